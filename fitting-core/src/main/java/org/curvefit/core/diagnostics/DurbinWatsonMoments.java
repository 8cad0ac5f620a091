package org.curvefit.core.diagnostics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Sums of the eigenvalues behind d and of their squares, with A the matrix of d's numerator, Q the basis and M = I - QQ': P = tr MA, S = tr (MA)^2. For
 * independent errors d has mean P / nu and variance 2 (S - P mean) / (nu (nu + 2)): Durbin and Watson, "Testing for serial correlation in least
 * squares regression. III", Biometrika 58 (1971), section 3.
 *
 * @param first P
 * @param second S
 * @param freedom nu = n - m
 */
record DurbinWatsonMoments(double first, double second, double freedom) {
    /** No d is larger. */
    static final double LARGEST = 4;

    static DurbinWatsonMoments of(int n, DurbinWatson.Tangent tangent) {
        int m = tangent.width();
        double[] before = new double[m];
        double[] here = new double[m];
        double[] after = new double[m];
        tangent.row(0, here);
        double[] products = new double[m * m];
        double curvature = 0;
        for (int i = 0; i < n; i++) {
            boolean last = i == n - 1;
            if (!last) {
                tangent.row(i + 1, after);
                addDifference(here, after, m, products);
            }
            curvature += squaredBend(i == 0 ? here : before, here, last ? here : after, m);
            double[] spare = before;
            before = here;
            here = after;
            after = spare;
        }
        return of(n, m, products, curvature);
    }

    private static DurbinWatsonMoments of(int n, int m, double[] products, double curvature) {
        double trace = 0;
        double squares = 0;
        for (int k = 0; k < m; k++) {
            trace += products[k + k * m];
            for (int l = 0; l < m; l++) {
                squares += products[k + l * m] * products[k + l * m];
            }
        }
        double freedom = n - m;
        double first = 2.0 * (n - 1) - trace;
        double second = 6.0 * n - 8 - 2 * curvature + squares;
        return new DurbinWatsonMoments(first, second, freedom);
    }

    private static void addDifference(double[] here, double[] after, int m, double[] products) {
        for (int k = 0; k < m; k++) {
            for (int l = 0; l < m; l++) {
                products[k + l * m] += (after[k] - here[k]) * (after[l] - here[l]);
            }
        }
    }

    /** The squared length of a row of AQ; at the ends the missing neighbour is the row itself. */
    private static double squaredBend(double[] before, double[] here, double[] after, int m) {
        double sum = 0;
        for (int k = 0; k < m; k++) {
            double bend = 2 * here[k] - before[k] - after[k];
            sum += bend * bend;
        }
        return sum;
    }

    private double mean() {
        return first / freedom;
    }

    private double variance() {
        return 2 * (second - first * mean()) / (freedom * (freedom + 2));
    }

    /** Mean of sum (lambda_j - d) u_j^2, u standard normal. */
    double meanBeside(double d) {
        return first - freedom * d;
    }

    /** Variance of the same. */
    double varianceBeside(double d) {
        return 2 * (second - 2 * d * first + freedom * d * d);
    }

    /** Probability of so small a d from the beta distribution on 0 to 4 with this mean and variance. */
    double atMost(double d) {
        double centre = mean() / LARGEST;
        double spread = variance() / (LARGEST * LARGEST);
        double sum = centre * (1 - centre) / spread - 1;
        boolean proper = sum > 0 && centre > 0 && centre < 1 && sum < Double.POSITIVE_INFINITY;
        return proper
                ? BetaDistribution.of(centre * sum, (1 - centre) * sum).cumulativeProbability(d / LARGEST)
                : Double.NaN;
    }
}
