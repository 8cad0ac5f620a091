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
     * The residuals as they depend on the parameters of {@link #linear()} alone, the others left where they are: what it says holds everywhere, not
     * only near the point.
     *
     * @param point m values
     * @return of the size of {@code linear()}, in its order; its cost is infinite where it is not finite
     */
    default Linearization linearizeLinear(double[] point) {
        throw new AssertionError("an objective that knows linear parameters must linearize in them");
    }

    /**
     * How much of the work of a cost is done again when one parameter alone changes, in any unit; 0 where it is not known. Points for {@link #costs}
     * are best ordered so that those parameters change most often that take least.
     */
    default double work(int k) {
        return 0;
    }

    /**
     * The costs at many points; may be much faster than one after another, where neighbours differ in few parameters.
     *
     * @param points at least {@code count} points of m values each
     * @param costs filled as {@link #cost} would, up to rounding
     */
    default void costs(double[][] points, int count, double[] costs) {
        for (int i = 0; i < count; i++) {
            costs[i] = cost(points[i]);
        }
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
     * The point reached by a step: the one home of bounds, fixed and tied parameters. Feasible points form a convex set: what lies between two of
     * them is feasible.
     *
     * @param point m values
     * @param step m values
     * @param reached m values, filled with the nearest feasible point to {@code point + step}; may be {@code point}
     */
    void plus(double[] point, double[] step, double[] reached);

    /** The loss that users see for a cost: for a fit the mean of the squared (weighted) residuals. */
    double loss(double cost);
}
