package org.curvefit.report.picture.axis;

import org.curvefit.api.numeric.Vector;

/**
 * An interval of values to be shown: finite, and wide enough to be divided.
 *
 * @param low lower end
 * @param high upper end
 */
public record Range(double low, double high) {
    private static final double LARGEST = 1e300;
    private static final double SMALLEST_SPAN = 1e-290;

    /** Narrower ranges, relative to their values, hold too few doubles to draw a line through. */
    private static final double SMALLEST_RELATIVE_SPAN = 1e-12;

    private static final double AROUND_ONE_VALUE = 0.05;

    public Range {
        low = Math.max(-LARGEST, Math.min(LARGEST, low));
        high = Math.max(-LARGEST, Math.min(LARGEST, high));
        double magnitude = Math.max(Math.abs(low), Math.abs(high));
        if (!(high - low >= Math.max(SMALLEST_SPAN, magnitude * SMALLEST_RELATIVE_SPAN))) {
            double margin = magnitude < SMALLEST_SPAN ? 1 : magnitude * AROUND_ONE_VALUE;
            low -= margin;
            high += margin;
        }
    }

    /** The interval that holds all finite values; 0 to 1 when there is none. */
    public static Range of(Vector... vectors) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Vector values : vectors) {
            for (int i = 0; i < values.size(); i++) {
                double value = values.at(i);
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        return low <= high ? new Range(low, high) : new Range(0, 1);
    }

    /** This interval, extended to values outside of it, but not by more than a share of its width at each end. */
    public Range extended(Range other, double most) {
        double margin = most * span();
        return new Range(
                Math.max(Math.min(low, other.low), low - margin), Math.min(Math.max(high, other.high), high + margin));
    }

    /** This interval with a share of its width added at both ends. */
    public Range padded(double share) {
        return new Range(low - share * span(), high + share * span());
    }

    /** Its width. */
    public double span() {
        return high - low;
    }
}
