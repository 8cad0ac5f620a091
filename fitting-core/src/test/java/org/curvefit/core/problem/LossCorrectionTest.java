package org.curvefit.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.loss.LossFunction;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.spi.Extensions;
import org.curvefit.core.linalg.LinearizedResiduals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LossCorrectionTest {
    private static final double SCALE = 0.7;
    private static final double STEP = 1e-5;
    private static final Dataset DATA =
            Dataset.of("x", new double[] {0, 1, 2, 3, 4, 5}, "y", new double[] {5.1, 2.8, 9, 1.6, 1.2, -3});
    private static final double[] POINT = {4, 0.6, 1.3};

    private static LossFunction loss(String name) {
        return Extensions.load(LossCorrectionTest.class.getClassLoader()).create(LossFunction.class, name, Map.of());
    }

    private static LeastSquaresObjective objective(String name) {
        DataSelection selection = Problems.select("y = a*exp(-b*x) + c", DATA);
        return new LeastSquaresObjective(
                selection.function(),
                selection.observations(),
                ParameterSpace.of(selection.function().parameters()),
                new Chunks(DATA.rows(), 1),
                new LossCorrection(loss(name), SCALE));
    }

    /** 1/2 sum C^2 rho((r/C)^2), as scipy.optimize.least_squares. */
    @ParameterizedTest
    @ValueSource(strings = {"huber", "cauchy", "soft-l1", "arctan"})
    void theCostIsTheSumOfTheLoss(String name) {
        LossFunction rho = loss(name);
        double[] y = {5.1, 2.8, 9, 1.6, 1.2, -3};
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double r = POINT[0] * Math.exp(-POINT[1] * i) + POINT[2] - y[i];
            sum += 0.5 * SCALE * SCALE * rho.value(r * r / SCALE / SCALE);
        }
        assertThat(objective(name).cost(POINT)).isCloseTo(sum, Offset.offset(1e-12 * sum));
    }

    @ParameterizedTest
    @ValueSource(strings = {"huber", "cauchy", "soft-l1", "arctan"})
    void gradientAndHessianAreDifferencesOfTheCost(String name) {
        LeastSquaresObjective objective = objective(name);
        LinearizedResiduals at = objective.linearization();
        objective.linearize(POINT, at);
        assertThat(at.cost()).isEqualTo(objective.cost(POINT));
        double[] hessian = new double[9];
        objective.hessian(POINT, hessian);
        for (int k = 0; k < 3; k++) {
            double[] up = POINT.clone();
            double[] down = POINT.clone();
            up[k] += STEP;
            down[k] -= STEP;
            double slope = (objective.cost(up) - objective.cost(down)) / (2 * STEP);
            assertThat(at.gradient(k)).as("gradient %s", k).isCloseTo(slope, Offset.offset(1e-7));
            LinearizedResiduals above = objective.linearization();
            LinearizedResiduals below = objective.linearization();
            objective.linearize(up, above);
            objective.linearize(down, below);
            for (int l = 0; l < 3; l++) {
                double bend = (above.gradient(l) - below.gradient(l)) / (2 * STEP);
                assertThat(hessian[k + 3 * l]).as("Hessian %s %s", k, l).isCloseTo(bend, Offset.offset(1e-5));
            }
        }
    }

    @Test
    void aResidualOfZeroAndOneThatIsNotFiniteStayWhatTheyAre() {
        LossCorrection correction = new LossCorrection(loss("arctan"), SCALE);
        double[] residuals = {0, Double.NaN, Double.POSITIVE_INFINITY, 1e-200};
        correction.residuals(residuals, new double[4], 4);
        assertThat(residuals).containsExactly(0, Double.NaN, Double.POSITIVE_INFINITY, 1e-200);
    }

    @Test
    void aLinearModelIsNotLinearUnderARobustLoss() {
        DataSelection selection = Problems.select("y = a + b*x", DATA);
        LeastSquaresObjective objective = new LeastSquaresObjective(
                selection.function(),
                selection.observations(),
                ParameterSpace.of(selection.function().parameters()),
                new Chunks(DATA.rows(), 1),
                new LossCorrection(loss("huber"), SCALE));
        assertThat(objective.capabilities()).doesNotContain(Capability.LINEAR);
        assertThat(objective.linear()).isEmpty();
    }
}
