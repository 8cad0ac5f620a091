package org.curvefit.core.start;

import org.curvefit.api.data.Observations;

/**
 * Whether residuals in the order of the first input follow their neighbours: then the model, or the minimum, is not the right one. The measure is
 * the serial correlation; Durbin and Watson, "Testing for serial correlation in least squares regression I" (1950).
 */
final class ResidualPattern {
    private static final double DEVIATIONS = 3;
    private static final double STRONG = 0.1;
    private static final int FEWEST = 10;

    private ResidualPattern() {}

    /**
     * Whether there is a pattern.
     *
     * @param residuals one per row
     */
    static boolean visible(Observations rows, double[] residuals) {
        if (residuals.length < FEWEST) {
            return false;
        }
        int[] order = Subsample.order(rows);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < order.length; i++) {
            double here = weighted(rows, residuals, order[i]);
            squares += here * here;
            products += i > 0 ? here * weighted(rows, residuals, order[i - 1]) : 0;
        }
        return products > squares * (STRONG + DEVIATIONS / Math.sqrt(order.length));
    }

    private static double weighted(Observations rows, double[] residuals, int row) {
        return rows.weighted() ? residuals[row] / rows.sigma().at(row) : residuals[row];
    }
}
