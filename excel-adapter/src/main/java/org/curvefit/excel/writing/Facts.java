package org.curvefit.excel.writing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.curvefit.api.data.Reading;
import org.curvefit.api.fit.Check;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.model.Response;

/** What a reader of a result should know besides its numbers, a label and a sentence each. */
final class Facts {
    private final List<Map.Entry<String, String>> lines = new ArrayList<>();

    private Facts() {}

    /**
     * The facts of an answer.
     *
     * @param rows of it, where it is a fit
     */
    static Facts of(Answer answer, Optional<FittedRows> rows) {
        Facts facts = new Facts();
        facts.answer(answer.outcome());
        answer.fit().ifPresent(facts::fit);
        facts.add("cell names", renamed(answer));
        rows.ifPresent(facts::formulas);
        answer.fit().ifPresent(fit -> facts.reading(fit.provenance().data().reading()));
        facts.add("version", "curvefit " + answer.outcome().end().version());
        return facts;
    }

    /** What is said of each of several answers. */
    static Facts inShort(Answer answer) {
        Facts facts = new Facts();
        facts.add("formula", answer.outcome().function().text());
        facts.add("status", answer.outcome().explanation());
        answer.fit().ifPresent(facts::standardErrors);
        facts.add("cell names", renamed(answer));
        return facts;
    }

    void write(Notes notes) throws IOException {
        for (Map.Entry<String, String> line : lines) {
            notes.line(line.getKey(), line.getValue());
        }
    }

    private void answer(Outcome outcome) {
        add("status", outcome.explanation());
        add("flags", outcome.flags().stream().map(Enum::name).collect(Collectors.joining(", ")));
        add("understood", outcome.function().understood());
        add("stop", outcome.end().stop().text());
        add("start", outcome.end().startOrigin());
        for (String note : outcome.trace().notes()) {
            add("note", note);
        }
    }

    private void fit(FitResult fit) {
        standardErrors(fit);
        for (Check check : fit.diagnostics().checks()) {
            add("check " + check.name(), check.text());
        }
        Optional<Response> response = fit.function().response().filter(each -> !each.plain());
        response.ifPresent(transformed -> add(
                "response",
                "fitted values, residuals and all statistics are those of " + transformed.text() + ", not of "
                        + String.join(", ", transformed.columns())));
        if (fit.provenance().observations().weighted()) {
            add("weights", "rss is the sum of (residual/sigma)^2");
        }
    }

    private void standardErrors(FitResult fit) {
        if (fit.uncertainty() instanceof Uncertainty.Unavailable none) {
            add("standard errors", "none: " + none.reason());
        }
    }

    /** What a spreadsheet takes for a cell, such as b1 or c, cannot be the name of one. */
    private static String renamed(Answer answer) {
        List<String> words = new ArrayList<>();
        List<ParameterEstimate> estimates = answer.outcome().parameters();
        for (int k = 0; k < estimates.size(); k++) {
            String name = estimates.get(k).name();
            if (!name.equals(answer.cellNames().get(k))) {
                words.add(name + " is " + answer.cellNames().get(k));
            }
        }
        return words.isEmpty()
                ? ""
                : "in formulas " + String.join(", ", words)
                        + ", because the name of a cell is unique and looks like no cell";
    }

    private void formulas(FittedRows rows) {
        add(
                "formulas",
                rows.live().formula().isPresent()
                        ? "change a coloured cell of Parameters: fit, residual, statistics and charts follow; leverage, errors, intervals and"
                                + " bands belong to the fitted values and stay"
                        : "the fitted values are numbers, because "
                                + rows.live().reason());
    }

    private void reading(Reading reading) {
        add("source", reading.source());
        add("sha256", reading.sha256());
        add(
                "read as",
                reading.dialect().entrySet().stream()
                        .map(setting -> setting.getKey() + " " + setting.getValue())
                        .collect(Collectors.joining(", ")));
        for (String note : reading.notes()) {
            add("reading", note);
        }
    }

    private void add(String label, String text) {
        lines.add(Map.entry(label, text));
    }
}
