package org.curvefit.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.curvefit.api.data.Dataset;
import org.curvefit.core.linalg.LinearizedResiduals;
import org.junit.jupiter.api.Test;

/** Polynomials of degree five on 0 ... 20 with integer values, as R. H. Wampler's (1970): every observed value is exact, the solution is known. */
class LinearRefinementTest {
    private static final String QUINTIC = "y = b0 + b1*x + b2*x^2 + b3*x^3 + b4*x^4 + b5*x^5";

    @Test
    void recoversTheDigitsOfAnExactPolynomial() {
        double[] solved = solve(polynomial(1, 1, 1, 1, 1, 1), true);
        assertThat(solved).containsExactly(new double[] {1, 1, 1, 1, 1, 1}, Offset.offset(1e-13));
    }

    @Test
    void recoversCoefficientsOfVeryDifferentSize() {
        double[] exact = {1, 0.125, 1.0 / 64, 1.0 / 512, 1.0 / 4096, 1.0 / 32768};
        double[] solved = solve(polynomial(exact), true);
        for (int k = 0; k < exact.length; k++) {
            assertThat(solved[k] / exact[k]).isCloseTo(1, Offset.offset(1e-12));
        }
    }

    @Test
    void isBetterThanOneSolveByDigits() {
        double worstOnce = distance(solve(polynomial(1, 1, 1, 1, 1, 1), false));
        double worstRefined = distance(solve(polynomial(1, 1, 1, 1, 1, 1), true));
        assertThat(worstRefined).isLessThan(worstOnce / 100);
    }

    private static double distance(double[] solved) {
        return Arrays.stream(solved).map(value -> Math.abs(value - 1)).max().getAsDouble();
    }

    private static double[] solve(Dataset data, boolean refined) {
        DataSelection selection = Problems.select(QUINTIC, data);
        ParameterSpace space = ParameterSpace.of(selection.function().parameters());
        LeastSquaresObjective objective = Problems.objective(selection, new Chunks(data.rows(), 1));
        objective.keepAllDigits();
        LinearizedResiduals factor = objective.linearization();
        double[] point = new double[6];
        objective.linearize(point, factor);
        double[] step = new double[6];
        assertThat(factor.solve(new double[6], step)).isTrue();
        objective.plus(point, step, point);
        if (refined) {
            int passes =
                    new LinearRefinement(selection.function(), selection.observations(), space).improve(factor, point);
            assertThat(passes).isBetween(1, 10);
        }
        return point;
    }

    private static Dataset polynomial(double... coefficients) {
        double[] xs = IntStream.rangeClosed(0, 20).mapToDouble(i -> i).toArray();
        double[] ys = Arrays.stream(xs)
                .map(x -> {
                    double value = 0;
                    for (int k = coefficients.length - 1; k >= 0; k--) {
                        value = value * x + coefficients[k];
                    }
                    return value;
                })
                .toArray();
        return Dataset.of("x", xs, "y", ys);
    }
}
