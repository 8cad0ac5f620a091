package org.curvefit.api.solver;

/** What an objective can do beyond computing its cost, and what a solver may require. */
public enum Capability {
    /** The gradient of the cost. */
    GRADIENT,
    /** The cost is a sum of squares, so that steps can be solved from its linearized residuals. */
    RESIDUALS,
    /** The gradient of the loss of chosen rows: the objective is a {@link BatchObjective}. */
    BATCHES,
    /** The exact Hessian of the cost. */
    HESSIAN,
    /** The residuals are affine in the parameters: one linear solve gives the minimum. */
    LINEAR
}
