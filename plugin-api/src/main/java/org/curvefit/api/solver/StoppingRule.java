package org.curvefit.api.solver;

import java.util.Optional;

/** Decides after each trial whether it is enough. Stateless, unless made afresh for each run by its provider. */
public interface StoppingRule {
    /** The word in options and results, e.g. {@code gtol}. */
    String name();

    /** A reason to stop, with measured value and threshold, or empty. */
    Optional<Stop> test(Iterate iterate);
}
