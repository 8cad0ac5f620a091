package org.curvefit.core.linalg;

/**
 * Singular values and right singular vectors of a small matrix by one-sided Jacobi rotations: even small singular values come out with high
 * relative accuracy. Demmel and Veselić, "Jacobi's method is more accurate than QR" (1992).
 */
public final class SingularValues {
    private static final int MOST_SWEEPS = 60;
    private static final double ORTHOGONAL = 1e-15;

    private final int size;
    private final double[] values;
    private final double[] vectors;

    private SingularValues(int size, double[] values, double[] vectors) {
        this.size = size;
        this.values = values;
        this.vectors = vectors;
    }

    /**
     * @param matrix size x size, column-major; read only
     */
    public static SingularValues of(double[] matrix, int size) {
        double[] u = matrix.clone();
        double[] v = new double[size * size];
        for (int k = 0; k < size; k++) {
            v[k + k * size] = 1;
        }
        boolean rotated = true;
        for (int sweep = 0; rotated && sweep < MOST_SWEEPS; sweep++) {
            rotated = false;
            for (int k = 1; k < size; k++) {
                for (int l = 0; l < k; l++) {
                    rotated |= rotate(u, v, l, k, size);
                }
            }
        }
        return sorted(u, v, size);
    }

    /** Makes columns l and k orthogonal; returns whether they were not. */
    private static boolean rotate(double[] u, double[] v, int l, int k, int size) {
        double alpha = 0;
        double beta = 0;
        double gamma = 0;
        for (int i = 0; i < size; i++) {
            double a = u[i + l * size];
            double b = u[i + k * size];
            alpha += a * a;
            beta += b * b;
            gamma += a * b;
        }
        if (!(Math.abs(gamma) > ORTHOGONAL * Math.sqrt(alpha) * Math.sqrt(beta))) {
            return false;
        }
        double zeta = (beta - alpha) / (2 * gamma);
        double tangent = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
        double cos = 1 / Math.sqrt(1 + tangent * tangent);
        double sin = cos * tangent;
        turn(u, l, k, cos, sin, size);
        turn(v, l, k, cos, sin, size);
        return true;
    }

    private static void turn(double[] matrix, int l, int k, double cos, double sin, int size) {
        for (int i = 0; i < size; i++) {
            double a = matrix[i + l * size];
            double b = matrix[i + k * size];
            matrix[i + l * size] = cos * a - sin * b;
            matrix[i + k * size] = sin * a + cos * b;
        }
    }

    private static SingularValues sorted(double[] u, double[] v, int size) {
        double[] norms = new double[size];
        for (int k = 0; k < size; k++) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += u[i + k * size] * u[i + k * size];
            }
            norms[k] = Math.sqrt(sum);
        }
        double[] values = new double[size];
        double[] vectors = new double[size * size];
        boolean[] taken = new boolean[size];
        for (int rank = 0; rank < size; rank++) {
            int largest = -1;
            for (int k = 0; k < size; k++) {
                if (!taken[k] && (largest < 0 || norms[k] > norms[largest])) {
                    largest = k;
                }
            }
            taken[largest] = true;
            values[rank] = norms[largest];
            System.arraycopy(v, largest * size, vectors, rank * size, size);
        }
        return new SingularValues(size, values, vectors);
    }

    /** Singular value number {@code k}, the largest first. */
    public double value(int k) {
        return values[k];
    }

    /** Element {@code i} of the right singular vector that belongs to singular value {@code k}. */
    public double vector(int i, int k) {
        return vectors[i + k * size];
    }

    /** (A v_k)'q for the matrix A that was decomposed, its right singular vector v_k and a vector q. */
    double along(double[] matrix, double[] q, int k) {
        double sum = 0;
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                sum += matrix[i + j * size] * vectors[j + k * size] * q[i];
            }
        }
        return sum;
    }

    /** Largest over smallest singular value; infinite for a singular matrix; 1 for an empty one. */
    public double condition() {
        return size == 0 ? 1 : values[0] / values[size - 1];
    }
}
