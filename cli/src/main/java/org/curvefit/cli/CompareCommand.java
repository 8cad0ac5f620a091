package org.curvefit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.ComparisonRequest;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.ModelComparison;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.model.Model;

/** Fits several formulas to the same rows and ranks them. */
final class CompareCommand implements Command {
    private static final String STANDARD_INPUT = "-";

    @Override
    public ExitCode run(Session session) throws IOException {
        List<String> words = session.arguments().positionals();
        int formulas =
                words.isEmpty() || isFile(session, words.get(words.size() - 1)) ? words.size() - 1 : words.size();
        if (formulas < 2) {
            throw new RequestException(
                    "E123",
                    formulas == 1 ? "one formula is compared with nothing" : "no formulas to compare",
                    Location.none(),
                    "curvefit compare 'y = a + b*x' 'y = a*exp(b*x)' FILE");
        }
        DataFile file = DataFile.of(session, formulas);
        if (file.isTyped()) {
            return HelpCommand.brief(session);
        }
        try (Interruption interruption = Interruption.watching();
                CurveFit engine = session.environment().loading().load()) {
            return compare(session, engine, words.subList(0, formulas), file, interruption);
        }
    }

    /** The last word is the data: a file, a name that no formula could be, or the sign for standard input. */
    private static boolean isFile(Session session, String word) {
        return word.equals(STANDARD_INPUT)
                || Files.exists(session.environment().file(word))
                || word.matches("[^=~*^(]*\\.(csv|tsv|txt|xlsx|xlsm|xls|dat|gz)");
    }

    private static ExitCode compare(
            Session session, CurveFit engine, List<String> formulas, DataFile file, Interruption interruption)
            throws IOException {
        OutputPlan plan = OutputPlan.of(session, engine);
        plan.outputs(session).forEach(output -> TextFile.keepApart(output, file.file()));
        FitSettings settings = new FitOptions(session.arguments()).settings(plan.trajectoryPoints());
        List<Model> models = formulas.stream().map(engine::model).toList();
        Dataset data = file.read(engine);
        FitRequest request = engine.request(models.get(0), data).settings(settings);
        session.messages().say("read", ReadingLine.of(data));
        ModelComparison comparison;
        try (ProgressLine progress = ProgressLine.of(session)) {
            comparison = interruption.during(new ComparisonRequest(request.onProgress(progress), models)::compare);
        }
        RejectsFile.write(session, comparison.defects());
        ResultDocument document = ResultDocument.of(comparison, plan.tables(), plan.keep(), plan.digits());
        ComparedModels report = new ComparedModels(comparison, document);
        report.say(session.messages());
        return new DocumentOutput(session, engine, plan)
                .write(
                        document,
                        style -> report.text(style)
                                + report.next(
                                        style,
                                        session.arguments()
                                                .positionals()
                                                .subList(
                                                        formulas.size(),
                                                        session.arguments()
                                                                .positionals()
                                                                .size())));
    }
}
