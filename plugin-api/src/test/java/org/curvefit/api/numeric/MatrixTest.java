package org.curvefit.api.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MatrixTest {
    private static final Matrix TWO_BY_THREE = Matrix.of(2, 3, new double[] {1, 2, 3, 4, 5, 6});

    @Test
    void holdsItsElementsColumnByColumn() {
        assertThat(TWO_BY_THREE.at(1, 0)).isEqualTo(2);
        assertThat(TWO_BY_THREE.at(0, 2)).isEqualTo(5);
        assertThat(TWO_BY_THREE.rows()).isEqualTo(2);
        assertThat(TWO_BY_THREE.columns()).isEqualTo(3);
    }

    @Test
    void refusesANumberOfValuesThatDoesNotFillIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Matrix.of(2, 2, new double[3]))
                .withMessageContaining("3 values")
                .withMessageContaining("2 x 2");
    }

    @Test
    void isEqualOnlyInTheSameShape() {
        double[] values = {1, 2, 3, 4, 5, 6};
        assertThat(TWO_BY_THREE).isEqualTo(Matrix.of(2, 3, values)).hasSameHashCodeAs(Matrix.of(2, 3, values));
        assertThat(TWO_BY_THREE).isNotEqualTo(Matrix.of(3, 2, values));
    }

    @Test
    void sharesNoArrayWithItsCallers() {
        double[] values = {1};
        Matrix matrix = Matrix.of(1, 1, values);
        values[0] = 9;
        matrix.toArray()[0] = 9;
        assertThat(matrix.at(0, 0)).isEqualTo(1);
    }
}
