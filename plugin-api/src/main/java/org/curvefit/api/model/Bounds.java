package org.curvefit.api.model;

import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;

/**
 * A closed interval that a parameter must not leave.
 *
 * @param low lower end, may be negative infinity
 * @param high upper end, may be positive infinity, at least {@code low}
 */
public record Bounds(double low, double high) {
    private static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Bounds {
        if (!(low <= high)) {
            throw new RequestException(
                    "E113",
                    "the bound " + low + ":" + high + " is empty: the lower end is above the upper end",
                    Location.none(),
                    "give the lower end first, e.g. " + high + ":" + low);
        }
    }

    /** No bounds. */
    public static Bounds none() {
        return NONE;
    }

    /** Whether either end is finite. */
    public boolean present() {
        return low != Double.NEGATIVE_INFINITY || high != Double.POSITIVE_INFINITY;
    }

    /** Whether a value lies inside, ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The nearest value inside. */
    public double clamp(double value) {
        return Math.max(low, Math.min(high, value));
    }
}
