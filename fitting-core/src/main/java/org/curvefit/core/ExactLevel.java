package org.curvefit.core;

import org.curvefit.api.data.Observations;
import org.curvefit.core.inference.ResponseSums;

/**
 * The size of residuals that consist of rounding errors only.
 *
 * @param rss the residual sum of squares of n residuals of 8 eps max|y|, each over its sigma
 */
record ExactLevel(double rss) {
    private static final double ROUNDINGS = 8;

    static ExactLevel of(ResponseSums response) {
        double residual = ROUNDINGS * Math.ulp(1.0) * response.largest();
        return new ExactLevel(residual * residual * response.weights());
    }

    /** The same of counts, over their standard deviations. */
    static ExactLevel ofCounts(Observations observations, ResponseSums response) {
        double residual = ROUNDINGS * Math.ulp(1.0) * response.largest();
        double sum = 0;
        for (int i = 0; i < observations.size(); i++) {
            double count = observations.observed().at(i);
            sum += count > 0 ? residual * residual / count : 0;
        }
        return new ExactLevel(sum);
    }

    /** The same as a cost. */
    double cost() {
        return rss / 2;
    }
}
