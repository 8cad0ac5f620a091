package org.curvefit.api.data;

import java.util.Arrays;
import java.util.List;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.api.numeric.Vector;

/** One named column of a dataset: numbers, or text. */
public sealed interface Column {
    /** The name as in the header, or {@code c1, c2 ...} where there is no header. */
    String name();

    /** Number of rows. */
    int size();

    /**
     * The cells of these rows as a column of their own.
     *
     * @param defects of these rows, counted by their new places
     */
    Column select(int[] rows, List<CellDefect> defects);

    /** The cell as text, for reports and for columns that are carried along; empty where it is missing. */
    String text(int row);

    /**
     * A column of numbers.
     *
     * @param values NaN where the cell is empty, a missing-value word, or defective
     * @param defects the cells that should be numbers and are not, in row order
     */
    record Numbers(String name, Vector values, List<CellDefect> defects) implements Column {
        public Numbers {
            defects = List.copyOf(defects);
        }

        /** A column without defects. */
        public Numbers(String name, Vector values) {
            this(name, values, List.of());
        }

        @Override
        public int size() {
            return values.size();
        }

        @Override
        public Column select(int[] rows, List<CellDefect> selected) {
            return new Numbers(name, values.select(rows), selected);
        }

        @Override
        public String text(int row) {
            double value = values.at(row);
            return Double.isNaN(value) ? "" : Decimal.text(value);
        }
    }

    /** A column of text. */
    record Text(String name, List<String> values) implements Column {
        public Text {
            values = List.copyOf(values);
        }

        @Override
        public int size() {
            return values.size();
        }

        @Override
        public Column select(int[] rows, List<CellDefect> none) {
            return new Text(name, Arrays.stream(rows).mapToObj(values::get).toList());
        }

        @Override
        public String text(int row) {
            return values.get(row);
        }
    }
}
