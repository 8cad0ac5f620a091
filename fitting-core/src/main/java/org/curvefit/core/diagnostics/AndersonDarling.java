package org.curvefit.core.diagnostics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The Anderson-Darling test of normality with mean and variance estimated; the probability from D'Agostino and Stephens, Goodness-of-Fit Techniques
 * (1986), table 4.9.
 *
 * @param a2 the distance of the empirical from the normal distribution, weighted towards the tails
 * @param p probability of so large an A2 for normal values
 */
record AndersonDarling(double a2, double p) {
    /** Below this the table does not hold. */
    static final int FEWEST = 8;

    /** Beyond this the formula turns upwards again; the probability is below 1e-23 there. */
    private static final double LARGEST = 10;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * @param values at least {@link #FEWEST} finite ones, not all equal, in any order
     */
    static AndersonDarling of(double[] values) {
        double[] ordered = values.clone();
        Arrays.sort(ordered);
        int n = ordered.length;
        double mean = Arrays.stream(ordered).sum() / n;
        double squares =
                Arrays.stream(ordered).map(v -> (v - mean) * (v - mean)).sum();
        double sd = Math.sqrt(squares / (n - 1));
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double below = Math.log(NORMAL.cumulativeProbability((ordered[i] - mean) / sd));
            double above = Math.log(NORMAL.survivalProbability((ordered[n - 1 - i] - mean) / sd));
            sum += (2 * i + 1) * (below + above);
        }
        double a2 = -n - sum / n;
        return new AndersonDarling(a2, probability(a2 * (1 + 0.75 / n + 2.25 / ((double) n * n))));
    }

    private static double probability(double distance) {
        double a = Math.min(LARGEST, distance);
        if (a < 0.2) {
            return 1 - Math.exp(-13.436 + 101.14 * a - 223.73 * a * a);
        }
        if (a < 0.34) {
            return 1 - Math.exp(-8.318 + 42.796 * a - 59.938 * a * a);
        }
        return a < 0.6
                ? Math.exp(0.9177 - 4.279 * a - 1.38 * a * a)
                : Math.min(1, Math.exp(1.2937 - 5.709 * a + 0.0186 * a * a));
    }
}
