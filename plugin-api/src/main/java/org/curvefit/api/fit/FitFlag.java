package org.curvefit.api.fit;

/** A doubt beside the status. */
public enum FitFlag {
    /** The model explains the data hardly better than their mean. */
    NO_BETTER_THAN_CONSTANT,
    /** Another minimum may be lower: the search did not reach this one from several starts, or met a lower one. */
    LIKELY_LOCAL_MINIMUM,
    /** The residuals have a pattern. */
    RESIDUALS_NOT_RANDOM,
    /** The Hessian at the point has a negative eigenvalue. */
    SADDLE_POINT
}
