package org.curvefit.api.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.curvefit.api.numeric.Vector;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final Vector COLUMN = Vector.of(10, 11, 12, 13);

    @Test
    void allRowsAreTheColumnItself() {
        Rows all = Rows.all(4);
        assertThat(all.size()).isEqualTo(4);
        assertThat(all.row(3)).isEqualTo(3);
        assertThat(all.select(COLUMN)).isSameAs(COLUMN);
    }

    @Test
    void chosenRowsKeepTheirPlaceInTheDataset() {
        Rows chosen = Rows.of(new int[] {1, 3});
        assertThat(chosen.size()).isEqualTo(2);
        assertThat(chosen.row(1)).isEqualTo(3);
        assertThat(chosen.select(COLUMN)).isEqualTo(Vector.of(11, 13));
    }

    @Test
    void noRowOfManyIsNoElement() {
        Rows none = Rows.of(new int[0]);
        assertThat(none.size()).isZero();
        assertThat(none.select(COLUMN).size()).isZero();
    }

    @Test
    void areNotChangedThroughTheArrayTheyWereMadeOf() {
        int[] rows = {1, 3};
        Rows chosen = Rows.of(rows);
        rows[0] = 2;
        assertThat(chosen.row(0)).isEqualTo(1);
    }

    @Test
    void areEqualByContent() {
        assertThat(Rows.of(new int[] {1, 3}))
                .isEqualTo(Rows.of(new int[] {1, 3}))
                .hasSameHashCodeAs(Rows.of(new int[] {1, 3}));
        assertThat(Rows.of(new int[] {1, 3})).isNotEqualTo(Rows.of(new int[] {1, 2}));
        assertThat(Rows.all(2)).isNotEqualTo(Rows.all(3));
    }
}
