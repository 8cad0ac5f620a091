package org.curvefit.core.linalg;

/** Operations on an upper triangular factor R, m x m, column-major. */
public final class Triangle {
    private Triangle() {}

    /**
     * (R'R)^-1, m x m, column-major, filled completely.
     *
     * @param factor R with a non-zero diagonal
     */
    public static double[] inverseOfNormalMatrix(double[] factor, int size) {
        double[] inverse = inverse(factor, size);
        double[] product = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = i; k < size; k++) {
                    sum += inverse[i + k * size] * inverse[j + k * size];
                }
                product[i + j * size] = sum;
                product[j + i * size] = sum;
            }
        }
        return product;
    }

    /** R^-1, upper triangular, m x m, column-major. */
    public static double[] inverse(double[] factor, int size) {
        double[] inverse = new double[size * size];
        for (int k = 0; k < size; k++) {
            inverse[k + k * size] = 1 / factor[k + k * size];
            for (int i = k - 1; i >= 0; i--) {
                double sum = 0;
                for (int j = i + 1; j <= k; j++) {
                    sum += factor[i + j * size] * inverse[j + k * size];
                }
                inverse[i + k * size] = -sum / factor[i + i * size];
            }
        }
        return inverse;
    }

    /** R with each column divided by its norm; columns of zeros stay. */
    public static double[] columnScaled(double[] factor, double[] norms, int size) {
        double[] scaled = new double[size * size];
        for (int k = 0; k < size; k++) {
            double divisor = norms[k] > 0 ? norms[k] : 1;
            for (int i = 0; i <= k; i++) {
                scaled[i + k * size] = factor[i + k * size] / divisor;
            }
        }
        return scaled;
    }
}
