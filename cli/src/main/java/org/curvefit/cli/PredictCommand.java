package org.curvefit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.SavedFit;
import org.curvefit.api.io.SavedFitReader;
import org.curvefit.api.io.Source;

/** Computes fitted values at new points from a saved result. */
final class PredictCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "csv", "tsv", "json", "jsonl");

    @Override
    public ExitCode run(Session session) throws IOException {
        if (session.arguments().positionals().isEmpty()) {
            throw new RequestException(
                    "E123", "no saved result is given", Location.none(), "curvefit predict RESULT.json new.csv");
        }
        DataFile file = DataFile.of(session, 1);
        if (file.isTyped()) {
            return HelpCommand.brief(session);
        }
        String format = format(session);
        try (CurveFit engine = session.environment().loading().load()) {
            Path result =
                    session.environment().file(session.arguments().positionals().get(0));
            List<SavedFit> fits = engine.extensions().only(SavedFitReader.class).read(Source.of(result));
            Dataset data = file.read(engine);
            Optional<Double> level = new IntervalOptions(session.arguments()).confidence();
            List<SavedModel> models = fits.stream()
                    .map(fit -> SavedModel.of(engine, fit))
                    .map(saved ->
                            level.map(asked -> saved.atLevel(engine, asked)).orElse(saved))
                    .toList();
            SavedGroups groups = SavedGroups.of(models, data);
            predict(session, file, format, groups);
            return trust(session, fits);
        }
    }

    private static void predict(Session session, DataFile file, String format, SavedGroups groups) throws IOException {
        List<Predicted> predicted = new ArrayList<>();
        for (SavedGroups.Part part : groups.parts()) {
            predicted.add(
                    session.arguments().has(Option.INVERSE)
                            ? new InversePrediction(part.model(), part.data())
                            : new Prediction(part.model(), part.data()));
        }
        write(session, file, format, groups.joined(predicted));
        for (int i = 0; i < predicted.size(); i++) {
            SavedGroups.Part part = groups.parts().get(i);
            String extrapolated = predicted.get(i).extrapolated();
            warn(session, "W320", part.about(extrapolated), ": nothing shows that the model holds there");
            warn(session, "W322", part.about(predicted.get(i).missing()), "");
            warn(session, "W328", part.about(part.model().withoutSigma(part.data())), "");
        }
        warn(session, "W331", groups.unknown(), "");
    }

    private static void warn(Session session, String code, String what, String consequence) {
        if (!what.isEmpty()) {
            session.messages().warning(code, what + consequence);
        }
    }

    private static void write(Session session, DataFile file, String format, ResultTable table) throws IOException {
        for (String name : session.arguments().texts(Option.OUTPUT)) {
            Path output = session.environment().file(name);
            TextFile.keepApart(output, file.file());
            TextFile.write(output, text(session, TextFile.extension(output), table));
            session.messages().say("wrote", output.toString());
        }
        if (format.equals("text")) {
            StandardOutput.text(session, text(session, format, table));
        } else if (!format.isEmpty()) {
            byte[] bytes = text(session, format, table).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            StandardOutput.data(session, out -> out.write(bytes));
        }
    }

    private static String text(Session session, String format, ResultTable table) {
        int digits = OutputPlan.digits(session.arguments());
        return switch (format) {
            case "csv" -> new CsvText(',').of(table, digits);
            case "tsv" -> new CsvText('\t').of(table, digits);
            case "json" -> new JsonRows(false).of(table, digits);
            case "jsonl" -> new JsonRows(true).of(table, digits);
            case "text", "txt" -> new TextReport(Style.plain(), digits, 0, false, false).table(table);
            default ->
                throw new RequestException(
                        "E120",
                        "predictions are not written as \"" + format + "\"",
                        Location.at("known: csv, tsv, json, jsonl, txt"),
                        "use one of these extensions");
        };
    }

    private static String format(Session session) {
        Arguments arguments = session.arguments();
        for (String name : arguments.texts(Option.OUTPUT)) {
            String extension = TextFile.extension(session.environment().file(name));
            new OptionValue(Option.OUTPUT, extension).oneOf(List.of("csv", "tsv", "json", "jsonl", "txt"));
        }
        Optional<String> given = arguments.text(Option.FORMAT);
        if (given.isPresent()) {
            return new OptionValue(Option.FORMAT, given.get()).oneOf(FORMATS);
        }
        if (arguments.has(Option.OUTPUT)) {
            return "";
        }
        return session.environment().terminals().out() ? "text" : "csv";
    }

    private static ExitCode trust(Session session, List<SavedFit> fits) {
        Optional<SavedFit> doubtful =
                fits.stream().filter(fit -> !usable(fit.status())).findFirst();
        if (doubtful.isEmpty()) {
            return ExitCode.DONE;
        }
        session.messages()
                .warning(
                        "W321",
                        "the saved result is " + doubtful.get().status() + ": do not trust what follows from it");
        return session.arguments().has(Option.ACCEPT) ? ExitCode.DONE : ExitCode.UNTRUSTED;
    }

    private static boolean usable(String word) {
        return Arrays.stream(FitStatus.values())
                .anyMatch(status -> status.ok() && status.name().equals(word));
    }
}
