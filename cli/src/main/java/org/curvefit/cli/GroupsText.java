package org.curvefit.cli;

import java.util.List;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTables;
import org.curvefit.api.io.TableKind;

/** The answers of several sets of data for people: the tables asked for, the summary without what only programs read. */
final class GroupsText {
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

    private GroupsText() {}

    /** All tables of a document. */
    static String of(ResultDocument document, Style style) {
        TextReport report = new TextReport(style, document.digits(), 0, false, false);
        StringBuilder text = new StringBuilder();
        for (TableKind kind : document.tables()) {
            ResultTable table = ResultTables.of(kind, document);
            text.append(text.length() == 0 ? "" : "\n");
            text.append(report.table(kind == TableKind.SUMMARY ? shortened(table) : table));
        }
        return text.toString();
    }

    private static ResultTable shortened(ResultTable table) {
        return new ResultTable(
                table.kind(),
                table.columns().stream()
                        .filter(field -> !FOR_MACHINES.contains(field.name())
                                && !field.name().matches(".*_ci_(low|high)"))
                        .filter(field -> !ResultTables.blank(field))
                        .toList());
    }
}
