package org.curvefit.core.loss;

import org.curvefit.api.loss.LossFunction;

/** rho(s) = s, where s is the square of the deviance residual of a count: the sum is the deviance of Poisson's distribution. */
record Poisson() implements LossFunction {
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
