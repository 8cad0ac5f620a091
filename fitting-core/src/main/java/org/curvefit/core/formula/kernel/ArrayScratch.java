package org.curvefit.core.formula.kernel;

/**
 * The work columns of one {@link ArrayMath}, and the list of elements that were set aside because the branch-free loops cannot treat them.
 *
 * <p>An element that is set aside keeps its value (from {@link StrictMath}) here until the loops have run over the whole array, rubbish in
 * its place; then {@link #putBack} writes it over the rubbish. So the loops need no branch, and in-place calls are safe.
 */
final class ArrayScratch {

    final double[] first;
    final double[] second;
    final double[] third;
    final double[] fourth;
    final double[] fifth;
    final double[] sixth;
    final double[] seventh;

    private final int[] asideIndex;
    private final double[] asideValue;
    private int asideCount;

    ArrayScratch(int capacity) {
        first = new double[capacity];
        second = new double[capacity];
        third = new double[capacity];
        fourth = new double[capacity];
        fifth = new double[capacity];
        sixth = new double[capacity];
        seventh = new double[capacity];
        asideIndex = new int[capacity];
        asideValue = new double[capacity];
    }

    void setAside(int index, double value) {
        asideIndex[asideCount] = index;
        asideValue[asideCount++] = value;
    }

    void putBack(double[] out) {
        for (int i = 0; i < asideCount; i++) {
            out[asideIndex[i]] = asideValue[i];
        }
        asideCount = 0;
    }
}
