package org.curvefit.core.loss;

import org.curvefit.api.loss.LossFunction;

/** rho(s) = ln(1 + s), the likelihood of errors with a Lorentzian distribution: the farther an outlier, the less it pulls. */
record Cauchy() implements LossFunction {
    /** 95 % efficiency; Holland and Welsch, "Robust regression using iteratively reweighted least-squares" (1977). */
    private static final double TUNING = 2.385;

    @Override
    public double value(double s) {
        return Math.log1p(s);
    }

    @Override
    public double first(double s) {
        return 1 / (1 + s);
    }

    @Override
    public double second(double s) {
        return -1 / ((1 + s) * (1 + s));
    }

    @Override
    public double tuning() {
        return TUNING;
    }
}
