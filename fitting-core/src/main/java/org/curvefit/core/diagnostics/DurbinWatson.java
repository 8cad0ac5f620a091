package org.curvefit.core.diagnostics;

/**
 * Whether neighbouring residuals resemble each other: d = sum (e_i - e_(i-1))^2 / sum e_i^2 in the order of x, near 2 for independent errors. Durbin
 * and Watson, "Testing for serial correlation in least squares regression", Biometrika 37 (1950) and 38 (1951); with the Jacobian in the place of
 * the design. The probability is exact for normal errors up to {@link #MOST_EXACT} rows, and beyond that from the beta distribution with the exact
 * mean and variance.
 *
 * @param d between 0 and 4
 * @param p probability of so small a d for independent errors; NaN where too few degrees of freedom are left
 */
record DurbinWatson(double d, double p) {
    /** The exact probability takes some 30 passes over the rows; with so many of them the approximation is right to three digits. */
    static final int MOST_EXACT = 500;

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
        double d = changes / squares;
        int n = residuals.length;
        DurbinWatsonMoments moments = DurbinWatsonMoments.of(n, tangent);
        boolean exact = n <= MOST_EXACT && d > 0 && d < DurbinWatsonMoments.LARGEST;
        return new DurbinWatson(d, exact ? DurbinWatsonTail.atMost(d, moments, rows(n, tangent)) : moments.atMost(d));
    }

    private static double[][] rows(int n, Tangent tangent) {
        double[][] rows = new double[n][tangent.width()];
        for (int i = 0; i < n; i++) {
            tangent.row(i, rows[i]);
        }
        return rows;
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
}
