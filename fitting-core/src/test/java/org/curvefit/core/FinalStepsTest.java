package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.curvefit.api.data.Dataset;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.solver.FormulaProblem;
import org.junit.jupiter.api.Test;

class FinalStepsTest {
    private static final int ROWS = 50;

    @Test
    void takeARoughMinimumToTheLastDigitsSeed111() {
        Random random = new Random(111);
        for (int trial = 0; trial < 30; trial++) {
            Dataset data = noisy(random, 0.2);
            LeastSquaresObjective objective = FormulaProblem.of("y = a + b*exp(-c*x)", data);
            FinalSteps steps = new FinalSteps(objective, ROWS, 0, new double[] {2.1, 4.8, 0.55});
            steps.run();
            assertThat(steps.relativeOffset()).as("trial %d", trial).isLessThanOrEqualTo(1e-8);
            assertThat(steps.linearization().cost()).isCloseTo(objective.cost(steps.point()), Offset.offset(1e-10));
        }
    }

    /**
     * Residuals p + 1 and L p^2 + p - 1 with a minimum at p = 0: Gauss-Newton multiplies a small p by L, so that it leads away from the minimum
     * where |L| > 1. R. Fletcher, Practical Methods of Optimization (2nd ed.), section 6.1.
     */
    @Test
    void reachAMinimumThatGaussNewtonLeavesBehind() {
        Dataset data = Dataset.of("t", new double[] {1, 2, 1, 2}, "y", new double[] {-1, 1, -1, 1});
        for (String curvature : new String[] {"-0.5", "-2", "-5", "-20"}) {
            LeastSquaresObjective objective = FormulaProblem.of("y = if(t<1.5, p, " + curvature + "*p^2+p)", data);
            FinalSteps steps = new FinalSteps(objective, 4, 0, new double[] {1e-4});
            steps.run();
            assertThat(steps.point()[0]).as(curvature).isCloseTo(0, Offset.offset(1e-8));
            assertThat(steps.relativeOffset()).as(curvature).isLessThanOrEqualTo(1e-8);
        }
    }

    @Test
    void neverRaiseTheCostSeed112() {
        Random random = new Random(112);
        for (int trial = 0; trial < 50; trial++) {
            LeastSquaresObjective objective = FormulaProblem.of("y = a + b*exp(-c*x)", noisy(random, 1));
            double[] start = {2 + random.nextGaussian(), 5 + random.nextGaussian(), 0.5 + random.nextDouble()};
            FinalSteps steps = new FinalSteps(objective, ROWS, 0, start);
            steps.run();
            assertThat(objective.cost(steps.point())).isLessThanOrEqualTo(objective.cost(start) * (1 + 1e-8));
        }
    }

    @Test
    void takeRoundingErrorsForNoOffset() {
        LeastSquaresObjective objective = FormulaProblem.of(
                "y = a*exp(-b*x)", Dataset.of("x", new double[] {0, 1, 2}, "y", new double[] {4, 2, 1}));
        FinalSteps steps = new FinalSteps(objective, 3, 1e-28, new double[] {4, Math.log(2)});
        steps.run();
        assertThat(steps.relativeOffset()).isZero();
    }

    private static Dataset noisy(Random random, double noise) {
        double[] x = new double[ROWS];
        double[] y = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            x[i] = 0.2 * i;
            y[i] = 2 + 5 * Math.exp(-0.5 * x[i]) + noise * random.nextGaussian();
        }
        return Dataset.of("x", x, "y", y);
    }
}
