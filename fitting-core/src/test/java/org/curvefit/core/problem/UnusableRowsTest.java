package org.curvefit.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.curvefit.api.data.Rows;
import org.junit.jupiter.api.Test;

class UnusableRowsTest {
    @Test
    void leavesAllRowsWhereNoneIsMarked() {
        assertThat(new UnusableRows(3).others()).isEqualTo(Rows.all(3));
    }

    @Test
    void leavesOutMarkedRowsAndTellsWhichMarksAreNew() {
        UnusableRows rows = new UnusableRows(5);

        assertThat(rows.mark(0)).isTrue();
        assertThat(rows.mark(4)).isTrue();
        assertThat(rows.mark(4)).isFalse();

        assertThat(rows.others()).isEqualTo(Rows.of(new int[] {1, 2, 3}));
    }

    @Test
    void leavesNoRowWhereAllAreMarked() {
        UnusableRows rows = new UnusableRows(1);
        rows.mark(0);

        assertThat(rows.others().size()).isZero();
    }
}
