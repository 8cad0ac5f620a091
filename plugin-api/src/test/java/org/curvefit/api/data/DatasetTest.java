package org.curvefit.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.curvefit.api.error.DataException;
import org.curvefit.api.numeric.Vector;
import org.junit.jupiter.api.Test;

class DatasetTest {
    private static final Column.Numbers X = new Column.Numbers("x", Vector.of(1, 2, 3));

    @Test
    void namesItsColumnsInOrder() {
        Dataset data = Dataset.of("x", new double[] {1, 2}, "y", new double[] {3, 4});
        assertThat(data.names()).containsExactly("x", "y");
        assertThat(data.rows()).isEqualTo(2);
        assertThat(data.reading().source()).isEqualTo("memory");
        assertThat(data.address().of(1, "y")).isEqualTo("row 2, column \"y\"");
    }

    @Test
    void refusesNoColumn() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Dataset.of(List.of()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("E208"));
    }

    @Test
    void refusesColumnsOfDifferentLengthAndNamesBoth() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Dataset.of("x", new double[] {1, 2}, "y", new double[] {3}))
                .withMessageContaining("\"y\" has 1 rows")
                .withMessageContaining("\"x\" has 2");
    }

    @Test
    void tellsWhichColumnsThereAreWhenOneIsMissing() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Dataset.of(List.of(X)).column("z"))
                .withMessageContaining("\"z\"")
                .satisfies(refused -> assertThat(refused.where().place()).contains("x"));
    }

    @Test
    void readsARepeatedNameButDoesNotChooseOneOfThem() {
        Dataset data = Dataset.of(List.of(X, new Column.Text("t", List.of("a", "b", "c")), X));
        assertThat(data.repeatedNames()).containsExactly("x");
        assertThat(data.column("t").text(1)).isEqualTo("b");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> data.column("x"))
                .withMessageContaining("2 columns are named \"x\"");
    }

    @Test
    void showsAMissingNumberAsAnEmptyCell() {
        Column.Numbers column = new Column.Numbers("x", Vector.of(1.5, Double.NaN));
        assertThat(column.text(0)).isEqualTo("1.5");
        assertThat(column.text(1)).isEmpty();
    }
}
