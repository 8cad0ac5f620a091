package org.curvefit.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.model.Response;

/**
 * y = a + b exp(-c x), plus nothing for any further input.
 *
 * @param inputs names of the inputs
 * @param derivatives what the model says about itself
 */
record Cooling(List<String> inputs, Derivatives derivatives) implements ModelFunction {
    @Override
    public String text() {
        return "y = a + b*exp(-c*x)";
    }

    @Override
    public String understood() {
        return text();
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            parameters.add(new Parameter(name));
        }
        return parameters;
    }

    @Override
    public Optional<Response> response() {
        return Optional.empty();
    }

    @Override
    public ModelKernel kernel(int[] wanted) {
        return new ModelKernel() {
            @Override
            public void evaluate(double[] p, double[][] x, int rows, double[] values) {
                for (int i = 0; i < rows; i++) {
                    values[i] = p[0] + p[1] * Math.exp(-p[2] * x[0][i]);
                }
            }

            @Override
            public void linearize(double[] p, double[][] x, int rows, double[] values, double[][] derivatives) {
                evaluate(p, x, rows, values);
                for (int i = 0; i < rows; i++) {
                    double e = Math.exp(-p[2] * x[0][i]);
                    derivatives[0][i] = 1;
                    derivatives[1][i] = e;
                    derivatives[2][i] = -p[1] * x[0][i] * e;
                }
            }
        };
    }
}
