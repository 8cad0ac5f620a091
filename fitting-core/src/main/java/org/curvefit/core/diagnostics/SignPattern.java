package org.curvefit.core.diagnostics;

import java.util.Arrays;
import org.curvefit.api.data.Observations;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;

/** The signs of the residuals in the order of the first input. */
public final class SignPattern {
    private SignPattern() {}

    /**
     * The runs test of a model at a point.
     *
     * @param parameters all parameters of the model
     */
    public static RunsTest of(ModelFunction function, Observations observations, double[] parameters) {
        double[] residuals = residuals(function, observations, parameters);
        if (observations.inputs().isEmpty()) {
            return RunsTest.of(residuals);
        }
        double[] x = observations.inputs().get(0).toArray();
        return RunsTest.of(ascending(x) ? residuals : ordered(x, residuals));
    }

    private static double[] residuals(ModelFunction function, Observations observations, double[] parameters) {
        int n = observations.size();
        int capacity = Math.min(n, ModelFunction.BLOCK);
        ModelKernel kernel = function.kernel(new int[0]);
        double[][] inputs = new double[observations.inputs().size()][capacity];
        double[] fitted = new double[capacity];
        double[] residuals = new double[n];
        for (int from = 0; from < n; from += ModelFunction.BLOCK) {
            int rows = Math.min(ModelFunction.BLOCK, n - from);
            for (int j = 0; j < inputs.length; j++) {
                observations.inputs().get(j).copyTo(from, inputs[j], 0, rows);
            }
            kernel.evaluate(parameters, inputs, rows, fitted);
            for (int i = 0; i < rows; i++) {
                residuals[from + i] = observations.observed().at(from + i) - fitted[i];
            }
        }
        return residuals;
    }

    private static boolean ascending(double[] x) {
        for (int i = 1; i < x.length; i++) {
            if (x[i] < x[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Residuals in the order of x; rows of equal x keep their order. */
    private static double[] ordered(double[] x, double[] residuals) {
        Integer[] order = new Integer[x.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(x[a], x[b]));
        double[] sorted = new double[x.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = residuals[order[i]];
        }
        return sorted;
    }
}
