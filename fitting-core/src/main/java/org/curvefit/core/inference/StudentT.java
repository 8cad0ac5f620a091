package org.curvefit.core.inference;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Student's t distribution for one number of degrees of freedom and one confidence level.
 *
 * @param degreesOfFreedom nu
 * @param confidence between 0 and 1
 * @param quantile the value that |t| stays below with this probability
 */
public record StudentT(long degreesOfFreedom, double confidence, double quantile) {
    /** The distribution for these two. */
    public static StudentT of(long degreesOfFreedom, double confidence) {
        double quantile = TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - confidence) / 2);
        return new StudentT(degreesOfFreedom, confidence, quantile);
    }

    /** The probability of a larger |t|. */
    public double twoSided(double t) {
        return Double.isNaN(t)
                ? Double.NaN
                : 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t));
    }
}
