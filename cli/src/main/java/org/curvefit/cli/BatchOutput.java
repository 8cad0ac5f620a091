package org.curvefit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.curvefit.api.CurveFit;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.io.Groups;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTables;
import org.curvefit.api.io.ResultWriter;
import org.curvefit.api.io.TableKind;

/** Writes the answers of several sets of data: one table with a line for each, or one object for each. */
record BatchOutput(Session session, CurveFit engine, OutputPlan plan) {
    /** Columns of the summary that people are not shown: the formula is the same, the rest is found in the files. */
    private static final List<String> FOR_MACHINES = List.of(
            "formula",
            "method",
            "ok",
            "rows_skipped",
            "rows_rejected",
            "parameters",
            "dof",
            "rss",
            "mse",
            "adj_r2",
            "log_likelihood",
            "aic",
            "aicc",
            "bic",
            "condition",
            "iterations",
            "evaluations",
            "rows_filtered",
            "sigma",
            "sigma_known",
            "loss",
            "loss_scale",
            "loss_cost",
            "robust_sd",
            "parameters_fixed",
            "parameters_tied",
            "parameters_at_bound",
            "start_origin",
            "stop_rule",
            "stop_measured",
            "stop_threshold",
            "seed");

    /** Writes all and says how the run ended. */
    ExitCode write(List<Groups.Entry> entries) throws IOException {
        Groups groups = new Groups(entries);
        ResultDocument document = ResultDocument.of(groups, tables(), plan.keep(), plan.digits());
        for (Path file : plan.files()) {
            if (OutputPlan.isText(file)) {
                TextFile.write(file, text(groups, Style.plain()));
            } else {
                engine.write(document, file);
            }
            session.messages().say("wrote", file.toString());
        }
        if (plan.writesText()) {
            StandardOutput.text(session, text(groups, style()));
        } else if (plan.format().isPresent()) {
            ResultWriter writer = engine.writer(plan.format().get());
            StandardOutput.data(session, out -> writer.write(document, out));
        }
        return code(entries);
    }

    private List<TableKind> tables() {
        return session.arguments().has(Option.EMIT) ? plan.tables() : List.of(TableKind.SUMMARY);
    }

    private Style style() {
        return Style.of(
                session.arguments(),
                session.environment(),
                session.environment().terminals().out());
    }

    private String text(Groups groups, Style style) {
        TextReport report = new TextReport(style, plan.digits(), 0, false, false);
        StringBuilder text = new StringBuilder();
        for (TableKind kind : tables()) {
            ResultTable table = ResultTables.of(kind, groups, plan.keep());
            text.append(text.length() == 0 ? "" : "\n");
            text.append(report.table(kind == TableKind.SUMMARY ? shortened(table) : table));
        }
        return text.toString();
    }

    private static ResultTable shortened(ResultTable table) {
        return new ResultTable(
                table.kind(),
                table.columns().stream()
                        .filter(field -> !FOR_MACHINES.contains(field.name()))
                        .toList());
    }

    private ExitCode code(List<Groups.Entry> entries) {
        if (entries.stream().anyMatch(entry -> entry.status().equals(FitStatus.CANCELLED.name()))) {
            return ExitCode.INTERRUPTED;
        }
        boolean good = entries.stream().allMatch(Groups.Entry::ok);
        boolean doubted =
                session.arguments().has(Option.STRICT) && session.messages().warnings() > 0;
        return (good || session.arguments().has(Option.ACCEPT)) && !doubted ? ExitCode.DONE : ExitCode.UNTRUSTED;
    }
}
