package org.curvefit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.CurveFit;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.ResultWriter;
import org.curvefit.api.io.TableKind;

/** Writes an answer to the places of a plan: files first, so that a closed pipe costs no file. */
final class ResultOutput {
    private final Session session;
    private final CurveFit engine;
    private final OutputPlan plan;
    private final double confidence;

    ResultOutput(Session session, CurveFit engine, OutputPlan plan, double confidence) {
        this.session = session;
        this.engine = engine;
        this.plan = plan;
        this.confidence = confidence;
    }

    /**
     * Writes it.
     *
     * @param next commands that may follow, for people
     */
    void write(Outcome result, List<NextStep> next) throws IOException {
        for (Path file : plan.files()) {
            write(result, file);
            session.messages().say("wrote", file.toString());
        }
        if (plan.writesText()) {
            Style style = Style.of(
                    session.arguments(),
                    session.environment(),
                    session.environment().terminals().out());
            StandardOutput.text(session, text(result, style) + hints(next, style));
        } else if (plan.format().isPresent()) {
            if (!session.arguments().has(Option.FORMAT)) {
                session.messages().note("stdout is not a terminal, writing CSV (see -f)");
            }
            ResultWriter writer = engine.writer(plan.format().get());
            ResultDocument document = document(result, plan.tables());
            StandardOutput.data(session, out -> writer.write(document, out));
        }
    }

    private static String hints(List<NextStep> next, Style style) {
        StringBuilder text = new StringBuilder();
        for (NextStep step : next) {
            text.append(TextReport.label(style, step.label()))
                    .append(style.show(step.text()))
                    .append('\n');
        }
        return text.toString();
    }

    private void write(Outcome result, Path file) {
        if (!OutputPlan.isText(file)) {
            engine.write(document(result, OutputPlan.isJson(file) ? whole() : plan.tables()), file);
            return;
        }
        TextFile.write(file, text(result, Style.plain()));
    }

    private String text(Outcome result, Style style) {
        TextReport report = new TextReport(
                style,
                plan.digits(),
                confidence,
                session.arguments().has(Option.MAXIMIZE),
                session.arguments().has(Option.VERBOSE));
        return report.of(result) + report.tables(result, plan.tables(), plan.keep());
    }

    private ResultDocument document(Outcome result, List<TableKind> tables) {
        return new ResultDocument(List.of(result), tables, plan.keep(), plan.digits());
    }

    /** A saved JSON file is the whole result, whatever else is asked for: it can be read back. */
    private List<TableKind> whole() {
        List<TableKind> tables = new ArrayList<>(plan.tables());
        if (!tables.contains(TableKind.PARAMETERS)) {
            tables.add(0, TableKind.PARAMETERS);
        }
        return tables;
    }
}
