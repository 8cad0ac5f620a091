package org.curvefit.core.inference;

import org.curvefit.core.linalg.LinearizedResiduals;
import org.curvefit.core.linalg.SingularValues;
import org.curvefit.core.linalg.Triangle;

/** Whether the data determine the parameters: rank and condition of the column-scaled Jacobian at the solution. */
public final class Identification {
    private static final double EPSILON = Math.ulp(1.0);

    private final LinearizedResiduals factor;
    private final SingularValues singular;
    private final int size;
    private final int rank;

    private Identification(LinearizedResiduals factor, SingularValues singular, int rank) {
        this.factor = factor;
        this.singular = singular;
        this.size = factor.size();
        this.rank = rank;
    }

    /**
     * @param factor through block QR, at the solution
     * @param observations n; the rank counts singular values above max(n, m) eps times the largest
     */
    public static Identification of(LinearizedResiduals factor, int observations) {
        int size = factor.size();
        SingularValues singular = factor.scaledSingularValues();
        int rank = 0;
        double threshold = Math.max(observations, size) * EPSILON;
        while (rank < size && singular.value(rank) > threshold * singular.value(0)) {
            rank++;
        }
        return new Identification(factor, singular, rank);
    }

    /** Whether every parameter is determined. */
    public boolean complete() {
        return rank == size;
    }

    /** Number of independent directions that the data determine. */
    public int rank() {
        return rank;
    }

    /** Condition number of the Jacobian with columns of unit length. */
    public double condition() {
        return singular.condition();
    }

    /** Singular values of the Jacobian in the parameters' own units, the largest first. */
    public SingularValues singularValues() {
        return SingularValues.of(factor.factor(), size);
    }

    /** Whether a parameter does not change the model at any row. */
    public boolean withoutEffect(int k) {
        return factor.columnNorm(k) == 0;
    }

    /**
     * A direction in parameter space along which nothing changes, in the parameters' own units.
     *
     * @param number 0 for the least determined direction
     */
    public double[] undetermined(int number) {
        double[] direction = new double[size];
        for (int k = 0; k < size; k++) {
            double norm = factor.columnNorm(k);
            direction[k] = singular.vector(k, size - 1 - number) / (norm > 0 ? norm : 1);
        }
        return direction;
    }

    /** The same direction with each element relative to the effect of its parameter; of unit length. */
    public double[] undeterminedScaled(int number) {
        double[] direction = new double[size];
        for (int k = 0; k < size; k++) {
            direction[k] = singular.vector(k, size - 1 - number);
        }
        return direction;
    }

    /** (J'J)^-1, m x m, column-major; only where {@link #complete()}. */
    public double[] inverseNormalMatrix() {
        return Triangle.inverseOfNormalMatrix(factor.factor(), size);
    }

    /** R^-1, m x m, upper triangular, column-major; only where {@link #complete()}. */
    public double[] inverseFactor() {
        return Triangle.inverse(factor.factor(), size);
    }

    /** The linearization behind all this. */
    public LinearizedResiduals factor() {
        return factor;
    }
}
