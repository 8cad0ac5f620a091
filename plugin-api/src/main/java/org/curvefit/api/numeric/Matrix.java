package org.curvefit.api.numeric;

import java.util.Arrays;

/** An immutable dense matrix, compared by content; element (i, k) is stored at {@code i + k * rows} (column-major). */
public final class Matrix {
    private final int rows;
    private final int columns;
    private final double[] values;

    private Matrix(int rows, int columns, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /**
     * A matrix of these values (copied).
     *
     * @param values {@code rows * columns} elements, column-major
     */
    public static Matrix of(int rows, int columns, double[] values) {
        if (values.length != rows * columns) {
            throw new IllegalArgumentException(
                    values.length + " values do not fill a " + rows + " x " + columns + " matrix");
        }
        return new Matrix(rows, columns, values.clone());
    }

    /** Number of rows. */
    public int rows() {
        return rows;
    }

    /** Number of columns. */
    public int columns() {
        return columns;
    }

    /** Element in row {@code i}, column {@code k}, both counted from 0. */
    public double at(int i, int k) {
        return values[i + k * rows];
    }

    /** A fresh column-major array with all elements. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix that && rows == that.rows && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * rows + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return rows + " x " + columns + " " + Arrays.toString(values);
    }
}
