package org.curvefit.api.fit;

import java.util.function.DoubleUnaryOperator;

/** Where the band around a curve ceases to contain a value, going from a point where it does. */
final class BandEdge {
    /** First step and longest step near the data, in spans of the data. */
    private static final double FIRST = 1e-9;

    private static final double LONGEST = 1e-3;
    private static final double GROWTH = 1.5;

    /** A band that contains the value this many spans away has no end. */
    private static final double REACH = 1e6;

    private final DoubleUnaryOperator excess;
    private final double span;

    /**
     * @param excess not above zero where the band contains the value
     * @param span width of the range of the data
     */
    BandEdge(DoubleUnaryOperator excess, double span) {
        this.excess = excess;
        this.span = span;
    }

    /**
     * The edge; infinite where there is none.
     *
     * @param direction 1 or -1
     */
    double from(double x, int direction) {
        double inside = x;
        double step = FIRST * span;
        double growth = GROWTH;
        while (Math.abs(inside - x) < REACH * span) {
            double next = inside + direction * step;
            double there = excess.applyAsDouble(next);
            if (there > 0) {
                return excess.applyAsDouble(inside) < 0 ? BracketedRoot.find(excess, inside, next) : inside;
            }
            if (Double.isNaN(there)) {
                step /= 2;
                growth = 1;
                if (Math.abs(step) < Math.ulp(inside)) {
                    return inside;
                }
            } else {
                inside = next;
                step = longer(step, growth, Math.abs(inside - x));
            }
        }
        return direction * Double.POSITIVE_INFINITY;
    }

    private double longer(double step, double growth, double away) {
        return away < 2 * span ? Math.min(step * growth, Math.max(step, LONGEST * span)) : step * growth;
    }
}
