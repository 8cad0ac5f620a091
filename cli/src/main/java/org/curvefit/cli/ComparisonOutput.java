package org.curvefit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.curvefit.api.CurveFit;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.TableKind;

/**
 * Writes a comparison of methods or learning rates: files first, then standard output.
 *
 * @param session the command line and its surroundings
 * @param engine where writers of pictures are found
 * @param plan what is to be written where
 */
record ComparisonOutput(Session session, CurveFit engine, OutputPlan plan) {
    private static final int USUAL_DIGITS = 6;

    /** Writes it and says how the run ended. */
    ExitCode write(List<EveryMethod.Answer> answers) throws IOException {
        if (answers.isEmpty()) {
            throw new RequestException(
                    "E121", "no method can answer this", Location.none(), "see the notes above; --method auto");
        }
        Comparison comparison = new Comparison(answers, session.arguments().has(Option.MAXIMIZE));
        for (Path file : plan.files()) {
            write(comparison, file);
            session.messages().say("wrote", file.toString());
        }
        if (plan.format().isPresent()) {
            String format = plan.format().get();
            String text = text(comparison, format, style());
            StandardOutput.data(session, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        return ExitCode.of(comparison.status(), session);
    }

    private void write(Comparison comparison, Path file) {
        String extension = TextFile.extension(file);
        switch (extension) {
            case "csv", "tsv", "json", "jsonl" -> TextFile.write(file, text(comparison, extension, Style.plain()));
            case "txt" -> TextFile.write(file, text(comparison, OutputPlan.TEXT, Style.plain()));
            default ->
                engine.write(
                        new ResultDocument(
                                comparison.outcomes(),
                                List.of(TableKind.TRAJECTORY),
                                List.of(),
                                plan.digits(),
                                comparison.names()),
                        file);
        }
    }

    private String text(Comparison comparison, String format, Style style) {
        return switch (format) {
            case "csv" -> new CsvText(',').of(comparison.table(), plan.digits());
            case "tsv" -> new CsvText('\t').of(comparison.table(), plan.digits());
            case "json" -> new JsonRows(false).of(comparison.table(), plan.digits());
            case "jsonl" -> new JsonRows(true).of(comparison.table(), plan.digits());
            default -> comparison.text(style, plan.digits() == 0 ? USUAL_DIGITS : plan.digits());
        };
    }

    private Style style() {
        return Style.of(
                session.arguments(),
                session.environment(),
                session.environment().terminals().out());
    }
}
