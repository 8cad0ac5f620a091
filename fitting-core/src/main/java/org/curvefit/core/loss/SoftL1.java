package org.curvefit.core.loss;

import org.curvefit.api.loss.LossFunction;

/**
 * rho(s) = 2 (sqrt(1 + s) - 1), written without cancellation. Charbonnier and others, "Two deterministic half-quadratic regularization algorithms for
 * computed imaging" (1994).
 */
record SoftL1() implements LossFunction {
    /** 95 % efficiency for normal errors: (E psi')^2 / E psi^2 = 0.95, by quadrature. */
    private static final double TUNING = 1.287;

    @Override
    public double value(double s) {
        return s == Double.POSITIVE_INFINITY ? s : 2 * s / (1 + Math.sqrt(1 + s));
    }

    @Override
    public double first(double s) {
        return 1 / Math.sqrt(1 + s);
    }

    @Override
    public double second(double s) {
        return -0.5 / ((1 + s) * Math.sqrt(1 + s));
    }

    @Override
    public double tuning() {
        return TUNING;
    }
}
