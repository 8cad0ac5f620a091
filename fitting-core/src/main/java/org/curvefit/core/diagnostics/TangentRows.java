package org.curvefit.core.diagnostics;

import org.curvefit.api.data.Observations;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.core.linalg.Triangle;
import org.curvefit.core.problem.ParameterSpace;

/**
 * The rows of J R^-1, an orthonormal basis of the columns of the weighted Jacobian, and the fitted values beside them: block by block in a given
 * order, so that no matrix of all rows exists.
 */
final class TangentRows implements DurbinWatson.Tangent {
    private final Observations observations;
    private final RowOrder order;
    private final double[] parameters;
    private final ModelKernel kernel;
    private final int size;
    private final double[] inverse;
    private final double[][] inputs;
    private final double[] fitted = new double[ModelFunction.BLOCK];
    private final double[][] derivatives;
    private int loadedFrom = -1;

    /**
     * @param parameters all parameters of the model
     * @param factor R of the weighted Jacobian, column-major; empty where the parameters are not determined, and then there is no basis
     */
    TangentRows(
            ModelFunction function,
            Observations observations,
            ParameterSpace space,
            double[] parameters,
            double[] factor,
            RowOrder order) {
        this.observations = observations;
        this.order = order;
        this.parameters = parameters;
        this.kernel = function.kernel(space.indices());
        this.size = space.size();
        this.inverse = factor.length == 0 ? factor : Triangle.inverse(factor, size);
        this.inputs = new double[observations.inputs().size()][ModelFunction.BLOCK];
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
        double sigma = sigma(i);
        for (int k = 0; k < size; k++) {
            double element = 0;
            for (int j = 0; j <= k; j++) {
                element += derivatives[j][i - loadedFrom] * inverse[j + k * size];
            }
            row[k] = element / sigma;
        }
    }

    /** The standard deviation of an observation; 1 where none is given. */
    double sigma(int i) {
        return observations.weighted() ? observations.sigma().at(order.at(i)) : 1;
    }

    private void load(int i) {
        int from = i - i % ModelFunction.BLOCK;
        if (from == loadedFrom) {
            return;
        }
        int rows = Math.min(ModelFunction.BLOCK, observations.size() - from);
        for (int j = 0; j < inputs.length; j++) {
            for (int r = 0; r < rows; r++) {
                inputs[j][r] = observations.inputs().get(j).at(order.at(from + r));
            }
        }
        kernel.linearize(parameters, inputs, rows, fitted, derivatives);
        loadedFrom = from;
    }
}
