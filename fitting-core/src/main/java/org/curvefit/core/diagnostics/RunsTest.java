package org.curvefit.core.diagnostics;

/**
 * Wald-Wolfowitz runs test of the signs of residuals in the order of x: the probability of so few runs or fewer, exact for small numbers, normal
 * with continuity correction for large ones. Wald and Wolfowitz, "On a test whether two samples are from the same population" (1940).
 *
 * @param positive residuals above zero
 * @param negative residuals below zero
 * @param runs of equal sign
 * @param p one-sided probability of at most this many runs; NaN where one sign is missing
 */
public record RunsTest(int positive, int negative, int runs, double p) {
    private static final int EXACT_UP_TO = 60;
    private static final int SIGN_BIT = 63;

    /**
     * @param residuals in the order of x; zeros are passed over
     */
    public static RunsTest of(double[] residuals) {
        int negative = 0;
        int counted = 0;
        int changes = 0;
        int last = -1;
        for (double residual : residuals) {
            if (residual == 0 || residual != residual) {
                continue;
            }
            int sign = (int) (Double.doubleToRawLongBits(residual) >>> SIGN_BIT);
            negative += sign;
            changes += last < 0 ? 0 : sign ^ last;
            last = sign;
            counted++;
        }
        int positive = counted - negative;
        int runs = counted == 0 ? 0 : changes + 1;
        double p = positive == 0 || negative == 0 ? Double.NaN : atMost(runs, positive, negative);
        return new RunsTest(positive, negative, runs, p);
    }

    /** Signs whose order is not known. */
    public static RunsTest unknown() {
        return new RunsTest(0, 0, 0, Double.NaN);
    }

    private static double atMost(int runs, int n1, int n2) {
        return n1 + n2 <= EXACT_UP_TO ? exact(runs, n1, n2) : normal(runs, n1, n2);
    }

    /** Counts the arrangements with 2k and 2k + 1 runs; C(n-1, k) = C(n-1, k-1) (n-k) / k. */
    private static double exact(int runs, int n1, int n2) {
        double sum = 0;
        double first = 1;
        double second = 1;
        for (int k = 1; 2 * k <= runs; k++) {
            double pairs = first * second;
            double firstLonger = first * (n1 - k) / k;
            double secondLonger = second * (n2 - k) / k;
            sum += 2 * pairs;
            if (2 * k + 1 <= runs) {
                sum += firstLonger * second + first * secondLonger;
            }
            first = firstLonger;
            second = secondLonger;
        }
        return Math.min(1, sum / choose(n1 + n2, n1));
    }

    private static double choose(int n, int k) {
        int fewer = Math.min(k, n - k);
        double product = 1;
        for (int i = 1; i <= fewer; i++) {
            product = product * (n - fewer + i) / i;
        }
        return product;
    }

    private static double normal(int runs, double n1, double n2) {
        double n = n1 + n2;
        double mean = 2 * n1 * n2 / n + 1;
        double variance = (mean - 1) * (mean - 2) / (n - 1);
        double z = (runs + 0.5 - mean) / Math.sqrt(variance);
        return org.apache.commons.statistics.distribution.NormalDistribution.of(0, 1)
                .cumulativeProbability(z);
    }
}
