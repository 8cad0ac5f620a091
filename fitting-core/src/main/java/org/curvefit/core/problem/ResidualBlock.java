package org.curvefit.core.problem;

import org.curvefit.api.data.Observations;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;

/**
 * Residuals r = (f - y) / sigma of a block of rows and their derivatives, in buffers that one thread owns and reuses. Data of a single block stay
 * loaded.
 */
final class ResidualBlock {
    private final Observations observations;
    private final ModelKernel kernel;
    private final int size;
    private final int capacity;
    private final double[][] inputs;
    private final double[] observed;
    private final double[] sigma;
    private final double[][] columns;
    private final double[][] derivatives;
    private double[][] second = new double[0][];
    private int loadedFrom = -1;
    private int rows;

    /**
     * @param wanted the parameters whose derivatives become columns, in this order
     */
    ResidualBlock(ModelFunction function, Observations observations, int[] wanted) {
        this.observations = observations;
        this.kernel = function.kernel(wanted);
        this.size = wanted.length;
        this.capacity = Math.min(ModelFunction.BLOCK, Math.max(1, observations.size()));
        this.inputs = new double[function.inputs().size()][capacity];
        this.observed = new double[capacity];
        this.sigma = new double[observations.weighted() ? capacity : 0];
        this.columns = new double[size + 1][capacity];
        this.derivatives = java.util.Arrays.copyOf(columns, size);
    }

    /** Loads the block that begins at an observation; returns its number of rows. */
    int load(int from) {
        if (from != loadedFrom) {
            rows = Math.min(capacity, observations.size() - from);
            for (int j = 0; j < inputs.length; j++) {
                observations.inputs().get(j).copyTo(from, inputs[j], 0, rows);
            }
            observations.observed().copyTo(from, observed, 0, rows);
            if (sigma.length > 0) {
                observations.sigma().copyTo(from, sigma, 0, rows);
            }
            loadedFrom = from;
        }
        return rows;
    }

    /** Residuals only; in the last of {@link #columns()}. */
    void residuals(double[] parameters) {
        double[] residuals = columns[size];
        kernel.evaluate(parameters, inputs, rows, residuals);
        subtractObserved(residuals);
        divideBySigma(residuals);
    }

    /** Residuals and their derivatives in {@link #columns()}. */
    void linearize(double[] parameters) {
        kernel.linearize(parameters, inputs, rows, columns[size], derivatives);
        subtractObserved(columns[size]);
        for (double[] column : columns) {
            divideBySigma(column);
        }
    }

    /** As {@link #linearize}, with second derivatives of the model (not of the residual) in {@link #second()}. */
    void curvature(double[] parameters) {
        if (second.length == 0) {
            second = new double[size * (size + 1) / 2][capacity];
        }
        kernel.curvature(parameters, inputs, rows, columns[size], derivatives, second);
        subtractObserved(columns[size]);
        for (double[] column : columns) {
            divideBySigma(column);
        }
        for (double[] column : second) {
            divideBySigma(column);
        }
    }

    /** Derivative columns of the loaded block, then the residuals. */
    double[][] columns() {
        return columns;
    }

    /** Packed lower triangle of weighted second derivatives. */
    double[][] second() {
        return second;
    }

    private void subtractObserved(double[] values) {
        for (int i = 0; i < rows; i++) {
            values[i] -= observed[i];
        }
    }

    private void divideBySigma(double[] values) {
        if (sigma.length > 0) {
            for (int i = 0; i < rows; i++) {
                values[i] /= sigma[i];
            }
        }
    }
}
