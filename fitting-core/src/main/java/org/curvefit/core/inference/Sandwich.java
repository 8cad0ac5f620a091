package org.curvefit.core.inference;

import java.util.Arrays;
import java.util.Optional;
import org.curvefit.core.linalg.LinearizedResiduals;
import org.curvefit.core.linalg.SymmetricSolve;
import org.curvefit.core.problem.SandwichSums;

/**
 * Covariance of a robust estimate: n / (n - p) A^-1 B A^-1 with A = sum psi'(r_i) J_i J_i' and B = sum psi(r_i)^2 J_i J_i'. Huber, "The behavior of
 * maximum likelihood estimates under nonstandard conditions" (1967); the factor is that of MacKinnon and White (1985), HC1, for least squares.
 */
public final class Sandwich {
    private final double[] covariance;
    private final double[] factor;

    private Sandwich(double[] covariance, double[] factor) {
        this.covariance = covariance;
        this.factor = factor;
    }

    /**
     * The covariance of the free parameters; absent where A or the result is not positive definite.
     *
     * @param at says which parameters are held; those have no covariance
     */
    public static Optional<Sandwich> of(SandwichSums sums, LinearizedResiduals at, int observations) {
        int size = at.size();
        double[] bread = without(sums.bread(), at, 1);
        double[] meat = without(sums.meat(), at, 0);
        double[] half = new double[size * size];
        double[] covariance = new double[size * size];
        if (!solved(bread, meat, half) || !solved(bread, transposed(half, size), covariance)) {
            return Optional.empty();
        }
        double correction = (double) observations / (observations - size);
        for (int i = 0; i < covariance.length; i++) {
            covariance[i] *= correction;
        }
        return upper(without(covariance, at, 1), size).map(factor -> new Sandwich(covariance, factor));
    }

    /** m x m, column-major; owned by this object. */
    public double[] covariance() {
        return covariance;
    }

    /** U, upper triangular, with U U' = covariance; owned by this object. */
    public double[] factor() {
        return factor;
    }

    /** The matrix with the rows and columns of held parameters set to a multiple of those of the unit matrix. */
    private static double[] without(double[] matrix, LinearizedResiduals at, double diagonal) {
        int size = at.size();
        double[] copy = matrix.clone();
        for (int k = 0; k < size; k++) {
            for (int l = 0; l < size && at.held(k); l++) {
                copy[k + l * size] = k == l ? diagonal : 0;
                copy[l + k * size] = copy[k + l * size];
            }
        }
        return copy;
    }

    /** Solves A X = B column by column. */
    private static boolean solved(double[] matrix, double[] right, double[] solution) {
        int size = (int) Math.round(Math.sqrt(matrix.length));
        for (int k = 0; k < size; k++) {
            double[] column = Arrays.copyOfRange(right, k * size, (k + 1) * size);
            if (!SymmetricSolve.positiveDefinite(matrix.clone(), size, column)) {
                return false;
            }
            System.arraycopy(column, 0, solution, k * size, size);
        }
        return true;
    }

    private static double[] transposed(double[] matrix, int size) {
        double[] transposed = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            transposed[i / size + i % size * size] = matrix[i];
        }
        return transposed;
    }

    /** U of A = U U', from the last column to the first; absent where A is not positive definite. */
    private static Optional<double[]> upper(double[] a, int size) {
        double[] u = new double[size * size];
        for (int k = size - 1; k >= 0; k--) {
            for (int i = k; i >= 0; i--) {
                double sum = a[i + k * size];
                for (int j = k + 1; j < size; j++) {
                    sum -= u[i + j * size] * u[k + j * size];
                }
                u[i + k * size] = i == k ? Math.sqrt(sum) : sum / u[k + k * size];
            }
            if (!(u[k + k * size] > 0)) {
                return Optional.empty();
            }
        }
        return Optional.of(u);
    }
}
