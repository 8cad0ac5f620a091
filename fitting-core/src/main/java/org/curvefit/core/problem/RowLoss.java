package org.curvefit.core.problem;

/** How one row counts: half the square of q, a function of the value at the row. Stateless. */
interface RowLoss {
    /** q, with the sign of the residual; infinite where the row is not possible, not finite where the value is not. */
    double root(double value, double observed);

    /** d/dvalue of q^2 / 2; 0 where the row is not possible. */
    double influence(double value, double observed);

    /** The second derivative of the same. */
    double influenceSlope(double value, double observed);

    /** The value, or the nearest one at which q has derivatives. */
    default double differentiable(double value) {
        return value;
    }
}
