package org.curvefit.core.restriction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.model.Response;
import org.curvefit.core.formula.FormulaModel;

/**
 * A model that is not a formula, in the parameters that remain: df/dq = sum of df/dp dp/dq over its own parameters p.
 *
 * @param full the model in all its parameters; computes first derivatives
 * @param remaining names of the parameters that remain
 * @param recovered each parameter of the whole model as a function of those that remain
 */
record ChainedFunction(ModelFunction full, List<String> remaining, List<FormulaModel> recovered)
        implements ModelFunction {
    @Override
    public String text() {
        return full.text();
    }

    @Override
    public String understood() {
        return full.understood();
    }

    @Override
    public List<Parameter> parameters() {
        return full.parameters().stream()
                .filter(parameter -> remaining.contains(parameter.name()))
                .toList();
    }

    @Override
    public List<String> inputs() {
        return full.inputs();
    }

    @Override
    public Optional<Response> response() {
        return full.response();
    }

    @Override
    public Derivatives derivatives() {
        return Derivatives.FIRST;
    }

    /** Those through which only linear parameters of the whole model move, and these linearly. */
    @Override
    public List<Integer> linearParameters() {
        List<Integer> linear = new ArrayList<>();
        for (int q = 0; q < remaining.size(); q++) {
            if (entersLinearly(q)) {
                linear.add(q);
            }
        }
        return linear;
    }

    private boolean entersLinearly(int q) {
        for (int p = 0; p < recovered.size(); p++) {
            Optional<Affine> form = Affine.of(recovered.get(p).expression(), remaining);
            boolean moves = form.isEmpty() || form.get().coefficients().at(q) != 0;
            if (moves && (form.isEmpty() || !full.linearParameters().contains(p))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Optional<String> explainNonFinite(double[] parameters, double[] inputs) {
        return full.explainNonFinite(allOf(parameters), inputs);
    }

    private double[] allOf(double[] point) {
        double[] all = new double[recovered.size()];
        double[] value = new double[1];
        for (int p = 0; p < all.length; p++) {
            recovered.get(p).kernel(new int[0]).evaluate(point, new double[0][], 1, value);
            all[p] = value[0];
        }
        return all;
    }

    @Override
    public ModelKernel kernel(int[] wanted) {
        return new Chain(this, wanted.clone());
    }

    private static final class Chain implements ModelKernel {
        private final ChainedFunction function;
        private final int[] wanted;
        private final ModelKernel kernel;
        private final double[][] own;

        Chain(ChainedFunction function, int[] wanted) {
            this.function = function;
            this.wanted = wanted;
            int size = function.recovered.size();
            this.kernel = function.full.kernel(
                    wanted.length == 0 ? wanted : IntStream.range(0, size).toArray());
            this.own = new double[wanted.length == 0 ? 0 : size][ModelFunction.BLOCK];
        }

        @Override
        public void evaluate(double[] parameters, double[][] inputs, int rows, double[] values) {
            kernel.evaluate(function.allOf(parameters), inputs, rows, values);
        }

        @Override
        public void linearize(
                double[] parameters, double[][] inputs, int rows, double[] values, double[][] derivatives) {
            kernel.linearize(function.allOf(parameters), inputs, rows, values, own);
            for (int k = 0; k < wanted.length; k++) {
                Arrays.fill(derivatives[k], 0, rows, 0);
            }
            for (int p = 0; p < own.length; p++) {
                double[] gradient =
                        Pointwise.of(function.recovered.get(p), parameters).gradient();
                for (int k = 0; k < wanted.length; k++) {
                    add(gradient[wanted[k]], own[p], rows, derivatives[k]);
                }
            }
        }

        private static void add(double factor, double[] from, int rows, double[] target) {
            for (int i = 0; i < rows && factor != 0; i++) {
                target[i] += factor * from[i];
            }
        }
    }
}
