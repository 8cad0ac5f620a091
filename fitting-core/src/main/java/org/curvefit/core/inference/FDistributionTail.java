package org.curvefit.core.inference;

import org.apache.commons.statistics.distribution.FDistribution;

/** Upper tail of the F distribution. */
public final class FDistributionTail {
    private FDistributionTail() {}

    /** Probability of a value above f with these degrees of freedom. */
    public static double above(double f, double numerator, double denominator) {
        return f > 0 ? FDistribution.of(numerator, denominator).survivalProbability(f) : 1;
    }
}
