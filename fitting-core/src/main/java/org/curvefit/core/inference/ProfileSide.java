package org.curvefit.core.inference;

/**
 * One side of a profile.
 *
 * @param estimate the value of the parameter
 * @param unit signed distance at which the limit would lie in a linear model
 * @param end the bound on this side; infinite for none
 * @param others the other free parameters at the estimate
 * @param slopes their change per unit of the parameter along the profile, to first order
 */
public record ProfileSide(double estimate, double unit, double end, double[] others, double[] slopes) {
    double value(double distance) {
        double value = estimate + distance * unit;
        return beyond(distance) ? end : value;
    }

    boolean beyond(double distance) {
        double value = estimate + distance * unit;
        return unit > 0 ? value >= end : value <= end;
    }

    double distance(double value) {
        return (value - estimate) / unit;
    }
}
