package org.curvefit.api.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VectorTest {
    @Test
    void isNotChangedThroughTheArrayItWasMadeOf() {
        double[] values = {1, 2, 3};
        Vector vector = Vector.of(values);
        values[0] = 9;
        assertThat(vector.at(0)).isEqualTo(1);
    }

    @Test
    void isNotChangedThroughTheArrayItHandsOut() {
        Vector vector = Vector.of(1, 2, 3);
        vector.toArray()[0] = 9;
        assertThat(vector.at(0)).isEqualTo(1);
    }

    @Test
    void isEqualByContentNotANumberIncluded() {
        assertThat(Vector.of(1, Double.NaN))
                .isEqualTo(Vector.of(1, Double.NaN))
                .hasSameHashCodeAs(Vector.of(1, Double.NaN));
        assertThat(Vector.of(1, 2)).isNotEqualTo(Vector.of(2, 1)).isNotEqualTo(Vector.of(1));
    }

    @Test
    void takesTheFirstValuesOfALongerArray() {
        assertThat(Vector.of(new double[] {1, 2, 3, 4}, 2)).isEqualTo(Vector.of(1, 2));
    }

    @Test
    void copiesABlockIntoABufferAndNothingBeside() {
        double[] target = {-1, -1, -1, -1};
        Vector.of(10, 11, 12, 13).copyTo(1, target, 2, 2);
        assertThat(target).containsExactly(-1, -1, 11, 12);
    }

    @Test
    void selectsElementsInTheOrderAskedFor() {
        assertThat(Vector.of(10, 11, 12).select(new int[] {2, 0, 2})).isEqualTo(Vector.of(12, 10, 12));
    }

    @Test
    void findsExtremesPastMissingValues() {
        Vector vector = Vector.of(Double.NaN, 3, -7, Double.NaN, 5);
        assertThat(vector.min()).isEqualTo(-7);
        assertThat(vector.max()).isEqualTo(5);
    }

    @Test
    void hasNoExtremesWithoutNumbers() {
        assertThat(Vector.empty().min()).isNaN();
        assertThat(Vector.of(Double.NaN).max()).isNaN();
    }

    @Test
    void growsInTheBuilderBeyondWhatWasExpected() {
        Vector.Builder builder = Vector.builder(0);
        double[] expected = new double[1_000];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = i * i;
            builder.add(expected[i]);
        }
        assertThat(builder.size()).isEqualTo(expected.length);
        assertThat(builder.build()).isEqualTo(Vector.of(expected));
    }

    @Test
    void isNotChangedByWhatTheBuilderCollectsLater() {
        Vector.Builder builder = Vector.builder(2);
        builder.add(1);
        Vector built = builder.build();
        assertThat(builder.size()).isZero();
        assertThat(built).isEqualTo(Vector.of(1));
    }
}
