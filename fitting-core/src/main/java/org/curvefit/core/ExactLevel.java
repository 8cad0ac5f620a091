package org.curvefit.core;

import org.curvefit.api.data.Observations;

/**
 * The size of residuals that consist of rounding errors only.
 *
 * @param rss the residual sum of squares of n residuals of 8 eps max|y|
 */
record ExactLevel(double rss) {
    private static final double ROUNDINGS = 8;

    static ExactLevel of(Observations observations) {
        double largest = Math.max(
                Math.abs(observations.observed().min()),
                Math.abs(observations.observed().max()));
        double residual = ROUNDINGS * Math.ulp(1.0) * largest;
        double sum = 0;
        if (observations.weighted()) {
            for (int i = 0; i < observations.size(); i++) {
                double weighted = residual / observations.sigma().at(i);
                sum += weighted * weighted;
            }
        } else {
            sum = residual * residual * observations.size();
        }
        return new ExactLevel(sum);
    }

    /** The same as a cost. */
    double cost() {
        return rss / 2;
    }
}
