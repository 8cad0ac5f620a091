package org.curvefit.core.inference;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Upper tail of the chi-square distribution. */
public final class ChiSquareTail {
    private ChiSquareTail() {}

    /** Probability of a value above x; NaN without degrees of freedom. */
    public static double above(double x, double degreesOfFreedom) {
        return degreesOfFreedom > 0
                ? ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(x)
                : Double.NaN;
    }
}
