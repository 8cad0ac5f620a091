package org.curvefit.api.fit;

/** One word about an answer, the same everywhere. Users' scripts rely on these words. */
public enum FitStatus {
    /** Closed form: the model is linear in its parameters. */
    SOLVED(true, true),
    /** Iterative, and the point was confirmed to be a minimum. */
    CONVERGED(true, true),
    /** The residuals are at rounding level. */
    EXACT(true, true),
    /** A parameter lies on its bound and the cost would fall beyond it. */
    AT_BOUND(true, true),
    /** Grid search: the best node; not a claim of a minimum. */
    GRID_BEST(true, false),
    /** Nothing was to be fitted: the curve at the start values. */
    AT_START(true, false),
    /** The data do not determine all parameters. */
    NOT_IDENTIFIABLE(false, false),
    /** No parameter could be improved because the model is flat at the start. */
    STUCK_AT_START(false, false),
    /** The iterations were used up. */
    MAX_ITERATIONS(false, false),
    /** The time was used up. */
    TIME_LIMIT(false, false),
    /** The run was interrupted. */
    CANCELLED(false, false),
    /** The cost grew beyond measure. */
    DIVERGED(false, false),
    /** The model is not finite at the start point. */
    NONFINITE_AT_START(false, false),
    /** The model is not finite around the best point. */
    NONFINITE(false, false),
    /** Fewer usable rows than parameters; nothing was fitted. */
    TOO_FEW_POINTS(false, false);

    private final boolean ok;
    private final boolean standardErrors;

    FitStatus(boolean ok, boolean standardErrors) {
        this.ok = ok;
        this.standardErrors = standardErrors;
    }

    /** Whether the answer may be used. */
    public boolean ok() {
        return ok;
    }

    /** Whether standard errors belong to this status. */
    public boolean hasStandardErrors() {
        return standardErrors;
    }
}
