package org.curvefit.core.problem;

import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;

/** Values of a model and its derivatives by the inputs: exact where the model knows them, otherwise central differences. For one thread. */
interface InputSlopes {
    /** Fills values, slopes and second derivatives at the first points of a block. */
    void evaluate(double[] parameters, int rows, SlopeBlock block);

    /** Those of a model. */
    static InputSlopes of(ModelFunction function) {
        boolean curved = function.derivatives() == Derivatives.SECOND;
        return function.inputKernel()
                .<InputSlopes>map(kernel -> new Exact(kernel, curved))
                .orElseGet(() -> new Differenced(function.kernel(new int[0])));
    }

    /** As the model computes them. */
    record Exact(ModelKernel kernel, boolean curved) implements InputSlopes {
        @Override
        public void evaluate(double[] parameters, int rows, SlopeBlock block) {
            if (curved) {
                kernel.curvature(parameters, block.inputs, rows, block.values, block.slopes, block.second);
            } else {
                kernel.linearize(parameters, block.inputs, rows, block.values, block.slopes);
            }
        }
    }

    /** By central differences, whose step is the cube root of eps relative to the input. Press et al., Numerical Recipes (3rd ed.), section 5.7. */
    final class Differenced implements InputSlopes {
        private static final double RELATIVE_STEP = Math.cbrt(Math.ulp(1.0));

        private final ModelKernel kernel;
        private final double[] kept = new double[ModelFunction.BLOCK];
        private final double[] below = new double[ModelFunction.BLOCK];

        Differenced(ModelKernel kernel) {
            this.kernel = kernel;
        }

        @Override
        public void evaluate(double[] parameters, int rows, SlopeBlock block) {
            for (int j = 0; j < block.inputs.length; j++) {
                slopes(parameters, rows, block, j);
            }
            kernel.evaluate(parameters, block.inputs, rows, block.values);
        }

        private void slopes(double[] parameters, int rows, SlopeBlock block, int j) {
            double[] input = block.inputs[j];
            double[] slope = block.slopes[j];
            System.arraycopy(input, 0, kept, 0, rows);
            for (int i = 0; i < rows; i++) {
                input[i] = kept[i] + step(kept[i], block.spread[j][i]);
            }
            kernel.evaluate(parameters, block.inputs, rows, slope);
            for (int i = 0; i < rows; i++) {
                input[i] = kept[i] - step(kept[i], block.spread[j][i]);
            }
            kernel.evaluate(parameters, block.inputs, rows, below);
            for (int i = 0; i < rows; i++) {
                double width = kept[i] + step(kept[i], block.spread[j][i]) - input[i];
                slope[i] = width > 0 ? (slope[i] - below[i]) / width : 0;
            }
            System.arraycopy(kept, 0, input, 0, rows);
        }

        /** The standard deviation gives the scale where the input is 0. */
        private static double step(double input, double spread) {
            return RELATIVE_STEP * (Math.abs(input) + spread);
        }
    }
}
