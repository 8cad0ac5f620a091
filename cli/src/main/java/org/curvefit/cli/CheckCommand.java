package org.curvefit.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.StartPoint;
import org.curvefit.api.model.Model;
import org.curvefit.api.model.ModelFunction;

/** Shows a formula as it was understood; nothing is fitted. */
final class CheckCommand implements Command {
    private static final int DIGITS = 6;

    @Override
    public ExitCode run(Session session) throws IOException {
        if (session.arguments().positionals().isEmpty()) {
            throw new RequestException(
                    "E123", "no formula is given", Location.none(), "curvefit check 'y = a*x + b' data.csv");
        }
        DataFile file = DataFile.of(session, 1);
        try (CurveFit engine = session.environment().loading().load()) {
            Model model = engine.model(session.arguments().positionals().get(0));
            boolean withData = session.arguments().positionals().size() > 1;
            String text = withData
                    ? withData(session, engine, model, file.read(engine))
                    : describe(function(session, model, assumed(session, model)), Optional.empty());
            StandardOutput.text(session, session.messages().style().show(text));
            return ExitCode.DONE;
        }
    }

    private static String withData(Session session, CurveFit engine, Model model, Dataset data) {
        session.messages().say("read", ReadingLine.of(data));
        Set<String> columns = new LinkedHashSet<>(data.names());
        columns.addAll(standIns(session));
        ModelFunction function = function(session, model, columns);
        FitRequest request = engine.request(model, data).settings(new FitOptions(session.arguments()).settings(0));
        return describe(function, Optional.of(engine.fitter().start(request)));
    }

    private static Set<String> assumed(Session session, Model model) {
        Set<String> columns = new LinkedHashSet<>(new FitOptions(session.arguments()).inputs());
        session.arguments().text(Option.Y).ifPresent(columns::add);
        columns.addAll(ColumnNames.response(model.text()));
        columns.addAll(standIns(session));
        session.messages().note("no file: names count as parameters, except x, y, the left side, and what -x names");
        return columns;
    }

    /** Names that stand for chosen columns. */
    static List<String> standIns(Session session) {
        return ColumnNames.standIns(new FitOptions(session.arguments()).inputs().size());
    }

    /** The formula with every name decided. */
    static ModelFunction function(Session session, Model model, Set<String> columns) {
        List<String> declared = new ParameterOptions(session.arguments()).declared();
        List<String> names = new ArrayList<>(columns);
        names.removeAll(declared);
        return model.bind(names, declared);
    }

    private static String describe(ModelFunction function, Optional<StartPoint> start) {
        TextTable table = new TextTable();
        table.row(List.of("formula", function.text()));
        table.row(List.of("understood", function.understood()));
        function.response()
                .ifPresent(response -> table.row(List.of("response", response(response.text(), response.plain()))));
        table.row(List.of("inputs", function.inputs().isEmpty() ? "none" : String.join(", ", function.inputs())));
        return table.text() + parameters(function, start) + origin(start);
    }

    private static String response(String text, boolean plain) {
        return plain ? text : text + "   (computed from the data; residuals are in its unit)";
    }

    private static String parameters(ModelFunction function, Optional<StartPoint> start) {
        Optional<StartPoint> shown = start.filter(CheckCommand::isNeeded);
        TextTable table = new TextTable();
        List<String> title = new ArrayList<>(List.of("parameter", "enters"));
        shown.ifPresent(found -> title.add("start"));
        title.add("derivative");
        table.row(title);
        for (int k = 0; k < function.parameters().size(); k++) {
            int index = k;
            List<String> row = new ArrayList<>();
            row.add(function.parameters().get(k).name());
            row.add(function.linearParameters().contains(k) ? "linearly" : "nonlinearly");
            shown.ifPresent(found -> row.add(Significant.of(found.values().at(index), DIGITS)));
            row.add(function.derivativeText(k).orElse("by differences"));
            table.row(row);
        }
        return "\n" + table.text();
    }

    private static String origin(Optional<StartPoint> start) {
        if (start.isEmpty()) {
            return "";
        }
        return "\n"
                + (isNeeded(start.get())
                        ? MethodWords.origin(start.get().origin())
                        : "no start values needed: closed form")
                + "\n";
    }

    private static boolean isNeeded(StartPoint start) {
        return !MethodWords.origin(start.origin()).isEmpty();
    }
}
