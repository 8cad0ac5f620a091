package org.curvefit.core.linalg;

/**
 * Takes a parameter out of a linearized problem without looking at the data again: its column is deleted from the triangular factor, the rest is
 * made triangular by plane rotations, and a column of its own norm, orthogonal to everything, is put in its place, so that every step leaves the
 * parameter where it is. Golub and Van Loan, Matrix Computations (4th ed.), section 6.5.2.
 */
final class HeldColumn {
    private HeldColumn() {}

    /**
     * Changes factor and Q'r in place.
     *
     * @param factor R, size x size, column-major
     * @param projected Q'r
     * @param norm length of column {@code k}, put on the diagonal; positive
     * @return the part of r'r that no step of the others can reach any more
     */
    static double remove(double[] factor, double[] projected, int k, double norm) {
        int size = projected.length;
        for (int i = k; i < size - 1; i++) {
            rotate(factor, projected, i);
        }
        double lost = projected[size - 1];
        for (int i = size - 1; i > k; i--) {
            for (int j = i; j < size; j++) {
                factor[i + j * size] = factor[i - 1 + j * size];
            }
            projected[i] = projected[i - 1];
        }
        for (int j = 0; j < size; j++) {
            factor[Math.min(j, k) + Math.max(j, k) * size] = 0;
        }
        factor[k + k * size] = norm;
        projected[k] = 0;
        return lost * lost;
    }

    /** Rotates row i + 1 into row i so that the column after the diagonal ends in row i. */
    private static void rotate(double[] factor, double[] projected, int i) {
        int size = projected.length;
        double upper = factor[i + (i + 1) * size];
        double lower = factor[i + 1 + (i + 1) * size];
        double length = Math.sqrt(upper * upper + lower * lower);
        if (length == 0) {
            return;
        }
        double cos = upper / length;
        double sin = lower / length;
        for (int j = i + 1; j < size; j++) {
            double above = factor[i + j * size];
            double below = factor[i + 1 + j * size];
            factor[i + j * size] = cos * above + sin * below;
            factor[i + 1 + j * size] = cos * below - sin * above;
        }
        double above = projected[i];
        projected[i] = cos * above + sin * projected[i + 1];
        projected[i + 1] = cos * projected[i + 1] - sin * above;
    }
}
