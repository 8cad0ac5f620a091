package org.curvefit.cli.guest;

import org.curvefit.api.loss.LossFunction;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;

/**
 * rho(s) = 1 - exp(-s): residuals far beyond the scale do not count at all. Dennis and Welsch, "Techniques for nonlinear least squares and robust
 * regression" (1978).
 */
public record Welsch() implements LossFunction {
    /** 95 % efficiency; Holland and Welsch, "Robust regression using iteratively reweighted least-squares" (1977). */
    private static final double TUNING = 2.985;

    /** Makes the loss known by its name. */
    public static final class Named implements Provider<LossFunction> {
        @Override
        public Class<LossFunction> type() {
            return LossFunction.class;
        }

        @Override
        public String name() {
            return "welsch";
        }

        @Override
        public String summary() {
            return "bounded, reached exponentially: far outliers do not count at all";
        }

        @Override
        public LossFunction create(Settings settings) {
            return new Welsch();
        }
    }

    @Override
    public double value(double s) {
        return -Math.expm1(-s);
    }

    @Override
    public double first(double s) {
        return Math.exp(-s);
    }

    @Override
    public double second(double s) {
        return -Math.exp(-s);
    }

    @Override
    public double tuning() {
        return TUNING;
    }
}
