package org.curvefit.core.comparison;

import java.util.Optional;
import org.curvefit.api.fit.ErrorModel;
import org.curvefit.api.fit.FitSummary;
import org.curvefit.api.fit.NestedTest;
import org.curvefit.core.inference.ChiSquareTail;
import org.curvefit.core.inference.FDistributionTail;

/**
 * What additional parameters gain. With the scale estimated F = ((RSS1 - RSS2) / (nu1 - nu2)) / (RSS2 / nu2), F-distributed with nu1 - nu2 and nu2 degrees
 * of freedom where the smaller model holds; with sigma known RSS1 - RSS2 itself, chi-square distributed, as is the fall of the deviance of counts. D. M. Bates, D. G. Watts, Nonlinear Regression
 * Analysis and Its Applications, 1988, section 3.10.
 */
public final class ExtraSquares {
    private ExtraSquares() {}

    /**
     * The test of a model against a special case of it, for the same rows.
     *
     * @param against what the special case is called
     * @return absent where the larger model has no additional parameter, or leaves no degree of freedom to judge by
     */
    public static Optional<NestedTest> of(String against, FitSummary special, FitSummary larger) {
        int additional = Math.toIntExact(special.degreesOfFreedom() - larger.degreesOfFreedom());
        long remaining = larger.degreesOfFreedom();
        boolean known = larger.errors().sigmaKnown() || larger.errors().counts().isPresent();
        if (additional <= 0 || (remaining <= 0 && !known)) {
            return Optional.empty();
        }
        double gain = Math.max(0, squares(special) - squares(larger));
        if (known) {
            return Optional.of(new NestedTest(
                    against, "chi2", gain, additional, remaining, ChiSquareTail.above(gain, additional)));
        }
        double f = gain == 0 ? 0 : gain / additional / (larger.rss() / remaining);
        double p = f == Double.POSITIVE_INFINITY ? 0 : FDistributionTail.above(f, additional, remaining);
        return Optional.of(new NestedTest(against, "F", f, additional, remaining, p));
    }

    /** The sum of squares that was made small. */
    private static double squares(FitSummary summary) {
        return summary.errors().counts().map(ErrorModel.Counts::deviance).orElse(summary.rss());
    }
}
