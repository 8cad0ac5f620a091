package org.curvefit.core.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.hipparchus.linear.MatrixUtils;
import org.junit.jupiter.api.Test;

class TriangleTest {
    @Test
    void inverseTimesTheTriangleIsTheIdentitySeed81() {
        LinearizedResiduals factored =
                DenseProblem.random(new Random(81), 30, 5).factored();
        double[] inverse = Triangle.inverse(factored.factor(), 5);
        for (int i = 0; i < 5; i++) {
            for (int k = 0; k < 5; k++) {
                double sum = 0;
                for (int j = i; j <= k; j++) {
                    sum += inverse[i + j * 5] * factored.factor()[j + k * 5];
                }
                assertThat(sum).isCloseTo(i == k ? 1 : 0, Offset.offset(1e-14));
            }
        }
    }

    @Test
    void inverseOfTheNormalMatrixAgreesWithAnotherLibrarySeed82() {
        DenseProblem problem = DenseProblem.random(new Random(82), 30, 4);
        double[] inverse = Triangle.inverseOfNormalMatrix(problem.factored().factor(), 4);
        double[][] expected = MatrixUtils.inverse(problem.jacobian().transpose().multiply(problem.jacobian()))
                .getData();
        for (int i = 0; i < 4; i++) {
            for (int k = 0; k < 4; k++) {
                assertThat(inverse[i + k * 4]).isCloseTo(expected[i][k], Offset.offset(1e-13));
            }
        }
    }

    @Test
    void scaledColumnsHaveUnitLengthAndColumnsOfZerosStay() {
        double[] triangle = {5, 0, 0, 3, 4, 0, 0, 0, 0};
        double[] scaled = Triangle.columnScaled(triangle, new double[] {5, 5, 0}, 3);
        assertThat(scaled).containsExactly(1, 0, 0, 0.6, 0.8, 0, 0, 0, 0);
    }
}
