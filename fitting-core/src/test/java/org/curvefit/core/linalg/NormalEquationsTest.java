package org.curvefit.core.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalEquationsTest {
    private static final int SIZE = 3;
    private static final long SEED = 5;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 511, LaneProducts.STRIP})
    void sumsTheProductsOfAllColumnsWhateverTheLengthOfTheBlocks(int rows) {
        NormalEquations sums = new NormalEquations(SIZE);
        double[] expected = new double[SIZE + 1];
        double squares = 0;
        Random random = new Random(SEED);
        for (int block = 0; block < 5; block++) {
            double[][] columns = columns(random, rows);
            sums.add(columns, rows);
            for (int i = 0; i < rows; i++) {
                for (int k = 0; k < SIZE; k++) {
                    expected[k] += columns[k][i] * columns[SIZE][i];
                }
                squares += columns[SIZE][i] * columns[SIZE][i];
            }
        }

        LinearizedResiduals result = new LinearizedResiduals(SIZE);
        sums.factor(result);

        assertThat(result.squaredResidual()).isCloseTo(squares, within(1e-13 * squares));
        for (int k = 0; k < SIZE; k++) {
            assertThat(result.gradient(k)).isCloseTo(expected[k], within(1e-12 * squares));
        }
    }

    @Test
    void givesTheSameFactorWhenItIsAskedTwice() {
        NormalEquations sums = new NormalEquations(SIZE);
        sums.add(columns(new Random(SEED), LaneProducts.STRIP), LaneProducts.STRIP);
        LinearizedResiduals first = new LinearizedResiduals(SIZE);
        LinearizedResiduals second = new LinearizedResiduals(SIZE);

        sums.factor(first);
        sums.factor(second);

        assertThat(second.factor()).containsExactly(first.factor());
        assertThat(second.cost()).isEqualTo(first.cost());
    }

    @Test
    void agreesWithBlockQr() {
        Random random = new Random(SEED);
        NormalEquations sums = new NormalEquations(SIZE);
        BlockQr orthogonal = new BlockQr(SIZE);
        for (int block = 0; block < 3; block++) {
            double[][] columns = columns(random, LaneProducts.STRIP);
            sums.add(columns, LaneProducts.STRIP);
            orthogonal.add(columns, LaneProducts.STRIP);
        }
        LinearizedResiduals products = new LinearizedResiduals(SIZE);
        LinearizedResiduals triangle = new LinearizedResiduals(SIZE);

        assertThat(sums.factor(products)).isTrue();
        assertThat(orthogonal.factor(triangle)).isTrue();

        for (int i = 0; i < SIZE * SIZE; i++) {
            assertThat(Math.abs(products.factor()[i])).isCloseTo(Math.abs(triangle.factor()[i]), within(1e-10));
        }
    }

    private static double[][] columns(Random random, int rows) {
        double[][] columns = new double[SIZE + 1][LaneProducts.STRIP];
        for (double[] column : columns) {
            for (int i = 0; i < rows; i++) {
                column[i] = random.nextGaussian();
            }
        }
        return columns;
    }
}
