package org.curvefit.excel.reading;

import java.util.Arrays;

/** A growing sequence of whole numbers. Used by one thread. */
final class IntSequence {
    private static final int FEW = 8;

    private int[] values = new int[FEW];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    int at(int i) {
        return values[i];
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
