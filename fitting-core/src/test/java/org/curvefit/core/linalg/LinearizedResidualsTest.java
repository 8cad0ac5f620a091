package org.curvefit.core.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;

class LinearizedResidualsTest {
    private final DenseProblem problem = DenseProblem.random(new Random(41), 40, 4);
    private final LinearizedResiduals factored = problem.factored();
    private final double[] step = {0.5, -1, 2, 0.25};

    @Test
    void predictsTheSquaredResidualAfterAStep() {
        RealVector change = problem.jacobian().operate(new ArrayRealVector(step));
        RealVector after = problem.residual().add(change);
        assertThat(factored.squaredChange(step)).isCloseTo(change.dotProduct(change), Offset.offset(1e-11));
        assertThat(factored.squaredAfter(step)).isCloseTo(after.dotProduct(after), Offset.offset(1e-11));
    }

    @Test
    void formsTheNormalMatrix() {
        double[] normal = new double[16];
        factored.normalMatrix(normal);
        double[][] expected =
                problem.jacobian().transpose().multiply(problem.jacobian()).getData();
        for (int k = 0; k < 4; k++) {
            for (int l = 0; l < 4; l++) {
                assertThat(normal[k + l * 4]).isCloseTo(expected[k][l], Offset.offset(1e-12));
            }
        }
    }

    @Test
    void solvesTheNormalEquations() {
        double[] right = problem.gradient().mapMultiply(-1).toArray();
        double[] solution = new double[4];
        assertThat(factored.solveNormal(right, solution)).isTrue();
        assertThat(solution).containsExactly(problem.solution(), Offset.offset(1e-12));
    }

    @Test
    void measuresTheLargestCosineBetweenResidualAndColumns() {
        double largest = 0;
        for (int k = 0; k < 4; k++) {
            largest = Math.max(
                    largest, Math.abs(problem.jacobian().getColumnVector(k).cosine(problem.residual())));
        }
        assertThat(factored.largestCosine()).isCloseTo(largest, Offset.offset(1e-13));
    }

    @Test
    void itsTrailingBlockIsTheProblemWithTheFirstParametersSolvedExactly() {
        LinearizedResiduals rest = new LinearizedResiduals(2);
        factored.trailing(rest);
        double[] last = new double[2];
        assertThat(rest.solve(new double[2], last)).isTrue();
        assertThat(last).containsExactly(java.util.Arrays.copyOfRange(problem.solution(), 2, 4), Offset.offset(1e-12));
        DenseProblem first =
                new DenseProblem(new double[][] {problem.columns()[0], problem.columns()[1], problem.columns()[4]});
        assertThat(rest.squaredResidual()).isCloseTo(first.factored().squaredRest(), Offset.offset(1e-12));
    }

    @Test
    void dampedStepsSolveTheProblemWithTheDampingAsMoreRows() {
        double[] damping = {0, 3, 0.1, 1};
        double[][] columns = new double[5][44];
        for (int k = 0; k < 5; k++) {
            System.arraycopy(problem.columns()[k], 0, columns[k], 0, 40);
            if (k < 4) {
                columns[k][40 + k] = damping[k];
            }
        }
        double[] damped = new double[4];
        assertThat(factored.solve(damping, damped)).isTrue();
        assertThat(damped).containsExactly(new DenseProblem(columns).solution(), Offset.offset(1e-12));
    }

    @Test
    void heldParametersStayAndTheOthersAreSolvedForWithoutThem() {
        for (int first = 0; first < 4; first++) {
            LinearizedResiduals held = problem.factored();
            int second = (first + 2) % 4;
            held.hold(first);
            held.hold(second);
            double[] moved = new double[4];
            assertThat(held.solve(new double[4], moved)).isTrue();
            DenseProblem rest = new DenseProblem(new double[][] {
                problem.columns()[(first + 1) % 4], problem.columns()[(first + 3) % 4], problem.columns()[4]
            });
            double[] expected = new double[4];
            expected[(first + 1) % 4] = rest.solution()[0];
            expected[(first + 3) % 4] = rest.solution()[1];
            assertThat(moved).containsExactly(expected, Offset.offset(1e-12));
            assertThat(held.squaredAfter(moved)).isCloseTo(rest.factored().squaredRest(), Offset.offset(1e-11));
            assertThat(held.gradient(first)).isEqualTo(factored.gradient(first));
            assertThat(held.held(first)).isTrue();
        }
    }

    @Test
    void aSingularProblemHasNoUndampedStep() {
        DenseProblem singular = new DenseProblem(new double[][] {{1, 2, 3}, {0, 0, 0}, {1, 1, 1}});
        LinearizedResiduals at = singular.factored();
        assertThat(at.solve(new double[2], new double[2])).isFalse();
        double[] damped = new double[2];
        assertThat(at.solve(new double[] {0, 1}, damped)).isTrue();
        assertThat(damped[1]).isZero();
    }

    @Test
    void aZeroResidualHasNoAngle() {
        DenseProblem exact = new DenseProblem(new double[][] {{1, 2, 3}, {0, 0, 0}});
        assertThat(exact.factored().largestCosine()).isZero();
    }
}
