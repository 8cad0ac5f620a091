package org.curvefit.core;

import java.util.Optional;
import org.curvefit.core.problem.LossCorrection;

/**
 * The way to parameters at which every mean of counts is possible, from such at which some are not: the deviance extended to all means is followed down
 * while its parabola, which pushes means up, grows ever steeper.
 *
 * @param descent of the problem
 */
record PossibleMeans(LossDescent descent) {
    /** Shares of a count below which a mean is pushed up. */
    private static final double[] SHARES = {0.1, 1e-2, 1e-3, 1e-4, 1e-6};

    /** The point, or one reached from it; absent where none was found. */
    Optional<double[]> near(double[] point) {
        double[] pushed = point;
        for (int i = 0; i < SHARES.length && !possible(pushed); i++) {
            pushed = descent.from(LossCorrection.extended(SHARES[i]), pushed)
                    .point()
                    .toArray();
        }
        return possible(pushed) ? Optional.of(pushed) : Optional.empty();
    }

    /** Whether every mean is possible at a point. */
    boolean possible(double[] point) {
        return descent.cost(LossCorrection.ofCounts(), point) < Double.POSITIVE_INFINITY;
    }
}
