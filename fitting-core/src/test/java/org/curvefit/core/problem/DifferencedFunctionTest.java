package org.curvefit.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.model.Response;
import org.curvefit.core.formula.Formula;
import org.junit.jupiter.api.Test;

class DifferencedFunctionTest {
    private static final double[][] X = {{0, 0.5, 1, 2, 4}};
    private static final double[] POINT = {2, 1e-6, 0};

    @Test
    void aModelThatDifferentiatesItselfIsLeftAlone() {
        ModelFunction formula = Formula.parse("a*x").bind(List.of("x"), List.of());
        assertThat(DifferencedFunction.of(formula)).isSameAs(formula);
    }

    @Test
    void derivativesAgreeWithTheExactOnesToTheDigitsThatDifferencesHave() {
        ModelFunction exact = Formula.parse("a*exp(-b*x) + c*x^2").bind(List.of("x"), List.of());
        double[][] expected = derivatives(exact, new int[] {0, 1, 2});
        double[][] found = derivatives(DifferencedFunction.of(new HandWritten()), new int[] {0, 1, 2});
        for (int k = 0; k < 3; k++) {
            for (int i = 0; i < X[0].length; i++) {
                assertThat(found[k][i]).isCloseTo(expected[k][i], Offset.offset(1e-4 * (1 + Math.abs(expected[k][i]))));
            }
        }
    }

    @Test
    void fillsTheWantedDerivativesInTheOrderWanted() {
        ModelFunction differenced = DifferencedFunction.of(new HandWritten());
        double[][] all = derivatives(differenced, new int[] {0, 1, 2});
        double[][] some = derivatives(differenced, new int[] {2, 0});
        assertThat(some[0]).containsExactly(all[2]);
        assertThat(some[1]).containsExactly(all[0]);
    }

    @Test
    void valuesAndPointAreThoseOfTheModelItself() {
        double[] point = POINT.clone();
        double[] values = new double[X[0].length];
        double[] plain = new double[X[0].length];
        new HandWritten().kernel(new int[0]).evaluate(point, X, X[0].length, plain);
        DifferencedFunction.of(new HandWritten())
                .kernel(new int[] {0})
                .linearize(point, X, X[0].length, values, new double[1][X[0].length]);
        assertThat(values).containsExactly(plain);
        assertThat(point).containsExactly(POINT);
    }

    private static double[][] derivatives(ModelFunction function, int[] wanted) {
        double[][] derivatives = new double[wanted.length][X[0].length];
        function.kernel(wanted).linearize(POINT, X, X[0].length, new double[X[0].length], derivatives);
        return derivatives;
    }

    /** a exp(-b x) + c x^2, as a host would write it. */
    private record HandWritten() implements ModelFunction {
        @Override
        public String text() {
            return "decay";
        }

        @Override
        public String understood() {
            return "decay";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(new Parameter("a"), new Parameter("b"), new Parameter("c"));
        }

        @Override
        public List<String> inputs() {
            return List.of("x");
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
                        double x = inputs[0][i];
                        values[i] = p[0] * Math.exp(-p[1] * x) + p[2] * x * x;
                    }
                }

                @Override
                public void linearize(double[] p, double[][] x, int rows, double[] values, double[][] derivatives) {
                    throw new AssertionError("this model has no derivatives");
                }
            };
        }
    }
}
