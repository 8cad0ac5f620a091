package org.curvefit.api.numeric;

import java.util.Arrays;

/** An immutable sequence of doubles, compared by content. One copy in, one copy out; {@link #copyTo} reads a block without allocating. */
public final class Vector {
    private static final Vector EMPTY = new Vector(new double[0]);

    private final double[] values;

    private Vector(double[] values) {
        this.values = values;
    }

    /** A vector of these values (copied). */
    public static Vector of(double... values) {
        return values.length == 0 ? EMPTY : new Vector(values.clone());
    }

    /** The first {@code length} values of an array (copied). */
    public static Vector of(double[] values, int length) {
        return new Vector(Arrays.copyOf(values, length));
    }

    /** The empty vector. */
    public static Vector empty() {
        return EMPTY;
    }

    /** A growing vector that is handed over without a last copy of what has been filled completely. */
    public static Builder builder(int expected) {
        return new Builder(expected);
    }

    /** Number of elements. */
    public int size() {
        return values.length;
    }

    /** Element {@code i}, counted from 0. */
    public double at(int i) {
        return values[i];
    }

    /** A fresh array with all elements. */
    public double[] toArray() {
        return values.clone();
    }

    /**
     * Copies a block of elements into a buffer of the caller.
     *
     * @param from index of the first element
     * @param target buffer, filled from index {@code offset}
     * @param offset first index written
     * @param count number of elements
     */
    public void copyTo(int from, double[] target, int offset, int count) {
        System.arraycopy(values, from, target, offset, count);
    }

    /** The elements at these indices, in this order. */
    public Vector select(int[] indices) {
        double[] selected = new double[indices.length];
        for (int i = 0; i < indices.length; i++) {
            selected[i] = values[indices[i]];
        }
        return new Vector(selected);
    }

    /** The index of the first NaN at or after an index; {@link #size()} when there is none. */
    public int nextNaN(int from) {
        for (int i = from; i < values.length; i++) {
            if (values[i] != values[i]) {
                return i;
            }
        }
        return values.length;
    }

    /** The smallest element; NaN elements are passed over; NaN when there is none. */
    public double min() {
        double min = Double.NaN;
        for (double value : values) {
            min = value < min || Double.isNaN(min) ? value : min;
        }
        return min;
    }

    /** The largest element; NaN elements are passed over; NaN when there is none. */
    public double max() {
        double max = Double.NaN;
        for (double value : values) {
            max = value > max || Double.isNaN(max) ? value : max;
        }
        return max;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }

    /** Collects values one by one; used by one thread. */
    public static final class Builder {
        private static final int SMALLEST = 16;

        private double[] values;
        private int size;

        private Builder(int expected) {
            values = new double[Math.max(SMALLEST, expected)];
        }

        /** Appends one value. */
        public void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, values.length + (values.length >> 1));
            }
            values[size++] = value;
        }

        /** Number of values so far. */
        public int size() {
            return size;
        }

        /** The vector; the builder must not be used afterwards. */
        public Vector build() {
            double[] built = size == values.length ? values : Arrays.copyOf(values, size);
            values = new double[0];
            size = 0;
            return new Vector(built);
        }
    }
}
