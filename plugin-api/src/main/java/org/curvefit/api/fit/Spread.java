package org.curvefit.api.fit;

import org.curvefit.api.numeric.Matrix;

/**
 * What intervals are made of.
 *
 * @param factor F, one row per parameter of the model, with F F' = covariance of the estimates; rows of zeros for parameters that are held
 * @param noise standard deviation of an observation whose sigma is 1: the residual standard deviation, or 1 where sigma itself is known
 * @param confidence level of the intervals, between 0 and 1
 * @param quantile half width of an interval in standard errors: of Student's t, or of the normal distribution where sigma is known
 */
public record Spread(Matrix factor, double noise, double confidence, double quantile) {
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
        return new Spread(factor, noise, changed, itsQuantile);
    }
}
