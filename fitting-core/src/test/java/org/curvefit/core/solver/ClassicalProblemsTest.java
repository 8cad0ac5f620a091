package org.curvefit.core.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.solver.Objective;
import org.curvefit.api.solver.Stop;
import org.junit.jupiter.api.Test;

/**
 * Problems, starts and minima of Moré, Garbow and Hillstrom, "Testing unconstrained optimization software" (1981); the minima are printed there to
 * six digits.
 */
class ClassicalProblemsTest {
    private static final Percentage SIX_DIGITS = Percentage.withPercentage(1e-3);

    @Test
    void rosenbrock() {
        Descent run = solve(new ResidualProblem(p -> new double[] {10 * (p[1] - p[0] * p[0]), 1 - p[0]}, -1.2, 1));
        assertThat(run.sumOfSquares()).isLessThan(1e-18);
        assertThat(run.point()).containsExactly(new double[] {1, 1}, Offset.offset(1e-9));
    }

    @Test
    void helicalValley() {
        Descent run = solve(new ResidualProblem(
                p -> {
                    double turn = Math.atan2(p[1], p[0]) / (2 * Math.PI);
                    return new double[] {10 * (p[2] - 10 * turn), 10 * (Math.hypot(p[0], p[1]) - 1), p[2]};
                },
                -1,
                0.1,
                0));
        assertThat(run.sumOfSquares()).isLessThan(1e-18);
        assertThat(run.point()).containsExactly(new double[] {1, 0, 0}, Offset.offset(1e-9));
    }

    /** The Jacobian is singular at the minimum: convergence is linear. */
    @Test
    void powellSingular() {
        Descent run = solve(new ResidualProblem(
                p -> new double[] {
                    p[0] + 10 * p[1],
                    Math.sqrt(5) * (p[2] - p[3]),
                    Math.pow(p[1] - 2 * p[2], 2),
                    Math.sqrt(10) * Math.pow(p[0] - p[3], 2)
                },
                3,
                -1,
                0,
                1));
        assertThat(run.sumOfSquares()).isLessThan(1e-18);
        assertThat(run.point()).containsExactly(new double[4], Offset.offset(1e-4));
    }

    /** From here every descent method ends at the local minimum, not at 0. */
    @Test
    void freudensteinAndRoth() {
        Descent run = solve(new ResidualProblem(
                p -> new double[] {
                    -13 + p[0] + ((5 - p[1]) * p[1] - 2) * p[1], -29 + p[0] + ((p[1] + 1) * p[1] - 14) * p[1]
                },
                0.5,
                -2));
        assertThat(run.sumOfSquares()).isCloseTo(48.9842, SIX_DIGITS);
        assertThat(run.point()[0]).isCloseTo(11.4128, SIX_DIGITS);
    }

    @Test
    void bard() {
        double[] y = {0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39};
        Objective objective =
                FormulaProblem.of("y = a + t/((16-t)*b + min(t,16-t)*c)", FormulaProblem.table(i -> i, y));
        assertThat(solve(objective, 1, 1, 1).sumOfSquares()).isCloseTo(8.21487e-3, SIX_DIGITS);
    }

    @Test
    void kowalikAndOsborne() {
        double[] u = {4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625};
        double[] y = {0.1957, 0.1947, 0.1735, 0.16, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246};
        Objective objective = FormulaProblem.of("y = a*(u^2+u*b)/(u^2+u*c+d)", Dataset.of("u", u, "y", y));
        assertThat(solve(objective, 0.25, 0.39, 0.415, 0.39).sumOfSquares()).isCloseTo(3.07505e-4, SIX_DIGITS);
    }

    @Test
    void meyer() {
        double[] y = {
            34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307, 2872
        };
        Objective objective = FormulaProblem.of("y = a*exp(b/(t+c))", FormulaProblem.table(i -> 45 + 5 * i, y));
        assertThat(solve(objective, 0.02, 4000, 250).sumOfSquares()).isCloseTo(87.9458, SIX_DIGITS);
    }

    @Test
    void boxInThreeDimensions() {
        double[] y = new double[10];
        Objective objective = FormulaProblem.of(
                "y = exp(-t*a) - exp(-t*b) - c*(exp(-t) - exp(-10*t))", FormulaProblem.table(i -> 0.1 * i, y));
        assertThat(solve(objective, 0, 10, 20).sumOfSquares()).isLessThan(1e-18);
    }

    @Test
    void jennrichAndSampson() {
        double[] y = IntStream.rangeClosed(1, 10).mapToDouble(i -> 2 + 2 * i).toArray();
        Objective objective = FormulaProblem.of("y = exp(t*a) + exp(t*b)", FormulaProblem.table(i -> i, y));
        Descent run = solve(objective, 0.3, 0.4);
        assertThat(run.sumOfSquares()).isCloseTo(124.362, SIX_DIGITS);
        assertThat(run.point()).containsExactly(new double[] {0.2578, 0.2578}, Offset.offset(1e-4));
    }

    @Test
    void brownAndDennis() {
        Descent run = solve(new ResidualProblem(
                p -> IntStream.rangeClosed(1, 20)
                        .mapToDouble(i -> i / 5.0)
                        .map(t -> Math.pow(p[0] + t * p[1] - Math.exp(t), 2)
                                + Math.pow(p[2] + p[3] * Math.sin(t) - Math.cos(t), 2))
                        .toArray(),
                25,
                5,
                -5,
                -1));
        assertThat(run.sumOfSquares()).isCloseTo(85822.2, SIX_DIGITS);
    }

    @Test
    void osborneWithFiveParameters() {
        double[] y = {
            0.844, 0.908, 0.932, 0.936, 0.925, 0.908, 0.881, 0.850, 0.818, 0.784, 0.751, 0.718, 0.685, 0.658, 0.628,
            0.603, 0.580, 0.558, 0.538, 0.522, 0.506, 0.490, 0.478, 0.467, 0.457, 0.448, 0.438, 0.431, 0.424, 0.420,
            0.414, 0.411, 0.406
        };
        Objective objective =
                FormulaProblem.of("y = a + b*exp(-t*d) + c*exp(-t*f)", FormulaProblem.table(i -> 10 * (i - 1), y));
        double[] start = {0.5, 1.5, 0.01, -1, 0.02};
        assertThat(solve(objective, start).sumOfSquares()).isCloseTo(5.46489e-5, SIX_DIGITS);
    }

    @Test
    void osborneWithElevenParameters() {
        double[] y = {
            1.366, 1.191, 1.112, 1.013, 0.991, 0.885, 0.831, 0.847, 0.786, 0.725, 0.746, 0.679, 0.608, 0.655, 0.616,
            0.606, 0.602, 0.626, 0.651, 0.724, 0.649, 0.649, 0.694, 0.644, 0.624, 0.661, 0.612, 0.558, 0.533, 0.495,
            0.500, 0.423, 0.395, 0.375, 0.372, 0.391, 0.396, 0.405, 0.428, 0.429, 0.523, 0.562, 0.607, 0.653, 0.672,
            0.708, 0.633, 0.668, 0.645, 0.632, 0.591, 0.559, 0.597, 0.625, 0.739, 0.710, 0.729, 0.720, 0.636, 0.581,
            0.428, 0.292, 0.162, 0.098, 0.054
        };
        DoubleUnaryOperator time = i -> (i - 1) / 10;
        double[] p = {1.3, 0.65, 0.65, 0.7, 0.6, 3, 5, 7, 2, 4.5, 5.5};
        Descent run = solve(new ResidualProblem(
                q -> {
                    double[] residuals = new double[y.length];
                    Arrays.setAll(residuals, i -> {
                        double t = time.applyAsDouble(i + 1);
                        return y[i]
                                - q[0] * Math.exp(-t * q[4])
                                - peak(t, q[1], q[8], q[5])
                                - peak(t, q[2], q[9], q[6])
                                - peak(t, q[3], q[10], q[7]);
                    });
                    return residuals;
                },
                p));
        assertThat(run.sumOfSquares()).isCloseTo(4.01377e-2, SIX_DIGITS);
    }

    private static double peak(double t, double height, double centre, double narrowness) {
        return height * Math.exp(-(t - centre) * (t - centre) * narrowness);
    }

    private static Descent solve(ResidualProblem problem) {
        return solve(problem, problem.start());
    }

    /** Every problem has to come down step by step and to end by a rule of its own. */
    private static Descent solve(Objective objective, double... start) {
        Descent run = Descent.of(new LevenbergMarquardt(), objective, start);
        assertThat(run.stop()).isInstanceOfAny(Stop.Reached.class, Stop.NoFurtherProgress.class);
        assertThat(run.costs()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        return run;
    }
}
