package org.curvefit.core.inference;

import java.util.stream.IntStream;
import org.curvefit.api.data.Observations;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;

/**
 * One pass over the rows of a fit with all derivatives of the model.
 *
 * @param function the model
 * @param observations its rows
 * @param parameters all parameters of the model
 */
public record RowPass(ModelFunction function, Observations observations, double[] parameters) {
    /** Who sees the rows. */
    public interface Visitor {
        /**
         * @param value of the model
         * @param gradient df/dp, one element per parameter of the model; reused for the next row
         * @param curvature packed lower triangle of second derivatives, reused; empty where they were not asked for
         */
        void row(int i, double value, double[] gradient, double[] curvature);
    }

    /** Shows all rows in their order. */
    public void run(boolean second, Visitor visitor) {
        int size = parameters.length;
        ModelKernel kernel = function.kernel(IntStream.range(0, size).toArray());
        double[][] inputs = new double[observations.inputs().size()][ModelFunction.BLOCK];
        double[] values = new double[ModelFunction.BLOCK];
        double[][] first = new double[size][ModelFunction.BLOCK];
        double[][] packed = new double[second ? size * (size + 1) / 2 : 0][ModelFunction.BLOCK];
        double[] gradient = new double[size];
        double[] curvature = new double[packed.length];
        for (int from = 0; from < observations.size(); from += ModelFunction.BLOCK) {
            int rows = Math.min(ModelFunction.BLOCK, observations.size() - from);
            for (int j = 0; j < inputs.length; j++) {
                observations.inputs().get(j).copyTo(from, inputs[j], 0, rows);
            }
            if (second) {
                kernel.curvature(parameters, inputs, rows, values, first, packed);
            } else {
                kernel.linearize(parameters, inputs, rows, values, first);
            }
            for (int i = 0; i < rows; i++) {
                take(first, i, gradient);
                take(packed, i, curvature);
                visitor.row(from + i, values[i], gradient, curvature);
            }
        }
    }

    private static void take(double[][] columns, int row, double[] target) {
        for (int k = 0; k < target.length; k++) {
            target[k] = columns[k][row];
        }
    }
}
