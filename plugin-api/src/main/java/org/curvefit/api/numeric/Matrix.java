package org.curvefit.api.numeric;

import java.util.Arrays;
import java.util.Optional;

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

    /** The inverse of a square matrix, by Gauss and Jordan with row exchanges; empty where a pivot vanishes. */
    public Optional<Matrix> inverse() {
        if (rows != columns) {
            throw new IllegalArgumentException("a " + rows + " x " + columns + " matrix has no inverse");
        }
        double[] left = values.clone();
        double[] right = new double[values.length];
        for (int k = 0; k < rows; k++) {
            right[k + k * rows] = 1;
        }
        for (int k = 0; k < rows; k++) {
            exchange(left, right, k, pivot(left, k));
            double pivot = left[k + k * rows];
            if (!(Math.abs(pivot) > 0)) {
                return Optional.empty();
            }
            eliminate(left, right, k, pivot);
        }
        return Optional.of(new Matrix(rows, rows, right));
    }

    private int pivot(double[] left, int k) {
        int largest = k;
        for (int i = k + 1; i < rows; i++) {
            largest = Math.abs(left[i + k * rows]) > Math.abs(left[largest + k * rows]) ? i : largest;
        }
        return largest;
    }

    private void exchange(double[] left, double[] right, int one, int other) {
        for (int k = 0; k < rows && one != other; k++) {
            for (double[] side : new double[][] {left, right}) {
                double kept = side[one + k * rows];
                side[one + k * rows] = side[other + k * rows];
                side[other + k * rows] = kept;
            }
        }
    }

    private void eliminate(double[] left, double[] right, int k, double pivot) {
        for (int i = 0; i < rows; i++) {
            double factor = left[i + k * rows] / pivot;
            for (int j = 0; j < rows && i != k; j++) {
                left[i + j * rows] -= factor * left[k + j * rows];
                right[i + j * rows] -= factor * right[k + j * rows];
            }
        }
        for (int j = 0; j < rows; j++) {
            left[k + j * rows] /= pivot;
            right[k + j * rows] /= pivot;
        }
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
