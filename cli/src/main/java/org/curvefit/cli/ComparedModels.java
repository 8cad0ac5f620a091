package org.curvefit.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.curvefit.api.fit.ComparedModel;
import org.curvefit.api.fit.ModelComparison;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTables;
import org.curvefit.api.io.TableKind;

/**
 * Several models for the same rows, for people: the ranking, the tests of models against special cases, and the command that goes on with the best one.
 *
 * @param comparison the ranking
 * @param document the same with the tables that are asked for
 */
record ComparedModels(ModelComparison comparison, ResultDocument document) {
    private static final int WEIGHT_DIGITS = 3;

    /** The code of a doubt that concerns the ranking: a lower minimum of a model may exist. */
    private static final String LOCAL_MINIMUM = "W316";

    private static final Set<String> SHOWN = Set.of(
            "model",
            "status",
            "parameters",
            "residual_sd",
            "r2",
            "aicc",
            "delta_aicc",
            "akaike_weight",
            "lack_of_fit_p");

    /** What standard error says: rows left out, doubts about the best model, and those about others that could change the ranking. */
    void say(Messages messages) {
        if (comparison.leftOut() > 0) {
            messages.note(ReadingLine.count(comparison.leftOut(), "row")
                    + " left out that not every model can use; all are fitted to the same "
                    + ReadingLine.count(comparison.rows(), "row") + ReadingLine.named(comparison.defects()));
        }
        comparison.notes().forEach(messages::note);
        for (ComparedModel model : comparison.models()) {
            model.result()
                    .ifPresent(result -> Finding.of(result).stream()
                            .filter(finding ->
                                    model == comparison.best() || finding.code().equals(LOCAL_MINIMUM))
                            .forEach(
                                    finding -> messages.warning(finding.code(), model.name() + ": " + finding.text())));
        }
    }

    /** The tables, and what they mean. */
    String text(Style style) {
        boolean ranking = document.tables().equals(List.of(TableKind.COMPARISON));
        StringBuilder text = new StringBuilder(ranking ? ranking(style) : GroupsText.of(document, style)).append('\n');
        for (ComparedModel model : comparison.models()) {
            model.test().ifPresent(test -> line(text, style, "test", model.name() + " against " + TestWords.of(test)));
        }
        line(text, style, "best", best());
        return text.toString();
    }

    private String ranking(Style style) {
        ResultTable table = ResultTables.comparison(comparison);
        TextReport report = new TextReport(style, document.digits(), 0, false, false);
        return report.table(new ResultTable(
                table.kind(),
                table.columns().stream()
                        .filter(field -> SHOWN.contains(field.name()) && !ResultTables.blank(field))
                        .toList()));
    }

    private String best() {
        ComparedModel best = comparison.best();
        if (!best.status().ok()) {
            return "none: no model has an answer that may be used";
        }
        if (Double.isNaN(best.rank().weight()) || comparison.models().size() == 1) {
            return best.name();
        }
        double next = comparison.models().get(1).rank().evidenceRatio();
        return best.name() + ", Akaike weight " + Significant.of(best.rank().weight(), WEIGHT_DIGITS)
                + (Double.isNaN(next)
                        ? ""
                        : "; " + Significant.of(next, WEIGHT_DIGITS) + " times as likely as the next one");
    }

    /**
     * The command that fits the best model.
     *
     * @param file the data as named on the command line; none for standard input
     */
    String next(Style style, List<String> file) {
        StringBuilder text = new StringBuilder();
        if (comparison.best().status().ok() && file.size() == 1 && !file.get(0).equals("-")) {
            String words = List.of(comparison.best().name(), file.get(0)).stream()
                    .map(ShellWord::of)
                    .collect(Collectors.joining(" "));
            line(text, style, "next", "curvefit " + words);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, Style style, String label, String words) {
        text.append(TextReport.label(style, label)).append(style.show(words)).append('\n');
    }
}
