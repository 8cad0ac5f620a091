package org.curvefit.core.problem;

import org.curvefit.core.linalg.SymmetricSolve;

/**
 * The step of one row towards its foot point: Newton's for the cost r^2 + |u|^2 of the residual r = (f(x + d) - y) / sigma and the displacements
 * u_j = d_j / sigma_j, or that of Gauss and Newton where the Hessian is not positive definite. The system has the size of the inputs.
 */
final class FootStep {
    private final int width;
    private final double[] slope;
    private final double[] gradient;
    private final double[] matrix;
    private final double[] step;

    FootStep(int width) {
        this.width = width;
        this.slope = new double[width];
        this.gradient = new double[width];
        this.matrix = new double[width * width];
        this.step = new double[width];
    }

    /** Sets dr/du of an input, and the displacement u there. */
    void along(int j, double residual, double scaledSlope, double displacement) {
        slope[j] = scaledSlope;
        gradient[j] = scaledSlope * residual + displacement;
    }

    /** Sets the second derivative of r by two inputs, times r. */
    void curved(int j, int k, double element) {
        matrix[j + k * width] = element;
        matrix[k + j * width] = element;
    }

    /**
     * Solves for the step.
     *
     * @param damping added to the diagonal, at least 0
     * @return by how much the cost is to fall
     */
    double solve(double damping) {
        double diagonal = 1 + damping;
        for (int j = 0; j < width; j++) {
            for (int k = 0; k < width; k++) {
                matrix[j + k * width] += slope[j] * slope[k] + (j == k ? diagonal : 0);
            }
            step[j] = -gradient[j];
        }
        if (!SymmetricSolve.positiveDefinite(matrix, width, step)) {
            gaussNewton(diagonal);
        }
        double fall = 0;
        for (int j = 0; j < width; j++) {
            fall -= gradient[j] * step[j];
        }
        return fall;
    }

    /** (c I + a a')^-1 = (I - a a' / (c + a'a)) / c; Sherman and Morrison (1950). */
    private void gaussNewton(double diagonal) {
        double along = 0;
        double length = diagonal;
        for (int j = 0; j < width; j++) {
            along += slope[j] * gradient[j];
            length += slope[j] * slope[j];
        }
        for (int j = 0; j < width; j++) {
            step[j] = (slope[j] * along / length - gradient[j]) / diagonal;
        }
    }

    /** The step of u_j. */
    double of(int j) {
        return step[j];
    }
}
