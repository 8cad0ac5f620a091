package org.curvefit.core.diagnostics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Whether neighbouring residuals resemble each other: d = sum (e_i - e_(i-1))^2 / sum e_i^2 in the order of x, near 2 for independent errors. The
 * probability from the beta distribution on 0 to 4 with the exact mean and variance of d for this design: Durbin and Watson, "Testing for serial
 * correlation in least squares regression. III", Biometrika 58 (1971), section 3; with the Jacobian in the place of the design.
 *
 * @param d between 0 and 4
 * @param p probability of so small a d for independent errors; NaN where too few degrees of freedom are left
 */
record DurbinWatson(double d, double p) {
    private static final double LARGEST = 4;

    /**
     * @param residuals each divided by its sigma, in the order of x
     * @param tangent orthonormal basis of the Jacobian's columns: one row of m values per residual, in the same order
     */
    static DurbinWatson of(double[] residuals, Tangent tangent) {
        double changes = 0;
        double squares = residuals[0] * residuals[0];
        for (int i = 1; i < residuals.length; i++) {
            changes += (residuals[i] - residuals[i - 1]) * (residuals[i] - residuals[i - 1]);
            squares += residuals[i] * residuals[i];
        }
        Moments moments = Moments.of(residuals.length, tangent);
        double d = changes / squares;
        return new DurbinWatson(d, moments.atMost(d));
    }

    /** Rows of an orthonormal basis, computed when they are asked for. */
    interface Tangent {
        /** m, the number of values in a row. */
        int width();

        /**
         * The values of a row; rows are asked for one after the other.
         *
         * @param row m values, filled
         */
        void row(int i, double[] row);
    }

    /**
     * Mean and variance of d for independent errors, with A the matrix of d's numerator, Q the basis and M = I - QQ': P = tr MA, S = tr (MA)^2,
     * mean P / nu, variance 2 (S - P mean) / (nu (nu + 2)).
     */
    private record Moments(double mean, double variance) {
        static Moments of(int n, Tangent tangent) {
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

        private static Moments of(int n, int m, double[] products, double curvature) {
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
            double mean = first / freedom;
            return new Moments(mean, 2 * (second - first * mean) / (freedom * (freedom + 2)));
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

        double atMost(double d) {
            double centre = mean / LARGEST;
            double spread = variance / (LARGEST * LARGEST);
            double sum = centre * (1 - centre) / spread - 1;
            boolean proper = sum > 0 && centre > 0 && centre < 1 && sum < Double.POSITIVE_INFINITY;
            return proper
                    ? BetaDistribution.of(centre * sum, (1 - centre) * sum).cumulativeProbability(d / LARGEST)
                    : Double.NaN;
        }
    }
}
