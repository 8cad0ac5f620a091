package org.curvefit.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.model.Parameter;
import org.curvefit.core.formula.ast.ElementaryFunction;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.Printer;
import org.curvefit.core.formula.ast.Subexpressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DerivativePropertyTest {

    /** The error of the numerical derivative must be so small, relatively, for a comparison to count. */
    private static final double RELIABLE = 1e-9;

    private static final double TOLERANCE = 1e-7;
    private static final double ROUNDING = 1e-12;

    /** Smaller relative changes drown in the rounding of the values that are subtracted. */
    private static final double VISIBLE = 1e-5;

    @Test
    void derivativesAgreeWithDifferencesSeed11() {
        RandomExpressions expressions = new RandomExpressions(11);
        Random random = new Random(11);
        int compared = 0;
        for (int i = 0; i < 4_000; i++) {
            Expression expression = expressions.next(5);
            compared += compare(Printer.print(expression) + " + 0*(a + b + c)", random);
        }
        assertThat(compared).isGreaterThan(4_000);
    }

    @ParameterizedTest
    @EnumSource
    void derivativesOfEveryFunctionAgreeWithDifferences(ElementaryFunction function) {
        if (!function.isWritable()) {
            assertThat(Formula.parse("a*x").names()).isNotEmpty();
            return;
        }
        Random random = new Random(function.ordinal());
        String arguments =
                List.of("(a*x)", "(a*x, b + z)", "(a*x - b, b + z, c*z)").get(function.arity() - 1);
        int compared = 0;
        for (int i = 0; i < 50; i++) {
            compared += compare("c*" + function.text() + arguments + " + a + b", random);
            compared += compare("c*" + function.text() + arguments.replace("a*x", "a - x") + " + a + b", random);
        }
        assertThat(compared).isGreaterThan(100);
    }

    /** Compares all first and second derivatives at one random point; the number of comparisons that count. */
    private static int compare(String formula, Random random) {
        FormulaModel model = Formula.parse(formula).bind(List.of("x", "z"), List.of());
        int m = model.parameters().size();
        double[] p = random.doubles(m, 0.3, 2).toArray();
        double[][] x = new double[model.inputs().size()][];
        for (int j = 0; j < x.length; j++) {
            x[j] = new double[] {0.2 + 2 * random.nextDouble()};
        }
        Point point = new Point(model, x);
        double[] values = new double[1];
        double[][] first = new double[m][1];
        double[][] second = new double[m * (m + 1) / 2][1];
        point.kernel.curvature(p, x, 1, values, first, second);
        int compared = 0;
        for (int k = 0; isFiniteThroughout(model, p, x) && k < m; k++) {
            compared += agree(formula, p, k, -1, point.valueAlong(p, k), first[k][0]);
            for (int l = 0; l <= k; l++) {
                compared += agree(formula, p, k, l, point.slopeAlong(p, k, l), second[k * (k + 1) / 2 + l][0]);
            }
        }
        return compared;
    }

    private static boolean isFiniteThroughout(FormulaModel model, double[] p, double[][] x) {
        List<String> names = model.parameters().stream().map(Parameter::name).toList();
        double[] row =
                java.util.Arrays.stream(x).mapToDouble(column -> column[0]).toArray();
        PointEvaluation evaluation = new PointEvaluation(names, p, model.inputs(), row);
        evaluation.evaluate(model.expression());
        return Subexpressions.inOrder(model.expression()).stream()
                .allMatch(node -> Double.isFinite(evaluation.of(node)));
    }

    private static int agree(String formula, double[] p, int k, int l, DoubleUnaryOperator along, double exact) {
        Ridders numerical = Ridders.derivative(along, p[k], 0.02 * p[k]);
        double size = Math.abs(numerical.value());
        boolean visible = size * p[k] > VISIBLE * Math.abs(along.applyAsDouble(p[k]));
        boolean counts = visible && numerical.error() <= RELIABLE * size && size < 1e12;
        if (counts) {
            assertThat(exact)
                    .as("%s at %s, parameters %d %d", formula, java.util.Arrays.toString(p), k, l)
                    .isCloseTo(numerical.value(), org.assertj.core.data.Offset.offset(TOLERANCE * size + ROUNDING));
        }
        return counts ? 1 : 0;
    }

    private record Point(FormulaModel model, double[][] x, ModelKernel kernel) {

        Point(FormulaModel model, double[][] x) {
            this(model, x, model.kernel(all(model.parameters().size())));
        }

        DoubleUnaryOperator valueAlong(double[] p, int k) {
            double[] moved = p.clone();
            double[] value = new double[1];
            return t -> {
                moved[k] = t;
                kernel.evaluate(moved, x, 1, value);
                return value[0];
            };
        }

        DoubleUnaryOperator slopeAlong(double[] p, int k, int l) {
            double[] moved = p.clone();
            double[][] slopes = new double[p.length][1];
            return t -> {
                moved[k] = t;
                kernel.linearize(moved, x, 1, new double[1], slopes);
                return slopes[l][0];
            };
        }

        private static int[] all(int count) {
            return java.util.stream.IntStream.range(0, count).toArray();
        }
    }
}
