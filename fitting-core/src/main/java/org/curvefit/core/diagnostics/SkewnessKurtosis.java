package org.curvefit.core.diagnostics;

/**
 * The omnibus test K2 of D'Agostino and Pearson: squares of the normal scores of skewness and kurtosis. D'Agostino, "Transformation to normality of
 * the null distribution of g1" (1970); Anscombe and Glynn, "Distribution of the kurtosis statistic b2 for normal samples" (1983).
 *
 * @param k2 chi-squared with two degrees of freedom for normal values
 * @param p probability of so large a K2 for normal values
 */
record SkewnessKurtosis(double k2, double p) {
    /** Below this the approximations do not hold. */
    static final int FEWEST = 8;

    /**
     * @param values at least {@link #FEWEST} finite ones, not all equal
     */
    static SkewnessKurtosis of(double[] values) {
        int n = values.length;
        double mean = 0;
        for (double value : values) {
            mean += value / n;
        }
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (double value : values) {
            double square = (value - mean) * (value - mean);
            second += square / n;
            third += square * (value - mean) / n;
            fourth += square * square / n;
        }
        double skewness = skewnessScore(third / Math.pow(second, 1.5), n);
        double kurtosis = kurtosisScore(fourth / (second * second), n);
        double k2 = skewness * skewness + kurtosis * kurtosis;
        return new SkewnessKurtosis(k2, Math.exp(-k2 / 2));
    }

    private static double skewnessScore(double skewness, double n) {
        double y = skewness * Math.sqrt((n + 1) * (n + 3) / (6 * (n - 2)));
        double beta2 = 3 * (n * n + 27 * n - 70) * (n + 1) * (n + 3) / ((n - 2) * (n + 5) * (n + 7) * (n + 9));
        double w2 = -1 + Math.sqrt(2 * (beta2 - 1));
        double delta = 1 / Math.sqrt(0.5 * Math.log(w2));
        double alpha = Math.sqrt(2 / (w2 - 1));
        double ratio = y / alpha;
        return delta * Math.log(ratio + Math.sqrt(ratio * ratio + 1));
    }

    private static double kurtosisScore(double kurtosis, double n) {
        double expected = 3 * (n - 1) / (n + 1);
        double variance = 24 * n * (n - 2) * (n - 3) / ((n + 1) * (n + 1) * (n + 3) * (n + 5));
        double x = (kurtosis - expected) / Math.sqrt(variance);
        double skew = 6
                * (n * n - 5 * n + 2)
                / ((n + 7) * (n + 9))
                * Math.sqrt(6 * (n + 3) * (n + 5) / (n * (n - 2) * (n - 3)));
        double a = 6 + 8 / skew * (2 / skew + Math.sqrt(1 + 4 / (skew * skew)));
        double root = Math.cbrt((1 - 2 / a) / (1 + x * Math.sqrt(2 / (a - 4))));
        return (1 - 2 / (9 * a) - root) / Math.sqrt(2 / (9 * a));
    }
}
