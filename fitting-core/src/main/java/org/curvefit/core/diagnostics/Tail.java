package org.curvefit.core.diagnostics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Upper tails of distributions. */
final class Tail {
    private Tail() {}

    /** Probability of a value above x; NaN for NaN. */
    static double chiSquared(double x, double degreesOfFreedom) {
        return Double.isNaN(x)
                ? Double.NaN
                : ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(x);
    }
}
