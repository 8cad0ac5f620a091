package org.curvefit.api.solver;

import java.util.OptionalDouble;

/**
 * What a solver shows after each trial. A view on the solver's own state, valid until the next trial; quantities that the method does not
 * compute are absent, never 0.
 */
public interface Iterate {
    /** Element k of the present point; not always the best one so far. */
    double point(int k);

    /** Number of parameters. */
    int size();

    /** Cost at {@link #point}. */
    double cost();

    /** Whether the last trial was accepted, so that {@link #point} moved. */
    boolean accepted();

    /** Derivative of the cost at the point with respect to parameter k, where the method computes it. */
    default OptionalDouble gradient(int k) {
        return OptionalDouble.empty();
    }

    /** Whether parameter k is held on a bound beyond which the cost would fall, so that its derivative need not vanish. */
    default boolean held(int k) {
        return false;
    }

    /** MINPACK's gtol measure at the point. */
    default OptionalDouble largestCosine() {
        return OptionalDouble.empty();
    }

    /** Actual relative reduction of the sum of squares by the last trial, 1 - (|r+|/|r|)^2. */
    default OptionalDouble actualReduction() {
        return OptionalDouble.empty();
    }

    /** Relative reduction that the linear model predicted for the last trial. */
    default OptionalDouble predictedReduction() {
        return OptionalDouble.empty();
    }

    /** Length of the scaled step of the last trial, relative to the scaled point. */
    default OptionalDouble relativeStep() {
        return OptionalDouble.empty();
    }

    /** Euclidean length of the last step in the parameters' own units. */
    default OptionalDouble stepNorm() {
        return OptionalDouble.empty();
    }

    /** Learning rate or damping of the last step. */
    default OptionalDouble rate() {
        return OptionalDouble.empty();
    }

    /** Derivative of the cost at the point from which the last step was made, where the method computes it; 0 for a parameter held on a bound. */
    default OptionalDouble stepGradient(int k) {
        return OptionalDouble.empty();
    }

    /** How much the second-order model at the point could still reduce the cost: 1/2 g'H^-1 g, where the method can tell. */
    default OptionalDouble predictedDecrease() {
        return OptionalDouble.empty();
    }

    /** Something that a reader of the result should know about the last trial, such as an indefinite Hessian; empty when there is nothing. */
    default String note() {
        return "";
    }
}
