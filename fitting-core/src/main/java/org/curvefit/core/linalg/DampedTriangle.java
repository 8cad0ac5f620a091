package org.curvefit.core.linalg;

/**
 * Solves min |R d + q|^2 + |D d|^2 for a triangular R and a diagonal D by plane rotations, as in Moré, "The Levenberg-Marquardt algorithm:
 * implementation and theory" (1978), section 3. Holds its own work space; one thread owns it.
 */
final class DampedTriangle {
    private final int size;
    private final double[] work;
    private final double[] right;
    private final double[] row;

    DampedTriangle(int size) {
        this.size = size;
        this.work = new double[size * size];
        this.right = new double[size];
        this.row = new double[size];
    }

    /**
     * @param factor R, column-major; read only
     * @param projected q; read only
     * @param damping diagonal of D
     * @param step filled with d
     * @return false if a diagonal element vanishes, so that no unique step exists
     */
    boolean solve(double[] factor, double[] projected, double[] damping, double[] step) {
        System.arraycopy(factor, 0, work, 0, factor.length);
        for (int k = 0; k < size; k++) {
            right[k] = -projected[k];
        }
        for (int k = 0; k < size; k++) {
            if (damping[k] != 0) {
                eliminate(k, damping[k]);
            }
        }
        return substitute(step);
    }

    /** Rotates the row that holds only D_k into the triangle. */
    private void eliminate(int k, double element) {
        java.util.Arrays.fill(row, k, size, 0);
        row[k] = element;
        double value = 0;
        for (int i = k; i < size; i++) {
            double a = work[i + i * size];
            double b = row[i];
            if (b == 0) {
                continue;
            }
            double length = Math.sqrt(a * a + b * b);
            double cos = a / length;
            double sin = b / length;
            work[i + i * size] = length;
            for (int j = i + 1; j < size; j++) {
                double above = work[i + j * size];
                work[i + j * size] = cos * above + sin * row[j];
                row[j] = cos * row[j] - sin * above;
            }
            double above = right[i];
            right[i] = cos * above + sin * value;
            value = cos * value - sin * above;
        }
    }

    /** |S^-T v|^2 for the damped triangle S of the last {@link #solve}; v is overwritten. */
    double squaredInverse(double[] v) {
        double squared = 0;
        for (int k = 0; k < size; k++) {
            double sum = v[k];
            for (int i = 0; i < k; i++) {
                sum -= work[i + k * size] * v[i];
            }
            v[k] = sum / work[k + k * size];
            squared += v[k] * v[k];
        }
        return squared;
    }

    private boolean substitute(double[] step) {
        for (int i = size - 1; i >= 0; i--) {
            double sum = right[i];
            for (int j = i + 1; j < size; j++) {
                sum -= work[i + j * size] * step[j];
            }
            double quotient = sum / work[i + i * size];
            if (!Double.isFinite(quotient)) {
                return false;
            }
            step[i] = quotient;
        }
        return true;
    }
}
