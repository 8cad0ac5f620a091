package org.curvefit.core.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;

class TrustRegionPropertyTest {
    @Test
    void dampedStepsFillTheRegionToATenthAndSolveTheDampedEquationsSeed51() {
        Random random = new Random(51);
        int damped = 0;
        for (int trial = 0; trial < 500; trial++) {
            int size = 1 + random.nextInt(6);
            DenseProblem problem = DenseProblem.random(random, 20, size);
            double[] scale = random.doubles(size, 0.1, 10).toArray();
            double undamped = length(scale, problem.solution());
            double radius = undamped * Math.pow(10, -4 + 5 * random.nextDouble());
            double guess = random.nextBoolean() ? 0 : Math.pow(10, random.nextInt(12) - 6);
            double[] step = new double[size];
            double mu = problem.factored().solveWithin(scale, radius, guess, step);
            if (undamped <= 1.1 * radius) {
                assertThat(mu).isZero();
            } else {
                assertThat(length(scale, step)).as("trial %d", trial).isBetween(0.9 * radius, 1.1 * radius);
                damped++;
            }
            double[] expected = solution(problem, scale, mu);
            assertThat(step)
                    .as("trial %d", trial)
                    .containsExactly(expected, Offset.offset(1e-10 * length(ones(size), expected)));
        }
        assertThat(damped).isBetween(300, 480);
    }

    @Test
    void aSingularProblemHasAStepWithinTheRegionSeed52() {
        Random random = new Random(52);
        for (int trial = 0; trial < 100; trial++) {
            DenseProblem problem = DenseProblem.random(random, 20, 4);
            problem.columns()[2] = problem.columns()[0].clone();
            problem.columns()[3] = new double[20];
            double[] scale = {1, 1, 1, 1};
            double[] step = new double[4];
            double mu = problem.factored().solveWithin(scale, 0.01, 0, step);
            assertThat(mu).isPositive();
            assertThat(length(scale, step)).isBetween(0.9 * 0.01, 1.1 * 0.01);
            assertThat(step[3]).isZero();
            assertThat(step[0]).isCloseTo(step[2], Offset.offset(1e-9));
        }
    }

    @Test
    void withoutAGradientThereIsNoStepToDamp() {
        DenseProblem flat = new DenseProblem(new double[][] {{0, 0, 0}, {1, 2, 3}});
        assertThat(flat.factored().solveWithin(new double[] {1}, 1, 0, new double[1]))
                .isNaN();
    }

    /** (J'J + mu D^2) d = -J'r. */
    private static double[] solution(DenseProblem problem, double[] scale, double mu) {
        RealMatrix matrix = problem.jacobian().transpose().multiply(problem.jacobian());
        RealVector squares = new ArrayRealVector(scale).ebeMultiply(new ArrayRealVector(scale));
        RealMatrix damped = matrix.add(
                MatrixUtils.createRealDiagonalMatrix(squares.mapMultiply(mu).toArray()));
        return new LUDecomposition(damped)
                .getSolver()
                .solve(problem.gradient().mapMultiply(-1))
                .toArray();
    }

    private static double length(double[] scale, double[] step) {
        return new ArrayRealVector(scale).ebeMultiply(new ArrayRealVector(step)).getNorm();
    }

    private static double[] ones(int size) {
        return new ArrayRealVector(size, 1.0).toArray();
    }
}
