package org.curvefit.core.linalg;

/**
 * Inner products of columns of a block. Each sum runs through four accumulators in a fixed order, so that a block always gives the same
 * bits.
 */
public final class BlockProducts {
    private BlockProducts() {}

    /** Sum of a_i b_i over the first {@code rows} elements. */
    public static double dot(double[] a, double[] b, int rows) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (int end = rows - 3; i < end; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < rows; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** Sum of a_i over the first {@code rows} elements. */
    public static double sum(double[] a, int rows) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (int end = rows - 3; i < end; i += 4) {
            s0 += a[i];
            s1 += a[i + 1];
            s2 += a[i + 2];
            s3 += a[i + 3];
        }
        for (; i < rows; i++) {
            s0 += a[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** b_i += factor a_i over the first {@code rows} elements. */
    public static void addScaled(double factor, double[] a, double[] b, int rows) {
        for (int i = 0; i < rows; i++) {
            b[i] += factor * a[i];
        }
    }
}
