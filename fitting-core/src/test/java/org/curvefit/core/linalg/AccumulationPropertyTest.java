package org.curvefit.core.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.hipparchus.linear.ArrayRealVector;
import org.junit.jupiter.api.Test;

class AccumulationPropertyTest {
    @Test
    void bothAccumulationsSolveWellConditionedProblemsAsTextBooksDoSeed31() {
        Random random = new Random(31);
        for (int trial = 0; trial < 200; trial++) {
            int size = 1 + random.nextInt(8);
            DenseProblem problem = DenseProblem.random(random, 4 * size + random.nextInt(100), size);
            double[] expected = problem.solution();
            assertThat(step(problem.factored(new BlockQr(size))))
                    .as("trial %d", trial)
                    .containsExactly(expected, Offset.offset(1e-13));
            assertThat(step(problem.factored(new NormalEquations(size))))
                    .as("trial %d", trial)
                    .containsExactly(expected, Offset.offset(1e-12));
        }
    }

    @Test
    void bothAccumulationsKnowCostGradientAndNormsSeed32() {
        Random random = new Random(32);
        for (int trial = 0; trial < 50; trial++) {
            int size = 1 + random.nextInt(6);
            DenseProblem problem = DenseProblem.random(random, 30 + random.nextInt(30), size);
            checkSums(problem, problem.factored(new BlockQr(size)));
            checkSums(problem, problem.factored(new NormalEquations(size)));
        }
    }

    private static void checkSums(DenseProblem problem, LinearizedResiduals factored) {
        double squared = problem.residual().dotProduct(problem.residual());
        assertThat(factored.cost()).isCloseTo(0.5 * squared, Offset.offset(1e-13 * squared));
        for (int k = 0; k < problem.size(); k++) {
            assertThat(factored.gradient(k)).isCloseTo(problem.gradient().getEntry(k), Offset.offset(1e-12));
            assertThat(factored.columnNorm(k))
                    .isCloseTo(problem.jacobian().getColumnVector(k).getNorm(), Offset.offset(1e-13));
        }
        double least = problem.residual()
                .add(problem.jacobian().operate(new ArrayRealVector(problem.solution())))
                .getNorm();
        assertThat(factored.squaredRest()).isCloseTo(least * least, Offset.offset(1e-12 * squared));
    }

    @Test
    void blockQrKeepsDigitsWhereNormalEquationsWouldLoseThem() {
        for (int size = 5; size <= 8; size++) {
            DenseProblem problem = DenseProblem.vandermonde(64, size);
            for (double element : step(problem.factored())) {
                assertThat(element).isCloseTo(-1, Offset.offset(1e-9));
            }
        }
    }

    @Test
    void normalEquationsRefuseAProblemThatWouldCostThemTheirDigits() {
        NormalEquations accumulation = new NormalEquations(12);
        DenseProblem problem = DenseProblem.vandermonde(64, 12);
        problem.addTo(accumulation, 0, 64, 64);
        LinearizedResiduals into = new LinearizedResiduals(12);
        assertThat(accumulation.factor(into)).isFalse();
        assertThat(into.cost())
                .isCloseTo(0.5 * problem.residual().dotProduct(problem.residual()), Offset.offset(1e-10));
    }

    @Test
    void mergedChunksAreOnePassToRoundingSeed33() {
        Random random = new Random(33);
        for (int trial = 0; trial < 50; trial++) {
            int size = 1 + random.nextInt(6);
            DenseProblem problem = DenseProblem.random(random, 100 + random.nextInt(200), size);
            int cut = 1 + random.nextInt(problem.rows() - 1);
            assertThat(step(merged(problem, new BlockQr(size), new BlockQr(size), cut)))
                    .containsExactly(step(problem.factored(new BlockQr(size))), Offset.offset(1e-13));
            assertThat(step(merged(problem, new NormalEquations(size), new NormalEquations(size), cut)))
                    .containsExactly(step(problem.factored(new NormalEquations(size))), Offset.offset(1e-13));
        }
    }

    @Test
    void theSameCutsGiveTheSameBitsSeed34() {
        Random random = new Random(34);
        DenseProblem problem = DenseProblem.random(random, 500, 5);
        LinearizedResiduals first = merged(problem, new BlockQr(5), new BlockQr(5), 123);
        BlockQr used = new BlockQr(5);
        problem.addTo(used, 0, 77, 10);
        used.clear();
        LinearizedResiduals again = merged(problem, used, new BlockQr(5), 123);
        assertThat(again.factor()).isEqualTo(first.factor());
        assertThat(again.projected()).isEqualTo(first.projected());
    }

    @Test
    void fewerRowsThanParametersLeaveNoResidual() {
        DenseProblem problem = DenseProblem.random(new Random(35), 3, 5);
        BlockQr accumulation = new BlockQr(5);
        problem.addTo(accumulation, 0, 3, 3);
        LinearizedResiduals into = new LinearizedResiduals(5);
        assertThat(accumulation.factor(into)).isTrue();
        assertThat(into.squaredRest()).isLessThan(1e-28);
        double squared = problem.residual().dotProduct(problem.residual());
        assertThat(into.squaredResidual()).isCloseTo(squared, Offset.offset(1e-13 * squared));
    }

    @Test
    void aResidualThatIsNotFiniteIsAnInfiniteCost() {
        double[][] columns = {{1, 2, 3}, {1, Double.NaN, 1}};
        for (Accumulation accumulation : new Accumulation[] {new BlockQr(1), new NormalEquations(1)}) {
            accumulation.clear();
            accumulation.add(new double[][] {columns[0].clone(), columns[1].clone()}, 3);
            LinearizedResiduals into = new LinearizedResiduals(1);
            accumulation.factor(into);
            assertThat(into.cost()).isInfinite();
        }
    }

    private static LinearizedResiduals merged(DenseProblem problem, Accumulation head, Accumulation tail, int cut) {
        problem.addTo(head, 0, cut, 16);
        problem.addTo(tail, cut, problem.rows(), 16);
        head.merge(tail);
        LinearizedResiduals into = new LinearizedResiduals(problem.size());
        assertThat(head.factor(into)).isTrue();
        return into;
    }

    private static double[] step(LinearizedResiduals factored) {
        double[] step = new double[factored.size()];
        assertThat(factored.solve(new double[factored.size()], step)).isTrue();
        return step;
    }
}
