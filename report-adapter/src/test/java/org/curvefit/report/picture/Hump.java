package org.curvefit.report.picture;

import java.util.List;
import java.util.Optional;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.model.Response;

/** The loss x1 exp(-(x1^2 + x2^2)) with its derivatives. */
record Hump() implements ModelFunction {
    @Override
    public String text() {
        return "x1*exp(-(x1^2 + x2^2))";
    }

    @Override
    public String understood() {
        return text();
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("x1"), new Parameter("x2"));
    }

    @Override
    public List<String> inputs() {
        return List.of();
    }

    @Override
    public Optional<Response> response() {
        return Optional.empty();
    }

    @Override
    public Derivatives derivatives() {
        return Derivatives.SECOND;
    }

    @Override
    public ModelKernel kernel(int[] wanted) {
        return new ModelKernel() {
            @Override
            public void evaluate(double[] p, double[][] x, int rows, double[] values) {
                values[0] = p[0] * Math.exp(-(p[0] * p[0] + p[1] * p[1]));
            }

            @Override
            public void linearize(double[] p, double[][] x, int rows, double[] values, double[][] first) {
                evaluate(p, x, rows, values);
                double e = Math.exp(-(p[0] * p[0] + p[1] * p[1]));
                first[0][0] = (1 - 2 * p[0] * p[0]) * e;
                first[1][0] = -2 * p[0] * p[1] * e;
            }

            @Override
            public void curvature(
                    double[] p, double[][] x, int rows, double[] values, double[][] first, double[][] second) {
                linearize(p, x, rows, values, first);
                double e = Math.exp(-(p[0] * p[0] + p[1] * p[1]));
                second[0][0] = (4 * p[0] * p[0] * p[0] - 6 * p[0]) * e;
                second[1][0] = 2 * p[1] * (2 * p[0] * p[0] - 1) * e;
                second[2][0] = p[0] * (4 * p[1] * p[1] - 2) * e;
            }
        };
    }
}
