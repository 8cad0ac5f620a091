package org.curvefit.core.diagnostics;

import org.curvefit.api.fit.RowDiagnostics;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.inference.GoodnessOfFit;
import org.curvefit.core.inference.Scatter;

/**
 * The statistics of each row at a solution. Leverage is the squared length of a row of J R^-1; Belsley, Kuh and Welsch, Regression Diagnostics
 * (1980), chapter 2.
 */
final class RowStatistics {
    /**
     * From here on a leverage is 1 but for rounding: the row alone decides a parameter, its residual is rounding too, and what would be without the row
     * is not determined. The threshold is that of R's lm.influence.
     */
    private static final double ALONE = 1 - 10 * Math.ulp(1.0);

    private final FittedPoint point;
    private final GoodnessOfFit goodness;
    private final int n;
    private final double[] fitted;
    private final double[] residuals;
    private final double[] leverage;
    private final double[] standardized;
    private final double[] studentized;
    private final double[] cook;

    private RowStatistics(FittedPoint point, GoodnessOfFit goodness) {
        this.point = point;
        this.goodness = goodness;
        this.n = point.observations().size();
        this.fitted = new double[n];
        this.residuals = new double[n];
        double sd = goodness.noise();
        boolean scaled = !Double.isNaN(sd) && sd > 0;
        boolean influential = scaled && point.determined();
        this.leverage = new double[point.determined() ? n : 0];
        this.standardized = new double[scaled ? n : 0];
        this.studentized = new double[influential ? n : 0];
        this.cook = new double[influential && goodness.scatter() != Scatter.ROBUST ? n : 0];
    }

    /** Computes all rows. */
    static RowDiagnostics of(FittedPoint point, GoodnessOfFit goodness) {
        RowStatistics statistics = new RowStatistics(point, goodness);
        TangentRows rows = point.rows(RowOrder.asTheyCame(statistics.n));
        double[] tangent = new double[rows.width()];
        for (int i = 0; i < statistics.n; i++) {
            statistics.add(i, rows, tangent);
        }
        return statistics.rows();
    }

    private void add(int i, TangentRows rows, double[] tangent) {
        fitted[i] = rows.fitted(i);
        residuals[i] = point.observations().observed().at(i) - fitted[i];
        if (leverage.length > 0) {
            rows.row(i, tangent);
            double length = squaredLength(tangent);
            leverage[i] = length > ALONE ? 1 : length;
        }
        if (standardized.length > 0) {
            standardized[i] = residuals[i] / point.sigma(i) / goodness.noise();
        }
        if (studentized.length > 0) {
            double rest = 1 - leverage[i];
            studentized[i] = rest > 0 ? standardized[i] / Math.sqrt(rest) : Double.NaN;
        }
        if (cook.length > 0) {
            cook[i] = studentized[i] * studentized[i] / tangent.length * leverage[i] / (1 - leverage[i]);
        }
    }

    private static double squaredLength(double[] vector) {
        double sum = 0;
        for (double element : vector) {
            sum += element * element;
        }
        return sum;
    }

    private RowDiagnostics rows() {
        return new RowDiagnostics(
                Vector.of(fitted),
                Vector.of(residuals),
                Vector.of(standardized),
                Vector.of(studentized),
                Vector.of(leverage),
                Vector.of(cook));
    }
}
