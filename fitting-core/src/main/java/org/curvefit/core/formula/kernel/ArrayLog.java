package org.curvefit.core.formula.kernel;

/**
 * The natural logarithm of an array: x = 2^k z, log(x) = k log 2 + log c + log(1 + r), r = z/c - 1, |r| <= 2^-7.
 *
 * <p>A first, scalar loop takes k off x's bits and looks c up. The others, which the JIT turns into vector code, compute r (exactly) and
 * the polynomial. What is not a positive normal number below 2^996 goes to {@link StrictMath}.
 */
final class ArrayLog {

    private static final long SMALLEST_BITS = Double.doubleToRawLongBits(Double.MIN_NORMAL);

    /** Veltkamp's splitting does not overflow below this. */
    private static final long LARGEST_BITS = Double.doubleToRawLongBits(0x1p996);

    /** Veltkamp's constant 2^27 + 1: splits a double into two of 26 bits. */
    static final double SPLITTER = 0x1.0000002p27;

    /** (log(1 + r) - r + r^2/2) / r^3 on |r| <= 2^-7, Chebyshev, error relative to log(1 + r) below 2^-72. */
    private static final double C3 = 0x1.5555555555555p-2;

    private static final double C4 = -0x1.000000000002dp-2;
    private static final double C5 = 0x1.99999999999ebp-3;
    private static final double C6 = -0x1.5555554a21e57p-3;
    private static final double C7 = 0x1.2492491a63858p-3;
    private static final double C8 = -0x1.000599b0ef46fp-3;
    private static final double C9 = 0x1.c726a07dd3bp-4;

    private final ArrayScratch scratch;

    ArrayLog(ArrayScratch scratch) {
        this.scratch = scratch;
    }

    void log(double[] x, double[] out, int n) {
        if (!reduce(x, scratch, n)) {
            setAside(x, n);
        }
        sum(scratch, out, n);
        scratch.putBack(out);
    }

    /** log(1 + x) = log(u) + c/u, where u is 1 + x rounded and c what it lost. */
    void log1p(double[] x, double[] out, int n) {
        double[] sum = scratch.sixth;
        for (int i = 0; i < n; i++) {
            sum[i] = 1 + x[i];
        }
        reduce(sum, scratch, n);
        for (int i = 0; i < n; i++) {
            if (x[i] == 0 || !isOrdinary(sum[i])) {
                scratch.setAside(i, StrictMath.log1p(x[i]));
            }
        }
        addLost(x, sum, scratch.third, n);
        sum(scratch, out, n);
        scratch.putBack(out);
    }

    private static void addLost(double[] x, double[] sum, double[] trailing, int n) {
        for (int i = 0; i < n; i++) {
            double back = sum[i] - 1;
            trailing[i] += ((x[i] - back) + (1 - (sum[i] - back))) / sum[i];
        }
    }

    private void setAside(double[] x, int n) {
        for (int i = 0; i < n; i++) {
            if (!isOrdinary(x[i])) {
                scratch.setAside(i, StrictMath.log(x[i]));
            }
        }
    }

    /** Whether x is a positive normal number below the limit. */
    static boolean isOrdinary(double x) {
        return outside(Double.doubleToRawLongBits(x)) >= 0;
    }

    private static long outside(long bits) {
        return (bits - SMALLEST_BITS) | (LARGEST_BITS - bits);
    }

    /**
     * Fills the columns first with r, second and third with the leading and the trailing part of k log 2 + log c.
     *
     * @return whether all of x were ordinary
     */
    static boolean reduce(double[] x, ArrayScratch scratch, int n) {
        boolean ordinary = lookUp(x, scratch, n);
        subtractCell(x, scratch.first, scratch.fifth, n);
        addOctaves(scratch.fourth, scratch.second, scratch.third, n);
        return ordinary;
    }

    /** The columns: first 2^-k/c, second and third log c, fourth the shifted k. No arithmetic here: C2 would half-vectorise it. */
    private static boolean lookUp(double[] x, ArrayScratch scratch, int n) {
        double[] reciprocal = scratch.first;
        double[] leading = scratch.second;
        double[] trailing = scratch.third;
        double[] shifted = scratch.fourth;
        long outside = 0;
        for (int i = 0; i < n; i++) {
            long bits = Double.doubleToRawLongBits(x[i]);
            outside |= outside(bits);
            long offset = bits - ArrayLogTable.ORIGIN_BITS;
            int j = (int) (offset >> ArrayLogTable.INDEX_SHIFT) & ArrayLogTable.INDEX_MASK;
            long k = offset >> 52;
            reciprocal[i] = Double.longBitsToDouble(ArrayLogTable.RECIPROCAL_BITS[j] - (k << 52));
            leading[i] = ArrayLogTable.LEADING[j];
            trailing[i] = ArrayLogTable.TRAILING[j];
            shifted[i] = Double.longBitsToDouble(ArrayExp.SHIFT_BITS + k);
        }
        return outside >= 0;
    }

    /** r = x 2^-k/c - 1, without rounding: x is split in two halves, whose products with the short reciprocal are exact. */
    private static void subtractCell(double[] x, double[] reciprocal, double[] high, int n) {
        for (int i = 0; i < n; i++) {
            double multiple = x[i] * SPLITTER;
            high[i] = multiple - (multiple - x[i]);
        }
        for (int i = 0; i < n; i++) {
            reciprocal[i] = (high[i] * reciprocal[i] - 1) + (x[i] - high[i]) * reciprocal[i];
        }
    }

    private static void addOctaves(double[] shifted, double[] leading, double[] trailing, int n) {
        for (int i = 0; i < n; i++) {
            double k = shifted[i] - ArrayExp.SHIFT;
            leading[i] += k * ArrayLogTable.LN2_LEADING;
            trailing[i] += k * ArrayLogTable.LN2_TRAILING;
        }
    }

    private static void sum(ArrayScratch scratch, double[] out, int n) {
        double[] remainder = scratch.first;
        double[] leading = scratch.second;
        double[] trailing = scratch.third;
        for (int i = 0; i < n; i++) {
            double r = remainder[i];
            double r2 = r * r;
            double cubic = (C3 + r * C4) + r2 * ((C5 + r * C6) + r2 * ((C7 + r * C8) + r2 * C9));
            double top = leading[i] + r;
            double lost = (leading[i] - top) + r;
            out[i] = top + (lost + trailing[i] + r2 * (r * cubic - 0.5));
        }
    }

    /** Adds the terms of log(1 + r) from r^3 on. */
    static void addCubic(double[] remainder, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            double r = remainder[i];
            double r2 = r * r;
            double cubic = (C3 + r * C4) + r2 * ((C5 + r * C6) + r2 * ((C7 + r * C8) + r2 * C9));
            sum[i] += r * r2 * cubic;
        }
    }
}
