package org.curvefit.core.problem;

import java.util.function.ToDoubleFunction;

/** Central differences of order four: exact for polynomials of degree four but for rounding. */
final class Difference {
    private static final double STEP = 1e-3;

    private Difference() {}

    /** The derivative of a function of a point with respect to its element k. */
    static double of(ToDoubleFunction<double[]> function, double[] point, int k) {
        double step = STEP * Math.max(1, Math.abs(point[k]));
        double near = at(function, point, k, step) - at(function, point, k, -step);
        double far = at(function, point, k, 2 * step) - at(function, point, k, -2 * step);
        return (8 * near - far) / (12 * step);
    }

    private static double at(ToDoubleFunction<double[]> function, double[] point, int k, double step) {
        double[] moved = point.clone();
        moved[k] += step;
        return function.applyAsDouble(moved);
    }
}
