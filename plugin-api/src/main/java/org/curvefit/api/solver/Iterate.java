package org.curvefit.api.solver;

import java.util.OptionalDouble;

/**
 * What a solver shows after each trial. A view on the solver's own state, valid until the next trial; quantities that the method does not
 * compute are absent, never 0.
 */
public interface Iterate {
    /** Element k of the best accepted point so far. */
    double point(int k);

    /** Number of parameters. */
    int size();

    /** Cost at {@link #point}. */
    double cost();

    /** Whether the last trial was accepted, so that {@link #point} moved. */
    boolean accepted();

    /** Derivative of the cost at the point with respect to parameter k, where the method computes it. */
    OptionalDouble gradient(int k);

    /** MINPACK's gtol measure at the point. */
    OptionalDouble largestCosine();

    /** Actual relative reduction of the sum of squares by the last trial, 1 - (|r+|/|r|)^2. */
    OptionalDouble actualReduction();

    /** Relative reduction that the linear model predicted for the last trial. */
    OptionalDouble predictedReduction();

    /** Length of the scaled step of the last trial, relative to the scaled point. */
    OptionalDouble relativeStep();

    /** Euclidean length of the last step in the parameters' own units. */
    OptionalDouble stepNorm();

    /** Learning rate or damping of the last step. */
    OptionalDouble rate();
}
