package org.curvefit.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.solver.Capability;
import org.curvefit.core.linalg.LinearizedResiduals;
import org.curvefit.testkit.reference.Digits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonLossTest {
    private static final double STEP = 1e-5;
    private static final Dataset DATA =
            Dataset.of("x", new double[] {0, 1, 2, 3, 4, 5}, "n", new double[] {6, 3, 0, 2, 1, 0});
    private static final double[] POINT = {4, 0.6, 1.3};
    private static final PoissonLoss LOSS = new PoissonLoss();

    /** sign(mu - y) sqrt(2 [y ln(y / mu) - (y - mu)]) with 50 digits. */
    @ParameterizedTest
    @CsvSource({
        "7.000000007, 7, 2.6457511933932303e-9",
        "1000000.5, 1000000, 0.00049999991666669097",
        "0.001, 3, -6.4838418708279338",
        "1e-20, 5, -21.601189729344774",
        "15, 12, 0.80284168330933457",
        "9.7, 12, -0.71185556307998076",
        "14.39, 12, 0.64881052190094209",
        "14.41, 12, 0.65392794300111554",
        "1e9, 1, 44721.3590642488",
        "0.25, 0.5, -0.43948513121600065",
        "3, 0, 2.4494897427831781",
    })
    void theDevianceResidualKeepsItsDigits(double mean, double count, double expected) {
        assertThat(Digits.agreeing(LOSS.root(mean, count), expected)).isGreaterThan(14.5);
    }

    @Test
    void aMeanThatIsNotPossibleCostsInfinitelyMuch() {
        assertThat(LOSS.root(0, 2)).isInfinite();
        assertThat(LOSS.root(-1, 2)).isInfinite();
        assertThat(LOSS.root(-1e-300, 0)).isInfinite();
        assertThat(LOSS.root(0, 0)).isZero();
        assertThat(LOSS.root(2, 2)).isZero();
        assertThat(LOSS.root(Double.NaN, 2)).isNaN();
        assertThat(LOSS.root(Double.NaN, 0)).isNaN();
        assertThat(objective("n = a*exp(-b*x) + c", DATA, LossCorrection.ofCounts())
                        .cost(new double[] {4, 0.6, -0.5}))
                .isInfinite();
    }

    @Test
    void theCostIsHalfOfTheDeviance() {
        double[] y = {6, 3, 0, 2, 1, 0};
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double mean = POINT[0] * Math.exp(-POINT[1] * i) + POINT[2];
            sum += (y[i] > 0 ? y[i] * Math.log(y[i] / mean) : 0) - (y[i] - mean);
        }
        assertThat(objective("n = a*exp(-b*x) + c", DATA, LossCorrection.ofCounts())
                        .cost(POINT))
                .isCloseTo(sum, Offset.offset(1e-13 * sum));
    }

    @Test
    void gradientAndHessianAreDifferencesOfTheCost() {
        differences(objective("n = a*exp(-b*x) + c", DATA, LossCorrection.ofCounts()), POINT);
    }

    /** Where the residual is 0 the general formulas divide by it. */
    @Test
    void gradientAndHessianAreThoseOfTheCostWhereTheCurveMeetsTheCounts() {
        Dataset met = Dataset.of("x", new double[] {0, 1, 2, 3}, "n", new double[] {5, 3, 2, 1.5});
        differences(objective("n = a*2^(-b*x) + c", met, LossCorrection.ofCounts()), new double[] {4, 1, 1});
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1e-3})
    void theExtendedDevianceIsSmoothWhereMeansAreNotPossible(double share) {
        double[] point = {4, 0.6, -0.7};
        differences(objective("n = a*exp(-b*x) + c", DATA, LossCorrection.extended(share)), point);
    }

    @Test
    void aRowWithoutCountAndMeanSaysNothingWhereTheMeanCannotChange() {
        Dataset data = Dataset.of("x", new double[] {0, 1, 2}, "n", new double[] {0, 2, 3});
        LeastSquaresObjective objective = objective("n = a*x", data, LossCorrection.ofCounts());
        LinearizedResiduals at = objective.linearization();
        objective.linearize(new double[] {1.5}, at);
        assertThat(at.gradient(0)).isCloseTo(3 - 5 / 1.5, Offset.offset(1e-14));
    }

    @Test
    void theSlopeOfAMeanOfZeroIsThatOfTheDeviance() {
        Dataset data = Dataset.of("x", new double[] {0, 1, 2}, "n", new double[] {0, 2, 3});
        LeastSquaresObjective objective = objective("n = a + b*x", data, LossCorrection.ofCounts());
        LinearizedResiduals at = objective.linearization();
        objective.linearize(new double[] {0, 2}, at);
        assertThat(at.gradient(0)).isCloseTo(3 - 2 / 2.0 - 3 / 4.0, Offset.offset(1e-14));
        assertThat(at.gradient(1)).isCloseTo(3 - 2 / 2.0 - 2 * 3 / 4.0, Offset.offset(1e-14));
    }

    @Test
    void aLinearModelIsNotLinearForCounts() {
        LeastSquaresObjective objective = objective("n = a + b*x", DATA, LossCorrection.ofCounts());
        assertThat(objective.capabilities()).doesNotContain(Capability.LINEAR);
        assertThat(objective.linear()).isEmpty();
    }

    private static LeastSquaresObjective objective(String formula, Dataset data, LossCorrection correction) {
        DataSelection selection = Problems.select(formula, data);
        return new LeastSquaresObjective(
                selection.function(),
                selection.observations(),
                ParameterSpace.of(selection.function().parameters()),
                new Chunks(data.rows(), 1),
                correction);
    }

    private static void differences(LeastSquaresObjective objective, double[] point) {
        int size = point.length;
        LinearizedResiduals at = objective.linearization();
        objective.linearize(point, at);
        assertThat(at.cost()).isCloseTo(objective.cost(point), Offset.offset(1e-14));
        double[] hessian = new double[size * size];
        objective.hessian(point, hessian);
        for (int k = 0; k < size; k++) {
            double[] up = point.clone();
            double[] down = point.clone();
            up[k] += STEP;
            down[k] -= STEP;
            double slope = (objective.cost(up) - objective.cost(down)) / (2 * STEP);
            double scale = 1 + Math.abs(slope);
            assertThat(at.gradient(k)).as("gradient %s", k).isCloseTo(slope, Offset.offset(1e-6 * scale));
            LinearizedResiduals above = objective.linearization();
            LinearizedResiduals below = objective.linearization();
            objective.linearize(up, above);
            objective.linearize(down, below);
            for (int l = 0; l < size; l++) {
                double bend = (above.gradient(l) - below.gradient(l)) / (2 * STEP);
                assertThat(hessian[k + size * l])
                        .as("Hessian %s %s", k, l)
                        .isCloseTo(bend, Offset.offset(1e-5 * (1 + Math.abs(bend))));
            }
        }
    }
}
