package org.curvefit.core.linalg;

/** Solves small symmetric systems. */
public final class SymmetricSolve {
    private static final double SMALLEST_PIVOT = 1e-13;

    private SymmetricSolve() {}

    /**
     * Solves A x = b by Cholesky with diagonal scaling.
     *
     * @param matrix A, size x size, column-major; overwritten
     * @param right b; overwritten with x
     * @return false if A is not positive definite to working precision; then {@code right} holds nothing of use
     */
    public static boolean positiveDefinite(double[] matrix, int size, double[] right) {
        double[] scale = new double[size];
        for (int k = 0; k < size; k++) {
            double diagonal = matrix[k + k * size];
            if (!(diagonal > 0) || diagonal == Double.POSITIVE_INFINITY) {
                return false;
            }
            scale[k] = 1 / Math.sqrt(diagonal);
        }
        for (int k = 0; k < size; k++) {
            right[k] *= scale[k];
            for (int i = 0; i < size; i++) {
                matrix[i + k * size] *= scale[i] * scale[k];
            }
        }
        if (!factor(matrix, size)) {
            return false;
        }
        substitute(matrix, size, right);
        for (int k = 0; k < size; k++) {
            right[k] *= scale[k];
        }
        return true;
    }

    /** The lower triangle becomes L of A = LL'. */
    private static boolean factor(double[] a, int size) {
        for (int k = 0; k < size; k++) {
            double pivot = a[k + k * size];
            for (int j = 0; j < k; j++) {
                pivot -= a[k + j * size] * a[k + j * size];
            }
            if (!(pivot > SMALLEST_PIVOT)) {
                return false;
            }
            double root = Math.sqrt(pivot);
            a[k + k * size] = root;
            for (int i = k + 1; i < size; i++) {
                double sum = a[i + k * size];
                for (int j = 0; j < k; j++) {
                    sum -= a[i + j * size] * a[k + j * size];
                }
                a[i + k * size] = sum / root;
            }
        }
        return true;
    }

    private static void substitute(double[] l, int size, double[] x) {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                x[i] -= l[i + j * size] * x[j];
            }
            x[i] /= l[i + i * size];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int j = i + 1; j < size; j++) {
                x[i] -= l[j + i * size] * x[j];
            }
            x[i] /= l[i + i * size];
        }
    }
}
