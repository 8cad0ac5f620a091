package org.curvefit.core.diagnostics;

import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.core.linalg.Triangle;

/**
 * The rows of J R^-1, an orthonormal basis of the columns of the weighted Jacobian, and the fitted values beside them: block by block in a given
 * order, so that no matrix of all rows exists.
 */
final class TangentRows implements DurbinWatson.Tangent {
    private final FittedPoint point;
    private final RowOrder order;
    private final double[] parameters;
    private final ModelKernel kernel;
    private final int size;
    private final double[] inverse;
    private final double[][] inputs;
    private final double[] fitted = new double[ModelFunction.BLOCK];
    private final double[][] derivatives;
    private int loadedFrom = -1;

    TangentRows(FittedPoint point, RowOrder order) {
        this.point = point;
        this.order = order;
        this.parameters = point.parameters().toArray();
        this.kernel = point.function().kernel(point.space().indices());
        this.size = point.space().size();
        this.inverse = point.determined() ? Triangle.inverse(point.factor().toArray(), size) : new double[0];
        this.inputs = new double[point.observations().inputs().size()][ModelFunction.BLOCK];
        this.derivatives = new double[size][ModelFunction.BLOCK];
    }

    @Override
    public int width() {
        return size;
    }

    /** The model's value at a row. */
    double fitted(int i) {
        load(i);
        return fitted[i - loadedFrom];
    }

    @Override
    public void row(int i, double[] row) {
        load(i);
        double sigma = point.sigma(order.at(i));
        for (int k = 0; k < size; k++) {
            double element = 0;
            for (int j = 0; j <= k; j++) {
                element += derivatives[j][i - loadedFrom] * inverse[j + k * size];
            }
            row[k] = element / sigma;
        }
    }

    private void load(int i) {
        int from = i - i % ModelFunction.BLOCK;
        if (from == loadedFrom) {
            return;
        }
        int rows = Math.min(ModelFunction.BLOCK, point.observations().size() - from);
        for (int j = 0; j < inputs.length; j++) {
            for (int r = 0; r < rows; r++) {
                inputs[j][r] = point.observations().inputs().get(j).at(order.at(from + r));
            }
        }
        kernel.linearize(parameters, inputs, rows, fitted, derivatives);
        loadedFrom = from;
    }
}
