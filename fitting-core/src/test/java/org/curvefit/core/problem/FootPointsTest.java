package org.curvefit.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Rows;
import org.curvefit.api.fit.ParameterRules;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.model.Response;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Linearization;
import org.curvefit.core.formula.Formula;
import org.junit.jupiter.api.Test;

class FootPointsTest {
    private static final double[] POINT = {3, 0.8, 0.4};
    private static final double[] U = {0.1, 0.9, 2.2, 3.1, 4.5, 6};
    private static final double[] V = {1, -1, 0.5, 2, -0.3, 1.2};
    private static final double[] Y = {3.5, 1.1, 1.4, 0.2, 0.3, -0.4};
    private static final double[] SIGMA_U = {0.3, 0.1, 0.4, 0, 0.2, 0.5};
    private static final double[] SIGMA_V = {0.2, 0.2, 0, 0, 0.5, 0.1};

    /** The gradient that the elimination gives is that of the eliminated cost, so that no term was forgotten. */
    @Test
    void gradientIsTheDerivativeOfTheEliminatedCost() {
        ModelFunction function = formula();
        try (Chunks chunks = new Chunks(Y.length, 1)) {
            LeastSquaresObjective objective = objective(function, chunks);
            Linearization at = objective.linearization();
            objective.linearize(POINT, at);
            for (int k = 0; k < POINT.length; k++) {
                double slope = slope(objective, k, 1e-4) * 4 / 3 - slope(objective, k, 2e-4) / 3;
                assertThat(at.gradient(k)).isCloseTo(slope, Offset.offset(1e-8 * Math.max(1, Math.abs(slope))));
            }
        }
    }

    /** No displacement nearby makes a row's share smaller. */
    @Test
    void footPointsMinimize() {
        ModelFunction function = formula();
        FootPointRows rows = FootPointRows.of(function, observations(), POINT);
        for (int i = 0; i < Y.length; i++) {
            double u = rows.points().get(0).at(i);
            double v = rows.points().get(1).at(i);
            double least = share(i, u, v);
            for (double step : new double[] {-1e-3, 1e-3}) {
                assertThat(share(i, u + step * SIGMA_U[i], v)).isGreaterThanOrEqualTo(least);
                assertThat(share(i, u, v + step * SIGMA_V[i])).isGreaterThanOrEqualTo(least);
            }
            double residual = (function(u, v) - rows.linearized().observed().at(i))
                    / rows.linearized().sigma().at(i);
            assertThat(residual * residual).isCloseTo(least, Offset.offset(1e-12 * Math.max(1, least)));
        }
    }

    @Test
    void modelOfAHostIsDifferencedByItsInputs() {
        FootPointRows exact = FootPointRows.of(formula(), observations(), POINT);
        FootPointRows host = FootPointRows.of(new HandWritten(), observations(), POINT);
        for (int i = 0; i < Y.length; i++) {
            for (int j = 0; j < 2; j++) {
                assertThat(host.points().get(j).at(i))
                        .isCloseTo(exact.points().get(j).at(i), Offset.offset(1e-8));
            }
        }
        assertThat(host.inputPart()).isCloseTo(exact.inputPart(), Offset.offset(1e-8));
        assertThat(host.responsePart()).isCloseTo(exact.responsePart(), Offset.offset(1e-8));
    }

    /** Foot point of (0, 2) on y = x^2, where the second derivative decides: x^2 = 3/2. */
    @Test
    void stronglyCurvedRowSettles() {
        ModelFunction parabola = Formula.parse("y = a*x^2").bind(List.of("x", "y"), List.of());
        Observations row = new Observations(
                        List.of(Vector.of(0.01)), Vector.of(2.0), Vector.empty(), Rows.all(1), 0, 0, List.of())
                .withInputSigma(List.of(Vector.of(1.0)));
        FootPointRows rows = FootPointRows.of(parabola, row, new double[] {1});
        double x = rows.points().get(0).at(0);
        assertThat(2 * x * (x * x - 2) + (x - 0.01)).isCloseTo(0, Offset.offset(1e-9));
        assertThat(x).isGreaterThan(1);
    }

    private static double slope(LeastSquaresObjective objective, int k, double step) {
        double[] high = POINT.clone();
        double[] low = POINT.clone();
        high[k] += step;
        low[k] -= step;
        return (objective.cost(high) - objective.cost(low)) / (high[k] - low[k]);
    }

    private static LeastSquaresObjective objective(ModelFunction function, Chunks chunks) {
        ParameterSpace space = ParameterSpace.of(function.parameters(), ParameterRules.none());
        return new LeastSquaresObjective(function, observations(), space, chunks);
    }

    private static ModelFunction formula() {
        return Formula.parse("y = a*exp(-b*u) + c*sin(v)*u").bind(List.of("u", "v", "y"), List.of());
    }

    private static double function(double u, double v) {
        return POINT[0] * Math.exp(-POINT[1] * u) + POINT[2] * Math.sin(v) * u;
    }

    private static double share(int i, double u, double v) {
        double residual = (function(u, v) - Y[i]) / 0.25;
        return residual * residual + part(u - U[i], SIGMA_U[i]) + part(v - V[i], SIGMA_V[i]);
    }

    private static double part(double displacement, double sigma) {
        return sigma == 0 ? 0 : displacement * displacement / (sigma * sigma);
    }

    private static Observations observations() {
        Vector sigma = Vector.of(0.25, 0.25, 0.25, 0.25, 0.25, 0.25);
        return new Observations(
                        List.of(Vector.of(U), Vector.of(V)), Vector.of(Y), sigma, Rows.all(Y.length), 0, 0, List.of())
                .withInputSigma(List.of(Vector.of(SIGMA_U), Vector.of(SIGMA_V)));
    }

    /** The same as the formula, as a host would write it. */
    private record HandWritten() implements ModelFunction {
        @Override
        public String text() {
            return "hand-written";
        }

        @Override
        public String understood() {
            return "hand-written";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(new Parameter("a"), new Parameter("b"), new Parameter("c"));
        }

        @Override
        public List<String> inputs() {
            return List.of("u", "v");
        }

        @Override
        public Optional<Response> response() {
            return Optional.empty();
        }

        @Override
        public Derivatives derivatives() {
            return Derivatives.NONE;
        }

        @Override
        public ModelKernel kernel(int[] wanted) {
            return new ModelKernel() {
                @Override
                public void evaluate(double[] p, double[][] inputs, int rows, double[] values) {
                    for (int i = 0; i < rows; i++) {
                        values[i] = function(inputs[0][i], inputs[1][i]);
                    }
                }

                @Override
                public void linearize(double[] p, double[][] x, int rows, double[] values, double[][] derivatives) {
                    throw new AssertionError("derivatives were not declared");
                }
            };
        }
    }
}
