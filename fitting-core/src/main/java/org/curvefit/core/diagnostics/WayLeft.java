package org.curvefit.core.diagnostics;

import org.curvefit.api.numeric.Decimal;

/**
 * How far a point is from the minimum that its second-order model promises: a run that a rule of the caller ended may stop anywhere.
 *
 * @param parameter the free parameter that has the most left to go
 * @param value its value
 * @param step what it has left to go
 * @param share the same as a share of what still counts as near
 * @param decrease by which the loss would fall on the way
 */
public record WayLeft(String parameter, double value, double step, double share, double decrease) {
    /** A parameter is near its minimum if this share of its value is missing. */
    private static final double NEAR_BY_VALUE = 0.02;

    /** The same as a share of the way that it made from its start, for parameters that end near 0. */
    private static final double NEAR_BY_WAY = 0.002;

    private static final int DIGITS = 3;
    private static final int VALUE_DIGITS = 6;

    /** Nothing is known: the model has no minimum there. */
    public static WayLeft unknown() {
        return new WayLeft("", Double.NaN, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NaN);
    }

    /**
     * The parameter that has the most left to go.
     *
     * @param step to the minimum of the second-order model, free parameters
     */
    public static WayLeft of(Way way, double[] step, double decrease) {
        WayLeft most = new WayLeft("", Double.NaN, 0, 0, decrease);
        for (int k = 0; k < step.length; k++) {
            double value = way.point().at(k);
            double made = Math.abs(value - way.start().at(k));
            double near = Math.max(NEAR_BY_VALUE * Math.abs(value), NEAR_BY_WAY * made);
            double share = step[k] == 0 ? 0 : Math.abs(step[k]) / near;
            if (!(share <= most.share)) {
                most = new WayLeft(way.names().get(k), value, step[k], share, decrease);
            }
        }
        return most;
    }

    /** Whether every parameter is near its minimum. */
    public boolean near() {
        return share <= 1;
    }

    /** The distance in words; empty where it is not known. */
    public String words() {
        if (parameter.isEmpty() || !Double.isFinite(step) || !Double.isFinite(decrease)) {
            return "";
        }
        return "to second order the minimum lies at " + parameter + " = " + Decimal.text(value + step, VALUE_DIGITS)
                + " (now " + Decimal.text(value, VALUE_DIGITS) + "), where the loss is lower by "
                + Decimal.text(decrease, DIGITS);
    }
}
