package org.curvefit.api.solver;

import java.util.Optional;

/** A running solver: each call is one trial. Belongs to one thread. */
public interface Iterates {
    /** The present state; before the first trial the start point. */
    Iterate current();

    /**
     * Makes one trial.
     *
     * @return a reason why the method itself cannot go on, or empty when it can
     */
    Optional<Stop> advance();
}
