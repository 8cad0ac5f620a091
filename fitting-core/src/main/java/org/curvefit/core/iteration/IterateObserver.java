package org.curvefit.core.iteration;

import org.curvefit.api.solver.Iterate;

/** Sees the start and every accepted point of a run. */
@FunctionalInterface
public interface IterateObserver {
    /**
     * @param trials trials made so far; 0 at the start
     */
    void accepted(int trials, Iterate iterate);

    /** Sees nothing. */
    static IterateObserver none() {
        return (trials, iterate) -> {};
    }
}
