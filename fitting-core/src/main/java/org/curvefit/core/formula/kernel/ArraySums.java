package org.curvefit.core.formula.kernel;

/**
 * Sums over arrays in a fixed order: the same input gives the same bits on every machine.
 *
 * <p>Element i goes to the partial sum i mod 8, and the eight are added as a balanced tree, then what is left of the last incomplete eight. One running sum would have to wait for each
 * addition to end before the next begins, and its rounding error would grow with n instead of n/8.
 */
public final class ArraySums {

    private static final int LANES = 8;

    private ArraySums() {}

    /** The sum of a[0..n). */
    public static double sum(double[] a, int n) {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            s0 += a[i];
            s1 += a[i + 1];
            s2 += a[i + 2];
            s3 += a[i + 3];
            s4 += a[i + 4];
            s5 += a[i + 5];
            s6 += a[i + 6];
            s7 += a[i + 7];
        }
        double rest = 0;
        for (; i < n; i++) {
            rest += a[i];
        }
        return (((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7))) + rest;
    }

    /** The sum of a[i] b[i]. */
    public static double dot(double[] a, double[] b, int n) {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
            s4 += a[i + 4] * b[i + 4];
            s5 += a[i + 5] * b[i + 5];
            s6 += a[i + 6] * b[i + 6];
            s7 += a[i + 7] * b[i + 7];
        }
        double rest = 0;
        for (; i < n; i++) {
            rest += a[i] * b[i];
        }
        return (((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7))) + rest;
    }

    /** The sum of a[i] b[i] c[i], e.g. of two columns with a weight each row. */
    public static double dot3(double[] a, double[] b, double[] c, int n) {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            s0 += a[i] * b[i] * c[i];
            s1 += a[i + 1] * b[i + 1] * c[i + 1];
            s2 += a[i + 2] * b[i + 2] * c[i + 2];
            s3 += a[i + 3] * b[i + 3] * c[i + 3];
            s4 += a[i + 4] * b[i + 4] * c[i + 4];
            s5 += a[i + 5] * b[i + 5] * c[i + 5];
            s6 += a[i + 6] * b[i + 6] * c[i + 6];
            s7 += a[i + 7] * b[i + 7] * c[i + 7];
        }
        double rest = 0;
        for (; i < n; i++) {
            rest += a[i] * b[i] * c[i];
        }
        return (((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7))) + rest;
    }
}
