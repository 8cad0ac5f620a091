package org.curvefit.core.loss;

import org.curvefit.api.loss.LossFunction;

/** rho(s) = s up to 1, 2 sqrt(s) - 1 beyond. Huber, "Robust estimation of a location parameter" (1964). */
record Huber() implements LossFunction {
    /** 95 % efficiency; Holland and Welsch, "Robust regression using iteratively reweighted least-squares" (1977). */
    private static final double TUNING = 1.345;

    @Override
    public double value(double s) {
        return s <= 1 ? s : 2 * Math.sqrt(s) - 1;
    }

    @Override
    public double first(double s) {
        return s <= 1 ? 1 : 1 / Math.sqrt(s);
    }

    @Override
    public double second(double s) {
        return s <= 1 ? 0 : -0.5 / (s * Math.sqrt(s));
    }

    @Override
    public double tuning() {
        return TUNING;
    }
}
