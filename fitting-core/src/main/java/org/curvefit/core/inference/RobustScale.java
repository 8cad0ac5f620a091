package org.curvefit.core.inference;

import java.util.Arrays;

/** Standard deviations of residuals that a few large ones do not change. */
public enum RobustScale {
    /** Median of the magnitudes over its value for a standard normal variable. Hampel, "The influence curve and its role in robust estimation" (1974). */
    MEDIAN {
        @Override
        public double of(double[] residuals, int parameters) {
            return quantile(residuals, 0.5) / MEDIAN_OF_NORMAL;
        }
    },
    /** The 68.27 % quantile of the magnitudes times n / (n - p). Motulsky and Brown, "Detecting outliers when fitting data with nonlinear regression" (2006). */
    RSDR {
        @Override
        public double of(double[] residuals, int parameters) {
            int freedom = Math.max(1, residuals.length - parameters);
            return quantile(residuals, WITHIN_ONE_SD) * residuals.length / freedom;
        }
    };

    private static final double MEDIAN_OF_NORMAL = 0.6744897501960817;
    private static final double WITHIN_ONE_SD = 0.6827;

    /**
     * The scale.
     *
     * @param parameters number of free parameters
     */
    public abstract double of(double[] residuals, int parameters);

    /** Quantile of the magnitudes, linear between order statistics (Hyndman and Fan 1996, definition 7). */
    private static double quantile(double[] residuals, double probability) {
        double[] magnitudes = new double[residuals.length];
        Arrays.setAll(magnitudes, i -> Math.abs(residuals[i]));
        Arrays.sort(magnitudes);
        double position = probability * (magnitudes.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, magnitudes.length - 1);
        return magnitudes[below] + (position - below) * (magnitudes[above] - magnitudes[below]);
    }
}
