package org.curvefit.report.picture;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.fit.ErrorModel;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitSummary;
import org.curvefit.api.fit.MinimizationResult;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.report.picture.chart.Captions;

/** The title of a picture of a result and the lines below it. */
final class ResultWords {
    private static final int DIGITS = 6;
    private static final int MOST_PARAMETERS = 6;

    private ResultWords() {}

    static Captions captions(Outcome result) {
        List<String> notes = new ArrayList<>();
        notes.add(result.status().name() + ": " + parameters(result.parameters()));
        String more = result instanceof FitResult fit
                ? goodness(fit.summary())
                : "value " + Decimal.text(((MinimizationResult) result).loss(), DIGITS) + ", method "
                        + result.end().method();
        if (!more.isEmpty()) {
            notes.add(more);
        }
        return new Captions(result.function().text(), notes);
    }

    private static String parameters(List<ParameterEstimate> estimates) {
        List<String> words = new ArrayList<>();
        for (ParameterEstimate estimate : estimates) {
            if (words.size() == MOST_PARAMETERS) {
                words.add("\u2026");
                break;
            }
            words.add(estimate.name() + " = " + Decimal.text(estimate.value(), DIGITS));
        }
        return String.join(", ", words);
    }

    private static String goodness(FitSummary summary) {
        List<String> words = new ArrayList<>();
        if (summary.rowsUsed() > 0) {
            words.add(summary.rowsUsed() + " rows");
        }
        if (summary.errors().counts().isPresent()) {
            ErrorModel.Counts counts = summary.errors().counts().get();
            words.add("deviance " + Decimal.text(counts.deviance(), DIGITS));
            words.add("dispersion " + Decimal.text(counts.dispersion(), DIGITS));
            return String.join(", ", words);
        }
        if (Double.isFinite(summary.r2())) {
            words.add("R2 " + Decimal.text(summary.r2(), DIGITS));
        }
        if (Double.isFinite(summary.residualSd())) {
            words.add("residual SD " + Decimal.text(summary.residualSd(), DIGITS));
        }
        return String.join(", ", words);
    }
}
