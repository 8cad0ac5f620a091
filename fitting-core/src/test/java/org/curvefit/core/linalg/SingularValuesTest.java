package org.curvefit.core.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

class SingularValuesTest {
    @Test
    void agreeWithAnotherLibrarySeed61() {
        Random random = new Random(61);
        for (int trial = 0; trial < 200; trial++) {
            int size = 1 + random.nextInt(8);
            double[] matrix = random.doubles(size * size, -1, 1).toArray();
            double[] expected = new SingularValueDecomposition(dense(matrix, size)).getSingularValues();
            SingularValues values = SingularValues.of(matrix, size);
            for (int k = 0; k < size; k++) {
                assertThat(values.value(k)).isCloseTo(expected[k], Offset.offset(1e-13));
            }
        }
    }

    @Test
    void rightVectorsAreOrthonormalAndStretchedByTheirValueSeed62() {
        Random random = new Random(62);
        double[] matrix = random.doubles(25, -1, 1).toArray();
        SingularValues values = SingularValues.of(matrix, 5);
        for (int k = 0; k < 5; k++) {
            double[] image = dense(matrix, 5).operate(vector(values, k, 5));
            assertThat(norm(image)).isCloseTo(values.value(k), Offset.offset(1e-13));
            for (int l = 0; l <= k; l++) {
                assertThat(dot(vector(values, k, 5), vector(values, l, 5)))
                        .isCloseTo(k == l ? 1 : 0, Offset.offset(1e-13));
            }
        }
    }

    /** A well-conditioned triangle whose columns are scaled down to 1e-25: absolute accuracy would lose all but the first value. */
    @Test
    void tinyValuesKeepTheirDigitsSeed63() {
        Random random = new Random(63);
        int size = 6;
        for (int trial = 0; trial < 50; trial++) {
            double[] triangle = new double[size * size];
            double determinant = 1;
            for (int k = 0; k < size; k++) {
                double scale = Math.pow(10, -5 * k);
                for (int i = 0; i < k; i++) {
                    triangle[i + k * size] = scale * (random.nextDouble() - 0.5);
                }
                triangle[k + k * size] = scale * (1 + random.nextDouble());
                determinant *= triangle[k + k * size];
            }
            SingularValues values = SingularValues.of(triangle, size);
            double product = 1;
            for (int k = 0; k < size; k++) {
                product *= values.value(k);
            }
            assertThat(product).isCloseTo(determinant, Percentage.withPercentage(1e-10));
            double[] inverse = Triangle.inverse(triangle, size);
            double smallest = 1 / new SingularValueDecomposition(dense(inverse, size)).getSingularValues()[0];
            assertThat(values.value(size - 1)).isCloseTo(smallest, Percentage.withPercentage(1e-10));
        }
    }

    @Test
    void aColumnOfZerosMakesTheConditionInfinite() {
        SingularValues values = SingularValues.of(new double[] {1, 2, 0, 0}, 2);
        assertThat(values.condition()).isInfinite();
        assertThat(vector(values, 1, 2)).containsExactly(new double[] {0, 1}, Offset.offset(1e-15));
    }

    @Test
    void equalColumnsLeaveTheirDifferenceOpen() {
        SingularValues values = SingularValues.of(new double[] {1, 2, 1, 2}, 2);
        assertThat(values.value(1)).isLessThan(1e-15);
        double[] open = vector(values, 1, 2);
        assertThat(open[0]).isCloseTo(-open[1], Offset.offset(1e-14));
    }

    @Test
    void ofNothingHaveConditionOne() {
        assertThat(SingularValues.of(new double[0], 0).condition()).isEqualTo(1);
    }

    @Test
    void leaveTheMatrixAsItWas() {
        double[] matrix = {1, 2, 3, 4};
        SingularValues.of(matrix, 2);
        assertThat(matrix).containsExactly(1, 2, 3, 4);
    }

    private static RealMatrix dense(double[] columnMajor, int size) {
        RealMatrix matrix = new Array2DRowRealMatrix(size, size);
        for (int k = 0; k < size; k++) {
            matrix.setColumn(k, Arrays.copyOfRange(columnMajor, k * size, (k + 1) * size));
        }
        return matrix;
    }

    private static double[] vector(SingularValues values, int k, int size) {
        double[] vector = new double[size];
        Arrays.setAll(vector, i -> values.vector(i, k));
        return vector;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }
}
