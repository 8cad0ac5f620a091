package org.curvefit.api.loss;

/**
 * How much a squared residual s = r^2 counts: the cost is a sum of rho(s). rho(0) = 0 and rho'(0) = 1, so that every loss is least squares for
 * small residuals. Stateless.
 */
public interface LossFunction {
    /** rho(s). */
    double value(double s);

    /** rho'(s). */
    double first(double s);

    /** rho''(s). */
    double second(double s);

    /** The scale, in standard deviations of normal errors, that is used where the caller gives none; best one at which 5 % of the efficiency is lost. */
    default double tuning() {
        return 1;
    }

    /** Whether rho(s) = s, so that nothing needs to be corrected. */
    default boolean squared() {
        return false;
    }
}
