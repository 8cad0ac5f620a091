package org.curvefit.excel.writing;

import org.curvefit.api.data.Observations;

/**
 * The sums of {@link CellSums} as numbers.
 *
 * @param rss of the (weighted) squared residuals
 * @param total of the (weighted) squares about the (weighted) mean
 * @param logarithms of ln sigma; 0 without weights
 */
record Sums(double rss, double total, double logarithms) {
    static Sums of(FittedRows rows) {
        Observations seen = rows.seen();
        double weights = 0;
        double weighted = 0;
        for (int i = 0; i < seen.size(); i++) {
            weights += weight(seen, i);
            weighted += weight(seen, i) * seen.observed().at(i);
        }
        double mean = weighted / weights;
        double rss = 0;
        double total = 0;
        double logarithms = 0;
        for (int i = 0; i < seen.size(); i++) {
            double residual = rows.residuals().at(i);
            double deviation = seen.observed().at(i) - mean;
            rss += weight(seen, i) * residual * residual;
            total += weight(seen, i) * deviation * deviation;
            logarithms += seen.weighted() ? Math.log(seen.sigma().at(i)) : 0;
        }
        return new Sums(rss, total, logarithms);
    }

    private static double weight(Observations seen, int i) {
        return seen.weighted() ? 1 / (seen.sigma().at(i) * seen.sigma().at(i)) : 1;
    }
}
