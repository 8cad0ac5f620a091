package org.curvefit.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Rows;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Capability;
import org.curvefit.core.linalg.LinearizedResiduals;
import org.junit.jupiter.api.Test;

class LeastSquaresObjectiveTest {
    private static final String DECAY = "y = a + b*exp(-c*x)";
    private static final double[] POINT = {1.5, 3, 0.7};
    private static final Dataset NOISY =
            Problems.table(700, new Random(91), (x, noise) -> 2 + 5 * Math.exp(-0.5 * x) + 0.1 * noise);

    @Test
    void theCostIsHalfTheSumOfSquares() {
        LeastSquaresObjective objective = Problems.objective("y = a*x", table(1, 2, 3));
        assertThat(objective.cost(new double[] {3})).isEqualTo(0.5 * (4 + 16 + 36));
        assertThat(objective.loss(objective.cost(new double[] {1}))).isZero();
        assertThat(objective.loss(3)).isEqualTo(2);
    }

    @Test
    void residualsAreModelMinusObserved() {
        assertThat(Problems.objective("y = a*x", table(1, 2, 3)).residuals(new double[] {2}))
                .containsExactly(1, 2, 3);
    }

    @Test
    void gradientAndHessianAreTheDifferencesOfTheCost() {
        LeastSquaresObjective objective = Problems.objective(DECAY, NOISY);
        LinearizedResiduals at = objective.linearization();
        objective.linearize(POINT, at);
        double[] hessian = new double[9];
        objective.hessian(POINT, hessian);
        for (int k = 0; k < 3; k++) {
            int column = k;
            assertThat(at.gradient(k)).isCloseTo(Difference.of(objective::cost, POINT, k), Offset.offset(1e-7));
            for (int l = 0; l < 3; l++) {
                double expected = Difference.of(point -> gradient(objective, point, column), POINT, l);
                assertThat(hessian[k + 3 * l]).isCloseTo(expected, Offset.offset(1e-6));
            }
        }
    }

    @Test
    void bothWaysToLinearizeAgree() {
        LeastSquaresObjective fast = Problems.objective(DECAY, NOISY);
        LeastSquaresObjective careful = Problems.objective(DECAY, NOISY);
        careful.keepAllDigits();
        LinearizedResiduals products = fast.linearization();
        LinearizedResiduals triangle = careful.linearization();
        fast.linearize(POINT, products);
        careful.linearize(POINT, triangle);
        assertThat(products.cost()).isCloseTo(triangle.cost(), Offset.offset(1e-10));
        assertThat(fast.cost(POINT)).isCloseTo(triangle.cost(), Offset.offset(1e-10));
        double[] stepOfProducts = new double[3];
        double[] stepOfTriangle = new double[3];
        assertThat(products.solve(new double[3], stepOfProducts)).isTrue();
        assertThat(triangle.solve(new double[3], stepOfTriangle)).isTrue();
        assertThat(stepOfProducts).containsExactly(stepOfTriangle, Offset.offset(1e-10));
    }

    @Test
    void theBitsDoNotDependOnTheNumberOfThreads() {
        Dataset large = Problems.table(200_000, new Random(92), (x, noise) -> 2 + 5 * Math.exp(-0.5 * x) + 0.1 * noise);
        List<Object> single = everything(large, 1);
        assertThat(everything(large, 2)).isEqualTo(single);
        assertThat(everything(large, 7)).isEqualTo(single);
    }

    private static List<Object> everything(Dataset data, int threads) {
        DataSelection selection = Problems.select(DECAY, data);
        try (Chunks chunks = new Chunks(data.rows(), threads)) {
            LeastSquaresObjective objective = Problems.objective(selection, chunks);
            LinearizedResiduals products = objective.linearization();
            objective.linearize(POINT, products);
            objective.keepAllDigits();
            LinearizedResiduals triangle = objective.linearization();
            objective.linearize(POINT, triangle);
            double[] hessian = new double[9];
            objective.hessian(POINT, hessian);
            return List.of(
                    objective.cost(POINT),
                    Vector.of(products.factor()),
                    Vector.of(products.projected()),
                    Vector.of(triangle.factor()),
                    Vector.of(triangle.projected()),
                    Vector.of(hessian),
                    Vector.of(objective.residuals(POINT)));
        }
    }

    @Test
    void theOrderOfRowsMattersOnlyToRoundingSeed93() {
        Vector x = ((org.curvefit.api.data.Column.Numbers) NOISY.column("x")).values();
        Vector y = ((org.curvefit.api.data.Column.Numbers) NOISY.column("y")).values();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(93));
        int[] shuffled = order.stream().mapToInt(i -> i).toArray();
        Dataset mixed = Dataset.of(
                "x", x.select(shuffled).toArray(), "y", y.select(shuffled).toArray());
        assertThat(gradients(mixed)).containsExactly(gradients(NOISY), Offset.offset(1e-10));
    }

    private static double[] gradients(Dataset data) {
        LeastSquaresObjective objective = Problems.objective(DECAY, data);
        double[] gradients = new double[4];
        Arrays.setAll(gradients, k -> k == 3 ? objective.cost(POINT) : gradient(objective, POINT, k));
        return gradients;
    }

    @Test
    void standardDeviationsDivideResidualsAndDerivatives() {
        Observations weighted = new Observations(
                List.of(Vector.of(1, 2)), Vector.of(0, 0), Vector.of(2, 0.5), Rows.all(2), 0, 0, List.of());
        DataSelection selection = Problems.select("y = a*x^2", table(1, 2));
        LeastSquaresObjective objective = new LeastSquaresObjective(
                selection.function(),
                weighted,
                ParameterSpace.of(selection.function().parameters()),
                new Chunks(2, 1));
        assertThat(objective.residuals(new double[] {1})).containsExactly(0.5, 8);
        assertThat(objective.cost(new double[] {1})).isEqualTo(0.5 * (0.25 + 64));
        LinearizedResiduals at = objective.linearization();
        objective.linearize(new double[] {1}, at);
        assertThat(at.gradient(0)).isCloseTo(0.25 + 64, Offset.offset(1e-12));
        double[] hessian = new double[1];
        objective.hessian(new double[] {1}, hessian);
        assertThat(hessian[0]).isCloseTo(0.25 + 64, Offset.offset(1e-12));
    }

    @Test
    void aPointWhereTheModelIsNotFiniteHasInfiniteCost() {
        LeastSquaresObjective objective = Problems.objective("y = a*log(b*x)", table(1, 2, 3));
        double[] point = {1, -1};
        assertThat(objective.cost(point)).isInfinite();
        LinearizedResiduals at = objective.linearization();
        objective.linearize(point, at);
        assertThat(at.cost()).isInfinite();
        objective.linearize(new double[] {1, 1}, at);
        assertThat(at.cost()).isFinite();
    }

    @Test
    void saysWhatItOffers() {
        assertThat(Problems.objective("y = a + b*x", table(1, 2, 3)).capabilities())
                .containsExactlyInAnyOrder(
                        Capability.GRADIENT,
                        Capability.RESIDUALS,
                        Capability.BATCHES,
                        Capability.HESSIAN,
                        Capability.LINEAR);
        assertThat(Problems.objective("y = a*x^b", table(1, 2, 3)).capabilities())
                .containsExactlyInAnyOrder(
                        Capability.GRADIENT, Capability.RESIDUALS, Capability.BATCHES, Capability.HESSIAN);
    }

    private static double gradient(LeastSquaresObjective objective, double[] point, int k) {
        LinearizedResiduals at = objective.linearization();
        objective.linearize(point, at);
        return at.gradient(k);
    }

    /** y = x. */
    private static Dataset table(double... values) {
        return Dataset.of("x", values, "y", values);
    }
}
