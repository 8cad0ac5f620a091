package org.curvefit.core.problem;

import java.util.List;
import java.util.Optional;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.model.Response;
import org.curvefit.api.model.StartGuess;

/**
 * Gives first derivatives to a model that computes none, by central differences with the step that balances rounding against truncation: the cube
 * root of eps relative to the parameter. Press et al., Numerical Recipes (3rd ed.), section 5.7.
 */
record DifferencedFunction(ModelFunction function) implements ModelFunction {
    private static final double RELATIVE_STEP = Math.cbrt(Math.ulp(1.0));

    /** The function itself if it computes derivatives, otherwise one that does. */
    static ModelFunction of(ModelFunction function) {
        return function.derivatives() == Derivatives.NONE ? new DifferencedFunction(function) : function;
    }

    @Override
    public String text() {
        return function.text();
    }

    @Override
    public String understood() {
        return function.understood();
    }

    @Override
    public List<Parameter> parameters() {
        return function.parameters();
    }

    @Override
    public List<String> inputs() {
        return function.inputs();
    }

    @Override
    public Optional<Response> response() {
        return function.response();
    }

    @Override
    public Derivatives derivatives() {
        return Derivatives.FIRST;
    }

    @Override
    public List<Integer> linearParameters() {
        return function.linearParameters();
    }

    @Override
    public Optional<StartGuess> startGuess() {
        return function.startGuess();
    }

    @Override
    public Optional<String> explainNonFinite(double[] parameters, double[] inputs) {
        return function.explainNonFinite(parameters, inputs);
    }

    @Override
    public double work(int parameter) {
        return function.work(parameter);
    }

    @Override
    public Optional<ModelKernel> inputKernel() {
        return function.inputKernel();
    }

    @Override
    public ModelKernel kernel(int[] wanted) {
        return new Differences(
                function.kernel(new int[0]), wanted.clone(), parameters().size());
    }

    private static final class Differences implements ModelKernel {
        private final ModelKernel kernel;
        private final int[] wanted;
        private final double[] shifted;
        private final double[] below = new double[BLOCK];

        Differences(ModelKernel kernel, int[] wanted, int parameters) {
            this.kernel = kernel;
            this.wanted = wanted;
            this.shifted = new double[parameters];
        }

        @Override
        public void evaluate(double[] parameters, double[][] inputs, int rows, double[] values) {
            kernel.evaluate(parameters, inputs, rows, values);
        }

        @Override
        public void scan(double[] parameters, double[][] inputs, int rows, boolean again, double[] values) {
            kernel.scan(parameters, inputs, rows, again, values);
        }

        @Override
        public void linearize(
                double[] parameters, double[][] inputs, int rows, double[] values, double[][] derivatives) {
            System.arraycopy(parameters, 0, shifted, 0, shifted.length);
            for (int k = 0; k < wanted.length; k++) {
                double at = parameters[wanted[k]];
                double step = RELATIVE_STEP * (at == 0 ? 1 : Math.abs(at));
                double high = at + step;
                double low = at - step;
                shifted[wanted[k]] = high;
                kernel.evaluate(shifted, inputs, rows, derivatives[k]);
                shifted[wanted[k]] = low;
                kernel.evaluate(shifted, inputs, rows, below);
                shifted[wanted[k]] = at;
                for (int i = 0; i < rows; i++) {
                    derivatives[k][i] = (derivatives[k][i] - below[i]) / (high - low);
                }
            }
            kernel.evaluate(parameters, inputs, rows, values);
        }
    }
}
