package org.curvefit.core.problem;

import org.curvefit.api.data.Observations;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.PluginException;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;

/** Holds the first derivatives that a model computes against central differences of its values, on a few rows at one point. */
public final class DerivativeCheck {
    private static final double ABSOLUTE = 1e-6;
    private static final double RELATIVE = 1e-4;
    private static final int MOST_ROWS = 20;
    private static final double RELATIVE_STEP = Math.cbrt(Math.ulp(1.0));

    private DerivativeCheck() {}

    /**
     * Refuses a model whose derivative differs by more than 1e-6 of the largest value plus 1e-4 of itself.
     *
     * @param parameters all parameters of the model
     * @throws PluginException with the parameter, the row and both values
     */
    public static void require(ModelFunction function, Observations observations, double[] parameters) {
        if (function.derivatives() == Derivatives.NONE) {
            return;
        }
        int rows = Math.min(MOST_ROWS, observations.size());
        double[][] inputs = new double[observations.inputs().size()][rows];
        for (int j = 0; j < inputs.length; j++) {
            for (int i = 0; i < rows; i++) {
                int spread = (int) ((long) i * observations.size() / rows);
                inputs[j][i] = observations.inputs().get(j).at(spread);
            }
        }
        for (int k = 0; k < parameters.length; k++) {
            compare(function, inputs, rows, parameters, k);
        }
    }

    private static void compare(ModelFunction function, double[][] inputs, int rows, double[] parameters, int k) {
        ModelKernel kernel = function.kernel(new int[] {k});
        double[] values = new double[rows];
        double[][] computed = new double[1][rows];
        kernel.linearize(parameters, inputs, rows, values, computed);
        double step = RELATIVE_STEP * (parameters[k] == 0 ? 1 : Math.abs(parameters[k]));
        double[] above = shifted(kernel, inputs, rows, parameters, k, step);
        double[] below = shifted(kernel, inputs, rows, parameters, k, -step);
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value) / Math.max(Math.abs(parameters[k]), 1));
        }
        for (int i = 0; i < rows; i++) {
            double difference = (above[i] - below[i]) / (2 * step);
            double tolerated = ABSOLUTE * largest + RELATIVE * Math.abs(difference);
            if (Double.isFinite(difference) && Math.abs(computed[0][i] - difference) > tolerated) {
                throw new PluginException(
                        "E604",
                        "the model computes d/d" + function.parameters().get(k).name() + " = " + computed[0][i]
                                + ", differences give " + difference,
                        Location.at("checked row " + (i + 1) + ", parameters " + java.util.Arrays.toString(parameters)),
                        "correct the derivative, or declare Derivatives.NONE");
            }
        }
    }

    private static double[] shifted(
            ModelKernel kernel, double[][] inputs, int rows, double[] parameters, int k, double step) {
        double[] moved = parameters.clone();
        moved[k] += step;
        double[] values = new double[rows];
        kernel.evaluate(moved, inputs, rows, values);
        return values;
    }
}
