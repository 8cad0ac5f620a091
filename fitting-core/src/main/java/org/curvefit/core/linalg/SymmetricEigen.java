package org.curvefit.core.linalg;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** Eigenvalues, ascending, and orthonormal eigenvectors of a small symmetric matrix. */
public final class SymmetricEigen {
    private final double[] values;
    private final double[][] vectors;

    private SymmetricEigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /**
     * @param matrix size x size, finite, read only
     */
    public static SymmetricEigen of(double[] matrix, int size) {
        EigenDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.eig(size, true, true);
        if (!decomposition.decompose(new DMatrixRMaj(size, size, true, matrix.clone()))) {
            throw new AssertionError("no eigenvalues of a finite symmetric matrix");
        }
        Integer[] order = new Integer[size];
        java.util.Arrays.setAll(order, k -> k);
        java.util.Arrays.sort(order, (a, b) -> Double.compare(real(decomposition, a), real(decomposition, b)));
        double[] values = new double[size];
        double[][] vectors = new double[size][];
        for (int k = 0; k < size; k++) {
            values[k] = real(decomposition, order[k]);
            vectors[k] = decomposition.getEigenVector(order[k]).getData().clone();
        }
        return new SymmetricEigen(values, vectors);
    }

    private static double real(EigenDecomposition_F64<DMatrixRMaj> decomposition, int k) {
        return decomposition.getEigenvalue(k).getReal();
    }

    /** Number of eigenvalues. */
    public int size() {
        return values.length;
    }

    /** Eigenvalue {@code k}, the smallest first. */
    public double value(int k) {
        return values[k];
    }

    /** All eigenvalues, ascending. */
    public double[] values() {
        return values.clone();
    }

    /** Element {@code i} of the eigenvector that belongs to eigenvalue {@code k}. */
    public double vector(int i, int k) {
        return vectors[k][i];
    }
}
