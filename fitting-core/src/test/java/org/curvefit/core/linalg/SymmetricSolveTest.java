package org.curvefit.core.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SymmetricSolveTest {
    @Test
    void solvesPositiveDefiniteSystemsSeed71() {
        Random random = new Random(71);
        for (int trial = 0; trial < 100; trial++) {
            int size = 1 + random.nextInt(6);
            DenseProblem problem = DenseProblem.random(random, 30, size);
            double[] matrix = new double[size * size];
            problem.factored().normalMatrix(matrix);
            double[] right = problem.gradient().mapMultiply(-1).toArray();
            assertThat(SymmetricSolve.positiveDefinite(matrix, size, right)).isTrue();
            assertThat(right).containsExactly(problem.solution(), Offset.offset(1e-12));
        }
    }

    @Test
    void unitsOfTheUnknownsDoNotMatter() {
        double[] matrix = {2e200, 1e50, 1e50, 2e-100};
        double[] right = {5e100, 4e-50};
        assertThat(SymmetricSolve.positiveDefinite(matrix, 2, right)).isTrue();
        assertThat(right[0] * 1e100).isCloseTo(2, Offset.offset(1e-14));
        assertThat(right[1] * 1e-50).isCloseTo(1, Offset.offset(1e-14));
    }

    @Test
    void refusesAnIndefiniteMatrix() {
        assertThat(SymmetricSolve.positiveDefinite(new double[] {1, 2, 2, 1}, 2, new double[2]))
                .isFalse();
        assertThat(SymmetricSolve.positiveDefinite(new double[] {-1}, 1, new double[1]))
                .isFalse();
    }

    @Test
    void refusesASingularMatrix() {
        assertThat(SymmetricSolve.positiveDefinite(new double[] {1, 1, 1, 1}, 2, new double[2]))
                .isFalse();
        assertThat(SymmetricSolve.positiveDefinite(new double[] {1, 0, 0, 0}, 2, new double[2]))
                .isFalse();
    }

    @Test
    void refusesAMatrixThatIsNotFinite() {
        assertThat(SymmetricSolve.positiveDefinite(new double[] {Double.NaN}, 1, new double[1]))
                .isFalse();
        assertThat(SymmetricSolve.positiveDefinite(new double[] {1, Double.NaN, Double.NaN, 1}, 2, new double[2]))
                .isFalse();
    }
}
