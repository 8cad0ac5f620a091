package org.curvefit.core.formula.kernel;

/** The quotient of two sums of two doubles, to about 100 bits before the last rounding (Dekker, Numerische Mathematik 18, 1971). */
final class ArrayQuotient {

    private ArrayQuotient() {}

    /** first = (first + second) / (third + fourth), columns of the scratch. */
    static void divide(ArrayScratch scratch, int n) {
        approximate(scratch.first, scratch.third, scratch.fifth, n);
        subtractProduct(scratch.fifth, scratch.third, scratch.first, n);
        correct(scratch, n);
    }

    private static void approximate(double[] numerator, double[] denominator, double[] quotient, int n) {
        for (int i = 0; i < n; i++) {
            quotient[i] = numerator[i] / denominator[i];
        }
    }

    /** from = from - a * b without rounding, where a * b is from's neighbour. */
    private static void subtractProduct(double[] a, double[] b, double[] from, int n) {
        for (int i = 0; i < n; i++) {
            double multiple = a[i] * ArrayLog.SPLITTER;
            double aHigh = multiple - (multiple - a[i]);
            double aLow = a[i] - aHigh;
            multiple = b[i] * ArrayLog.SPLITTER;
            double bHigh = multiple - (multiple - b[i]);
            double bLow = b[i] - bHigh;
            double product = a[i] * b[i];
            double rest = ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow;
            from[i] = (from[i] - product) - rest;
        }
    }

    private static void correct(ArrayScratch scratch, int n) {
        double[] remainder = scratch.first;
        double[] numeratorLow = scratch.second;
        double[] denominator = scratch.third;
        double[] denominatorLow = scratch.fourth;
        double[] quotient = scratch.fifth;
        for (int i = 0; i < n; i++) {
            double rest = remainder[i] + numeratorLow[i] - quotient[i] * denominatorLow[i];
            remainder[i] = quotient[i] + rest / denominator[i];
        }
    }
}
