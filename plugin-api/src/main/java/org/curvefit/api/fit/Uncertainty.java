package org.curvefit.api.fit;

import java.util.Optional;
import org.curvefit.api.numeric.Matrix;

/** The covariance of the estimates, or why there is none. */
public sealed interface Uncertainty {
    /**
     * The estimates have a covariance.
     *
     * @param covariance one row and column per parameter of the model, zeros for fixed ones
     * @param spread what intervals are made of, where it is known
     */
    record Estimated(Matrix covariance, Optional<Spread> spread) implements Uncertainty {
        /** A covariance alone, from which no interval is made. */
        public Estimated(Matrix covariance) {
            this(covariance, Optional.empty());
        }
    }

    /**
     * There is no covariance.
     *
     * @param reason why, in words
     */
    record Unavailable(String reason) implements Uncertainty {}
}
