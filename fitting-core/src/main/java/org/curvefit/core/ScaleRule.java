package org.curvefit.core;

import org.curvefit.core.inference.RobustScale;

/**
 * How the scale of a loss follows from residuals.
 *
 * @param estimate the robust standard deviation of the residuals
 * @param factor the scale in such standard deviations
 */
record ScaleRule(RobustScale estimate, double factor) {
    /** The scale that residuals give. */
    double of(double[] residuals, int parameters) {
        return factor * estimate.of(residuals, parameters);
    }
}
