package org.curvefit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.curvefit.api.CurveFit;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.Groups;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.ResultWriter;

/** Writes the answers of several fits to the places of a plan: files first, so that a closed pipe costs no file. */
record DocumentOutput(Session session, CurveFit engine, OutputPlan plan) {
    /**
     * Writes a document and says how the run ended.
     *
     * @param document for programs
     * @param text the same for people
     */
    ExitCode write(ResultDocument document, Function<Style, String> text) throws IOException {
        for (Path file : plan.files()) {
            if (OutputPlan.isText(file)) {
                TextFile.write(file, text.apply(Style.plain()));
            } else {
                engine.write(document, file);
            }
            session.messages().say("wrote", file.toString());
        }
        if (plan.writesText()) {
            StandardOutput.text(session, text.apply(style()));
        } else if (plan.format().isPresent()) {
            ResultWriter writer = engine.writer(plan.format().get());
            StandardOutput.data(session, out -> writer.write(document, out));
        }
        return code(document.groups());
    }

    private Style style() {
        return Style.of(
                session.arguments(),
                session.environment(),
                session.environment().terminals().out());
    }

    private ExitCode code(Groups groups) {
        if (groups.entries().stream().anyMatch(entry -> entry.status().equals(FitStatus.CANCELLED.name()))) {
            return ExitCode.INTERRUPTED;
        }
        boolean good = groups.entries().stream().allMatch(Groups.Entry::ok);
        boolean doubted =
                session.arguments().has(Option.STRICT) && session.messages().warnings() > 0;
        return (good || session.arguments().has(Option.ACCEPT)) && !doubted ? ExitCode.DONE : ExitCode.UNTRUSTED;
    }
}
