package org.curvefit.api.fit;

import org.curvefit.api.numeric.Matrix;

/**
 * What intervals are made of. The variance of an observation is noise^2 sigma^2; that of a count is its mean.
 *
 * @param factor F, one row per parameter of the model, with F F' = covariance of the estimates; rows of zeros for parameters that are held
 * @param noise standard deviation of an observation whose sigma is 1: the residual standard deviation, or 1 where sigma itself is known
 * @param confidence level of the intervals, between 0 and 1
 * @param quantile half width of an interval in standard errors: of Student's t, or of the normal distribution where sigma is known
 * @param counts whether the observations are counts
 */
public record Spread(Matrix factor, double noise, double confidence, double quantile, boolean counts) {
    /** Of observations that are no counts. */
    public Spread(Matrix factor, double noise, double confidence, double quantile) {
        this(factor, noise, confidence, quantile, false);
    }

    /**
     * The variance of an observation about its mean.
     *
     * @param mean the fitted value; a count with a mean below zero is not possible, and its variance not a number
     */
    public double observationVariance(double mean, double sigma) {
        double own = noise * sigma;
        return counts ? (mean >= 0 ? mean * own * own : Double.NaN) : own * own;
    }

    /** g'Cg = |F'g|^2, the variance of a function of the estimates whose gradient is g. */
    public double variance(double[] gradient) {
        double squared = 0;
        for (int j = 0; j < factor.columns(); j++) {
            double element = 0;
            for (int k = 0; k < gradient.length; k++) {
                double share = factor.at(k, j);
                element += share == 0 ? 0 : gradient[k] * share;
            }
            squared += element * element;
        }
        return squared;
    }

    /** The same with intervals of another level. */
    public Spread withLevel(double changed, double itsQuantile) {
        return new Spread(factor, noise, changed, itsQuantile, counts);
    }
}
