package org.curvefit.core.loss;

import org.curvefit.api.loss.LossFunction;

/** rho(s) = arctan(s), bounded by pi/2. Several minima are the rule, so that the start decides more than with other losses. */
record Arctan() implements LossFunction {
    /** 95 % efficiency for normal errors: (E psi')^2 / E psi^2 = 0.95, by quadrature. */
    private static final double TUNING = 2.571;

    @Override
    public double value(double s) {
        return Math.atan(s);
    }

    @Override
    public double first(double s) {
        return 1 / (1 + s * s);
    }

    @Override
    public double second(double s) {
        double first = first(s);
        return -2 * s * first * first;
    }

    @Override
    public double tuning() {
        return TUNING;
    }
}
