package org.curvefit.api.data;

import java.util.Arrays;
import org.curvefit.api.numeric.Vector;

/** A choice of rows of a dataset, in ascending order. */
public final class Rows {
    private final int size;
    private final int[] chosen;

    private Rows(int size, int[] chosen) {
        this.size = size;
        this.chosen = chosen;
    }

    /** All rows of a dataset of this size. */
    public static Rows all(int size) {
        return new Rows(size, new int[0]);
    }

    /** These rows (copied). */
    public static Rows of(int[] rows) {
        return new Rows(rows.length, rows.clone());
    }

    /** Number of rows chosen. */
    public int size() {
        return size;
    }

    /** The dataset row of choice {@code i}. */
    public int row(int i) {
        return chosen.length == 0 ? i : chosen[i];
    }

    /** The chosen elements of a column. */
    public Vector select(Vector column) {
        return chosen.length == 0 && column.size() == size ? column : column.select(chosen);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rows that && size == that.size && Arrays.equals(chosen, that.chosen);
    }

    @Override
    public int hashCode() {
        return 31 * size + Arrays.hashCode(chosen);
    }

    @Override
    public String toString() {
        return chosen.length == 0 ? "all " + size : Arrays.toString(chosen);
    }
}
