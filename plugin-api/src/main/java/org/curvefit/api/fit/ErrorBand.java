package org.curvefit.api.fit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.numeric.Vector;

/**
 * A fitted model with the intervals around it: f +- q sqrt(g'Cg) for the mean and f +- q sqrt(g'Cg + noise^2 sigma^2) for a new observation with
 * that sigma, or f +- q sqrt(g'Cg + f) for a new count, g = df/dp. G. A. F. Seber, C. J. Wild, Nonlinear Regression, 1989, section 5.1. Immutable; computes block by block where asked.
 */
public final class ErrorBand {
    private final ModelFunction function;
    private final double[] parameters;
    private final Spread spread;

    /**
     * @param function a model that computes first derivatives
     * @param parameters all parameters of the model (copied)
     */
    public ErrorBand(ModelFunction function, double[] parameters, Spread spread) {
        this.function = function;
        this.parameters = parameters.clone();
        this.spread = spread;
    }

    /** The band around an answer, where it has errors and a model with derivatives. */
    public static Optional<ErrorBand> of(FitResult result) {
        if (result.function().derivatives() == Derivatives.NONE
                || !(result.uncertainty() instanceof Uncertainty.Estimated estimated)) {
            return Optional.empty();
        }
        return estimated.spread().map(spread -> new ErrorBand(result.function(), result.values(), spread));
    }

    /** What the band is made of. */
    public Spread spread() {
        return spread;
    }

    /**
     * Values and intervals at new points.
     *
     * @param inputs one vector of equal size per input of the model
     * @param rows number of points
     * @param sigma of a new observation at each point; empty: 1 everywhere
     */
    public Predictions at(List<Vector> inputs, int rows, Vector sigma) {
        Rows target = new Rows(rows);
        double[][] block = new double[inputs.size()][ModelFunction.BLOCK];
        double[] values = new double[ModelFunction.BLOCK];
        double[][] derivatives = new double[parameters.length][ModelFunction.BLOCK];
        ModelKernel kernel =
                function.kernel(IntStream.range(0, parameters.length).toArray());
        double[] gradient = new double[parameters.length];
        for (int from = 0; from < rows; from += ModelFunction.BLOCK) {
            int count = Math.min(ModelFunction.BLOCK, rows - from);
            for (int j = 0; j < block.length; j++) {
                inputs.get(j).copyTo(from, block[j], 0, count);
            }
            kernel.linearize(parameters, block, count, values, derivatives);
            for (int i = 0; i < count; i++) {
                for (int k = 0; k < gradient.length; k++) {
                    gradient[k] = derivatives[k][i];
                }
                double own = sigma.size() == 0 ? 1 : sigma.at(from + i);
                double more = spread.observationVariance(values[i], own);
                target.put(from + i, values[i], spread.variance(gradient), more, spread.quantile());
            }
        }
        return target.predictions();
    }

    /** Values and intervals of observations whose sigma is 1. */
    public Predictions at(List<Vector> inputs, int rows) {
        return at(inputs, rows, Vector.empty());
    }

    /** The columns as they fill. */
    private static final class Rows {
        private final double[] fit;
        private final double[] ciLow;
        private final double[] ciHigh;
        private final double[] piLow;
        private final double[] piHigh;

        Rows(int rows) {
            this.fit = new double[rows];
            this.ciLow = new double[rows];
            this.ciHigh = new double[rows];
            this.piLow = new double[rows];
            this.piHigh = new double[rows];
        }

        void put(int row, double value, double variance, double more, double quantile) {
            double mean = quantile * Math.sqrt(variance);
            double single = quantile * Math.sqrt(variance + more);
            fit[row] = value;
            ciLow[row] = value - mean;
            ciHigh[row] = value + mean;
            piLow[row] = value - single;
            piHigh[row] = value + single;
        }

        Predictions predictions() {
            return new Predictions(
                    Vector.of(fit), Vector.of(ciLow), Vector.of(ciHigh), Vector.of(piLow), Vector.of(piHigh));
        }
    }
}
