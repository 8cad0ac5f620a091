package org.curvefit.excel.writing;

import org.curvefit.api.fit.FitResult;

/** Sums over the rows of a fit as formulas. Weights are 1/sigma^2. */
final class CellSums {
    private CellSums() {}

    /** Sum of the (weighted) squared residuals. */
    static String squares(FittedRows rows) {
        FitResult fit = rows.fit();
        String residuals = rows.range(FittedRows.residual(fit));
        return rows.seen().weighted()
                ? "SUMPRODUCT((" + residuals + "/" + sigma(rows) + ")^2)"
                : "SUMSQ(" + residuals + ")";
    }

    /** Sum of the (weighted) squares of the observed values about their (weighted) mean. */
    static String total(FittedRows rows) {
        String observed = rows.range(FittedRows.observed(rows.fit()));
        if (!rows.seen().weighted()) {
            return "DEVSQ(" + observed + ")";
        }
        String mean = "SUMPRODUCT(" + observed + "/" + sigma(rows) + "^2)/SUMPRODUCT(1/" + sigma(rows) + "^2)";
        return "SUMPRODUCT(((" + observed + "-" + mean + ")/" + sigma(rows) + ")^2)";
    }

    /** Sum of ln sigma. */
    static String logarithms(FittedRows rows) {
        return "SUMPRODUCT(LN(" + sigma(rows) + "))";
    }

    private static String sigma(FittedRows rows) {
        return rows.range(FittedRows.sigma(rows.fit()));
    }
}
