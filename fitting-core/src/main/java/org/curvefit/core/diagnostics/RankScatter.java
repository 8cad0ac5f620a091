package org.curvefit.core.diagnostics;

import org.curvefit.api.fit.RowDiagnostics;
import smile.stat.hypothesis.CorTest;

/**
 * Whether the size of residuals goes with the fitted value, told by ranks alone, so that single outliers decide nothing: Spearman's rank correlation of
 * |r| sqrt(w) and the fitted value, ties at their mean ranks, p from t = rho sqrt((n - 2) / (1 - rho^2)). C. Spearman, American Journal of Psychology 15,
 * 1904.
 *
 * @param rho NaN where there are fewer than four rows, or one of the two does not vary
 * @param p two-sided; NaN as rho
 */
record RankScatter(double rho, double p) {
    private static final int LEAST_ROWS = 4;

    static RankScatter of(FittedPoint point, RowDiagnostics rows) {
        int n = rows.residuals().size();
        double[] sizes = new double[n];
        double[] fitted = rows.fitted().toArray();
        for (int i = 0; i < n; i++) {
            sizes[i] = Math.abs(rows.residuals().at(i)) / point.sigma(i);
        }
        if (n < LEAST_ROWS || constant(sizes) || constant(fitted)) {
            return new RankScatter(Double.NaN, Double.NaN);
        }
        CorTest test = CorTest.spearman(sizes, fitted);
        return new RankScatter(test.cor, test.pvalue);
    }

    private static boolean constant(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }
}
