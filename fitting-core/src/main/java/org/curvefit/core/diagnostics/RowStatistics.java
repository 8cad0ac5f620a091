package org.curvefit.core.diagnostics;

import org.curvefit.api.data.Observations;
import org.curvefit.api.fit.RowDiagnostics;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.linalg.Triangle;
import org.curvefit.core.problem.ParameterSpace;

/**
 * The statistics of each row at a solution. Leverage is the squared length of a row of J R^-1; Belsley, Kuh and Welsch, Regression Diagnostics
 * (1980), chapter 2.
 */
public final class RowStatistics {
    private final ModelFunction function;
    private final Observations observations;
    private final ParameterSpace space;
    private final double[] parameters;
    private final double residualSd;
    private final double[] inverse;

    /**
     * @param parameters all parameters of the model at the solution
     * @param residualSd NaN where there are no degrees of freedom
     * @param factor R of the weighted Jacobian at the solution, column-major; empty where the parameters are not determined
     */
    public RowStatistics(
            ModelFunction function,
            Observations observations,
            ParameterSpace space,
            double[] parameters,
            double residualSd,
            double[] factor) {
        this.function = function;
        this.observations = observations;
        this.space = space;
        this.parameters = parameters.clone();
        this.residualSd = residualSd;
        this.inverse = factor.length == 0 ? factor : Triangle.inverse(factor, space.size());
    }

    /** Computes all rows. */
    public RowDiagnostics rows() {
        int n = observations.size();
        double[] fitted = new double[n];
        double[] leverage = new double[inverse.length == 0 ? 0 : n];
        fill(fitted, leverage);
        double[] residuals = new double[n];
        double[] standardized = new double[Double.isNaN(residualSd) || residualSd == 0 ? 0 : n];
        double[] studentized = new double[standardized.length == 0 || leverage.length == 0 ? 0 : n];
        double[] cook = new double[studentized.length];
        for (int i = 0; i < n; i++) {
            residuals[i] = observations.observed().at(i) - fitted[i];
            if (standardized.length == 0) {
                continue;
            }
            double sigma = observations.weighted() ? observations.sigma().at(i) : 1;
            standardized[i] = residuals[i] / sigma / residualSd;
            if (studentized.length > 0) {
                double rest = 1 - leverage[i];
                studentized[i] = standardized[i] / Math.sqrt(rest);
                cook[i] = studentized[i] * studentized[i] / space.size() * leverage[i] / rest;
            }
        }
        return new RowDiagnostics(
                Vector.of(fitted),
                Vector.of(residuals),
                Vector.of(standardized),
                Vector.of(studentized),
                Vector.of(leverage),
                Vector.of(cook));
    }

    private void fill(double[] fitted, double[] leverage) {
        int size = space.size();
        ModelKernel kernel = function.kernel(space.indices());
        double[][] inputs = new double[observations.inputs().size()][ModelFunction.BLOCK];
        double[] values = new double[ModelFunction.BLOCK];
        double[][] derivatives = new double[size][ModelFunction.BLOCK];
        for (int from = 0; from < fitted.length; from += ModelFunction.BLOCK) {
            int rows = Math.min(ModelFunction.BLOCK, fitted.length - from);
            for (int j = 0; j < inputs.length; j++) {
                observations.inputs().get(j).copyTo(from, inputs[j], 0, rows);
            }
            kernel.linearize(parameters, inputs, rows, values, derivatives);
            System.arraycopy(values, 0, fitted, from, rows);
            for (int i = 0; i < rows && leverage.length > 0; i++) {
                double sigma = observations.weighted() ? observations.sigma().at(from + i) : 1;
                leverage[from + i] = leverageOf(derivatives, i) / (sigma * sigma);
            }
        }
    }

    private double leverageOf(double[][] derivatives, int row) {
        int size = space.size();
        double squared = 0;
        for (int k = 0; k < size; k++) {
            double element = 0;
            for (int j = 0; j <= k; j++) {
                element += derivatives[j][row] * inverse[j + k * size];
            }
            squared += element * element;
        }
        return Math.min(1, squared);
    }
}
