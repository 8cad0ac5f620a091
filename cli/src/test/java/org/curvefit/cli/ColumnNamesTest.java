package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ColumnNamesTest {
    @Test
    void findsTheNamesOnTheLeftSide() {
        assertThat(ColumnNames.response("temp_C = a + b*x")).containsExactly("temp_C");
        assertThat(ColumnNames.response("log(y1) ~ a*x")).containsExactly("y1");
        assertThat(ColumnNames.response("`Temp (C)` / u = a")).containsExactly("Temp (C)", "u");
        assertThat(ColumnNames.response("t = minute/60; temp = a*t")).containsExactly("temp");
    }

    @Test
    void findsNoneWithoutALeftSide() {
        assertThat(ColumnNames.response("a*x + b")).isEmpty();
        assertThat(ColumnNames.response("if(x == 1, a, b)")).isEmpty();
        assertThat(ColumnNames.response("if(x >= 1, a, b)")).isEmpty();
    }

    @Test
    void numbersStandInsOnlyWhereThereAreSeveralInputs() {
        assertThat(ColumnNames.standIns(0)).containsExactly("x", "y");
        assertThat(ColumnNames.standIns(1)).containsExactly("x", "y");
        assertThat(ColumnNames.standIns(2)).containsExactly("x", "y", "x1", "x2");
    }
}
