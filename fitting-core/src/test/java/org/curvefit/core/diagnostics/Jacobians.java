package org.curvefit.core.diagnostics;

import java.util.Arrays;
import org.curvefit.core.inference.Identification;
import org.curvefit.core.linalg.BlockQr;
import org.curvefit.core.linalg.LinearizedResiduals;

/** Hand-made Jacobians. */
final class Jacobians {
    static final double[] ONE = {1, 1, 1, 1};
    static final double[] X = {1, 2, 3, 4};
    static final double[] ZERO = {0, 0, 0, 0};

    private Jacobians() {}

    static double[] times(double factor, double[] column) {
        return Arrays.stream(column).map(value -> factor * value).toArray();
    }

    /** What can be said of parameters whose derivatives are these columns of four rows. */
    static Identification identification(double[]... columns) {
        double[][] all = new double[columns.length + 1][];
        for (int k = 0; k < columns.length; k++) {
            all[k] = columns[k].clone();
        }
        all[columns.length] = new double[] {1, -1, 1, -1};
        BlockQr triangle = new BlockQr(columns.length);
        triangle.add(all, 4);
        LinearizedResiduals factor = new LinearizedResiduals(columns.length);
        triangle.factor(factor);
        return Identification.of(factor, 4);
    }
}
