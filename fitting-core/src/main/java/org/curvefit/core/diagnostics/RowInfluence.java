package org.curvefit.core.diagnostics;

import java.util.Arrays;
import java.util.List;
import org.curvefit.api.fit.Influence;
import org.curvefit.api.fit.RowDiagnostics;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.inference.GoodnessOfFit;
import org.curvefit.core.inference.Scatter;
import org.curvefit.core.linalg.Triangle;

/**
 * What leaving out a row would change, to first order in the model's curvature and exactly for linear models. Belsley, Kuh and Welsch, Regression
 * Diagnostics (1980), sections 2.1 and 2.2.
 */
final class RowInfluence {
    private final FittedPoint point;
    private final RowDiagnostics rows;
    private final GoodnessOfFit goodness;
    private final int size;

    private RowInfluence(FittedPoint point, RowDiagnostics rows, GoodnessOfFit goodness) {
        this.point = point;
        this.rows = rows;
        this.goodness = goodness;
        this.size = point.space().size();
    }

    static Influence of(FittedPoint point, RowDiagnostics rows, GoodnessOfFit goodness) {
        boolean robust = goodness.scatter() == Scatter.ROBUST;
        return robust || rows.studentized().size() == 0 || goodness.degreesOfFreedom() < 2
                ? Influence.NONE
                : new RowInfluence(point, rows, goodness).influence();
    }

    private Influence influence() {
        int n = rows.studentized().size();
        double[] external = external(rows.studentized(), goodness);
        double[] dffits = new double[n];
        double[][] dfbetas = new double[size][n];
        double[] inverse = Triangle.inverse(point.factor().toArray(), size);
        double[] norms = rowNorms(inverse);
        TangentRows tangents = point.rows(RowOrder.asTheyCame(n));
        double[] tangent = new double[size];
        for (int i = 0; i < n; i++) {
            double rest = 1 - rows.leverage().at(i);
            dffits[i] = external[i] * Math.sqrt(rows.leverage().at(i) / rest);
            tangents.row(i, tangent);
            for (int k = 0; k < size; k++) {
                dfbetas[k][i] = along(inverse, k, tangent) / norms[k] * external[i] / Math.sqrt(rest);
            }
        }
        return new Influence(
                Vector.of(external),
                Vector.of(dffits),
                point.space().freeNames(),
                List.copyOf(Arrays.stream(dfbetas).map(Vector::of).toList()));
    }

    /**
     * t_i = s_i sqrt((nu - 1) / (nu - s_i^2)) of internally studentized residuals s, infinite where the other rows have no scatter. A standard
     * deviation that is known does not depend on the row: t = s.
     */
    static double[] external(Vector studentized, GoodnessOfFit goodness) {
        double[] external = studentized.toArray();
        double freedom = goodness.degreesOfFreedom();
        for (int i = 0; i < external.length && !goodness.scatter().known(); i++) {
            double s = external[i];
            external[i] = s * Math.sqrt((freedom - 1) / Math.max(0, freedom - s * s));
        }
        return external;
    }

    /** Element k of R^-1 q. */
    private double along(double[] inverse, int k, double[] tangent) {
        double sum = 0;
        for (int j = k; j < size; j++) {
            sum += inverse[k + j * size] * tangent[j];
        }
        return sum;
    }

    /** sqrt of the diagonal of (J'J)^-1. */
    private double[] rowNorms(double[] inverse) {
        double[] norms = new double[size];
        for (int k = 0; k < size; k++) {
            double squared = 0;
            for (int j = k; j < size; j++) {
                squared += inverse[k + j * size] * inverse[k + j * size];
            }
            norms[k] = Math.sqrt(squared);
        }
        return norms;
    }
}
