package org.curvefit.api.solver;

import java.util.Set;

/**
 * A cost of m free parameters, as solvers see it. The arrays belong to the caller. One thread owns an objective.
 *
 * <p>For a fit the cost is F = 1/2 sum rho(w r^2) in the units of the solver; {@link #loss} turns it into the loss that users see (the mean of
 * squared residuals).
 */
public interface Objective {
    /** Number of free parameters m. */
    int size();

    /** What {@link #linearize} and {@link #hessian} offer. */
    Set<Capability> capabilities();

    /** Indices of parameters in which the residuals are jointly affine; empty where nothing is known. */
    default int[] linear() {
        return new int[0];
    }

    /**
     * The cost at a point.
     *
     * @param point m values
     * @return the cost, or positive infinity where it or any residual is not finite
     */
    double cost(double[] point);

    /** Room for a linearization of this objective, owned by the caller. */
    Linearization linearization();

    /**
     * The cost, its gradient and, with {@link Capability#RESIDUALS}, the linearized residuals at a point.
     *
     * @param point m values
     * @param into made by {@link #linearization()} of this objective, filled; its cost is infinite where the cost or a derivative is not finite
     */
    void linearize(double[] point, Linearization into);

    /**
     * The exact Hessian of the cost; only with {@link Capability#HESSIAN}.
     *
     * @param hessian m x m, column-major, filled completely
     */
    void hessian(double[] point, double[] hessian);

    /**
     * The point reached by a step: the one home of bounds, fixed and tied parameters.
     *
     * @param point m values
     * @param step m values
     * @param reached m values, filled with the nearest feasible point to {@code point + step}; may be {@code point}
     */
    void plus(double[] point, double[] step, double[] reached);

    /** The loss that users see for a cost: for a fit the mean of the squared (weighted) residuals. */
    double loss(double cost);
}
