package org.curvefit.api.fit;

import org.curvefit.api.numeric.Matrix;

/** The covariance of the estimates, or why there is none. */
public sealed interface Uncertainty {
    /**
     * The estimates have a covariance.
     *
     * @param covariance one row and column per parameter of the model, zeros for fixed ones
     */
    record Estimated(Matrix covariance) implements Uncertainty {}

    /**
     * There is no covariance.
     *
     * @param reason why, in words
     */
    record Unavailable(String reason) implements Uncertainty {}
}
