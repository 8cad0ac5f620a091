package org.curvefit.core.loss;

import org.curvefit.api.loss.LossFunction;

/** Least squares: rho(s) = s. */
public record Squared() implements LossFunction {
    @Override
    public double value(double s) {
        return s;
    }

    @Override
    public double first(double s) {
        return 1;
    }

    @Override
    public double second(double s) {
        return 0;
    }

    @Override
    public boolean squared() {
        return true;
    }
}
