package org.curvefit.cli;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.fit.ErrorModel;
import org.curvefit.api.fit.FitResult;

/** How observations and residuals were weighted, for people; nothing for plain least squares. */
final class ErrorLines {
    private static final int DIGITS = 4;

    private ErrorLines() {}

    /** The lines. */
    static List<String> of(FitResult result) {
        ErrorModel errors = result.summary().errors();
        List<String> lines = new ArrayList<>();
        if (errors.sigma().isPresent() || !errors.inputSigma().isEmpty()) {
            lines.add("weights " + errors.weights()
                    + (errors.sigmaKnown()
                            ? "; sigma is known: errors are not rescaled, z instead of t"
                            : "; errors are rescaled by the residuals (--known-sigma: not)"));
        }
        if (!errors.inputSigma().isEmpty()) {
            lines.add("sum of squares: " + part(result, "rss_y") + " from errors in y, " + part(result, "rss_x")
                    + " from errors in x");
        }
        errors.counts()
                .ifPresent(counts -> lines.add("counts (Poisson): the variance of each is its mean; errors are not"
                        + " rescaled, z instead of t"));
        errors.robust().ifPresent(robust -> {
            lines.add("loss " + robust.name() + ", scale " + Significant.of(robust.scale(), DIGITS) + " ("
                    + robust.scaleOrigin() + "): cost " + Significant.of(robust.cost(), DIGITS));
            lines.add("robust std dev " + Significant.of(robust.residualScale(), DIGITS)
                    + "; std errors by the sandwich formula");
        });
        return lines;
    }

    private static String part(FitResult result, String name) {
        return result.diagnostics().statistics().stream()
                .filter(statistic -> statistic.name().equals(name))
                .map(statistic -> Significant.of(statistic.value(), DIGITS))
                .findFirst()
                .orElse("unknown");
    }
}
