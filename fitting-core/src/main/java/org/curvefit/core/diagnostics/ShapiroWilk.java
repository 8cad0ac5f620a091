package org.curvefit.core.diagnostics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The Shapiro-Wilk test of normality: the squared correlation of ordered values with expected normal order statistics, with the approximations of
 * Royston, "Remark AS R94: A remark on algorithm AS 181: The W-test for normality", Applied Statistics 44 (1995).
 *
 * @param w between 0 and 1, near 1 for normal values
 * @param p probability of so small a W for normal values
 */
record ShapiroWilk(double w, double p) {
    /** Fewer values say nothing. */
    static final int FEWEST = 3;

    /** The approximation of the probability was made for up to so many. */
    static final int MOST = 5_000;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double[] LAST = {0, 0.221157, -0.147981, -2.071190, 4.434685, -2.706056};
    private static final double[] LAST_BUT_ONE = {0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633};
    private static final int LARGEST_SMALL = 11;
    private static final double[] SMALL_SHIFT = {-2.273, 0.459};
    private static final double[] SMALL_MEAN = {0.5440, -0.39978, 0.025054, -0.0006714};
    private static final double[] SMALL_LOG_SD = {1.3822, -0.77857, 0.062767, -0.0020322};
    private static final double[] LARGE_MEAN = {-1.5861, -0.31082, -0.083751, 0.0038915};
    private static final double[] LARGE_LOG_SD = {-0.4803, -0.082676, 0.0030302};

    /**
     * @param values between {@link #FEWEST} and {@link #MOST} finite ones, not all equal, in any order
     */
    static ShapiroWilk of(double[] values) {
        double[] ordered = values.clone();
        Arrays.sort(ordered);
        double[] weights = weights(ordered.length);
        double mean = Arrays.stream(ordered).sum() / ordered.length;
        double linear = 0;
        double squares = 0;
        for (int i = 0; i < ordered.length; i++) {
            linear += weights[i] * ordered[i];
            squares += (ordered[i] - mean) * (ordered[i] - mean);
        }
        double w = Math.min(1, linear * linear / squares);
        return new ShapiroWilk(w, probability(w, ordered.length));
    }

    /** Normalized weights of the order statistics, antisymmetric. */
    private static double[] weights(int n) {
        double[] weights = new double[n];
        if (n == FEWEST) {
            weights[0] = -Math.sqrt(0.5);
            weights[2] = Math.sqrt(0.5);
            return weights;
        }
        double squares = 0;
        for (int i = 0; i < n; i++) {
            weights[i] = NORMAL.inverseCumulativeProbability((i + 1 - 0.375) / (n + 0.25));
            squares += weights[i] * weights[i];
        }
        double u = 1 / Math.sqrt(n);
        double last = weights[n - 1] / Math.sqrt(squares) + polynomial(LAST, u);
        int corrected = n > 5 ? 2 : 1;
        double before = weights[n - 2] / Math.sqrt(squares) + polynomial(LAST_BUT_ONE, u);
        double rest = squares - 2 * weights[n - 1] * weights[n - 1];
        double share = 1 - 2 * last * last;
        if (corrected == 2) {
            rest -= 2 * weights[n - 2] * weights[n - 2];
            share -= 2 * before * before;
        }
        double scale = Math.sqrt(rest / share);
        for (int i = corrected; i < n - corrected; i++) {
            weights[i] /= scale;
        }
        weights[n - 1] = last;
        weights[0] = -last;
        if (corrected == 2) {
            weights[n - 2] = before;
            weights[1] = -before;
        }
        return weights;
    }

    private static double probability(double w, int n) {
        if (n == FEWEST) {
            return Math.max(0, 6 / Math.PI * (Math.asin(Math.sqrt(w)) - Math.asin(Math.sqrt(0.75))));
        }
        if (n <= LARGEST_SMALL) {
            double shift = polynomial(SMALL_SHIFT, n) - Math.log1p(-w);
            return shift <= 0
                    ? 0
                    : above(-Math.log(shift), polynomial(SMALL_MEAN, n), Math.exp(polynomial(SMALL_LOG_SD, n)));
        }
        double logN = Math.log(n);
        return above(Math.log1p(-w), polynomial(LARGE_MEAN, logN), Math.exp(polynomial(LARGE_LOG_SD, logN)));
    }

    private static double above(double value, double mean, double sd) {
        return NORMAL.survivalProbability((value - mean) / sd);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
