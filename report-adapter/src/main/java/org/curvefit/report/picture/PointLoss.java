package org.curvefit.report.picture;

import java.util.stream.IntStream;
import org.curvefit.api.data.Observations;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;

/** The loss that an answer is about, at any parameters. */
interface PointLoss {
    /** Its value at all parameters of the function. */
    double at(double[] parameters);

    /**
     * The written loss, or the mean of the squared residuals, each divided by its sigma.
     *
     * @param most rows to look at: of more every k-th stands for its neighbours
     */
    static PointLoss of(Outcome result, int most) {
        return result instanceof FitResult fit
                ? new OfFit(fit.function(), fit.provenance().observations(), most)
                : new Written(result.function());
    }

    /** A loss that is written as a formula. */
    final class Written implements PointLoss {
        private final ModelKernel kernel;
        private final double[] value = new double[ModelFunction.BLOCK];

        Written(ModelFunction function) {
            this.kernel = function.kernel(new int[0]);
        }

        @Override
        public double at(double[] parameters) {
            kernel.evaluate(parameters, new double[0][], 1, value);
            return value[0];
        }
    }

    /** The mean of squared residuals. */
    final class OfFit implements PointLoss {
        private final ModelKernel kernel;
        private final double[][] inputs;
        private final double[] observed;
        private final double[] sigma;
        private final double[][] block;
        private final double[] values = new double[ModelFunction.BLOCK];

        OfFit(ModelFunction function, Observations seen, int most) {
            int stride = Math.max(1, (seen.size() + most - 1) / most);
            int[] rows = IntStream.range(0, (seen.size() + stride - 1) / stride)
                    .map(i -> i * stride)
                    .toArray();
            this.kernel = function.kernel(new int[0]);
            this.inputs = seen.inputs().stream()
                    .map(input -> input.select(rows).toArray())
                    .toArray(double[][]::new);
            this.observed = seen.observed().select(rows).toArray();
            this.sigma = seen.weighted() ? seen.sigma().select(rows).toArray() : new double[0];
            this.block = new double[inputs.length][ModelFunction.BLOCK];
        }

        @Override
        public double at(double[] parameters) {
            double sum = 0;
            for (int from = 0; from < observed.length; from += ModelFunction.BLOCK) {
                int count = Math.min(ModelFunction.BLOCK, observed.length - from);
                for (int j = 0; j < inputs.length; j++) {
                    System.arraycopy(inputs[j], from, block[j], 0, count);
                }
                kernel.evaluate(parameters, block, count, values);
                for (int i = 0; i < count; i++) {
                    double residual = (values[i] - observed[from + i]) / (sigma.length > 0 ? sigma[from + i] : 1);
                    sum += residual * residual;
                }
            }
            return sum / observed.length;
        }
    }
}
