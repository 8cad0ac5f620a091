package org.curvefit.core.diagnostics;

import java.util.List;
import org.curvefit.api.fit.ErrorModel;
import org.curvefit.api.fit.Statistic;
import org.curvefit.core.inference.GoodnessOfFit;

/** The further numbers about a fit of counts. McCullagh and Nelder, Generalized Linear Models (1989), section 2.3 and chapter 6. */
final class CountStatistics {
    private CountStatistics() {}

    /** All of them; none where the observations are not counts. */
    static List<Statistic> of(GoodnessOfFit goodness, double relativeOffset) {
        return goodness.counts()
                .map(sums -> list(sums.reported(goodness.degreesOfFreedom()), goodness.p(), relativeOffset))
                .orElse(List.of());
    }

    private static List<Statistic> list(ErrorModel.Counts counts, int parameters, double relativeOffset) {
        return List.of(
                new Statistic("deviance", counts.deviance(), "2 sum [y ln(y / mean) - (y - mean)]"),
                new Statistic("null_deviance", counts.nullDeviance(), "the deviance of a constant: mean = mean of y"),
                new Statistic("pseudo_r2", counts.pseudoR2(), "1 - deviance / null_deviance"),
                new Statistic("pearson_chi2", counts.pearson(), "sum (y - mean)^2 / mean"),
                new Statistic(
                        "dispersion",
                        counts.dispersion(),
                        "pearson_chi2 / (n - p): 1 where counts scatter as counts do"),
                new Statistic(
                        "likelihood_parameters",
                        parameters,
                        "K = p: nothing else is estimated; aic = -2 ln L + 2 K, aicc = aic + 2 K (K + 1) / (n - K - 1), bic = -2 ln L + K ln n,"
                                + " ln L = sum (y ln mean - mean - ln y!)"),
                new Statistic(
                        "relative_offset",
                        relativeOffset,
                        "(|Q1'd| / sqrt(p)) / (|Q2'd| / sqrt(n - p)), d = deviance residuals, J = dd/dp = Q1 R"));
    }
}
