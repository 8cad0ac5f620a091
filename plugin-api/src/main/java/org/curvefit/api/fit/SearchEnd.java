package org.curvefit.api.fit;

import org.curvefit.api.solver.Stop;

/**
 * How a search went and ended.
 *
 * @param method the solver's name
 * @param startOrigin where the start values came from
 * @param stop why the solver ended
 * @param iterations accepted steps
 * @param evaluations evaluations of the loss or of the model over all rows
 * @param version of the program
 * @param seed of everything random
 */
public record SearchEnd(
        String method, String startOrigin, Stop stop, int iterations, int evaluations, String version, long seed) {
    /** The end of a search with the usual seed. */
    public SearchEnd(String method, String startOrigin, Stop stop, int iterations, int evaluations, String version) {
        this(method, startOrigin, stop, iterations, evaluations, version, MethodChoice.AUTOMATIC.seed());
    }

    /** The same with another word about where the start values came from. */
    public SearchEnd startedFrom(String origin) {
        return new SearchEnd(method, origin, stop, iterations, evaluations, version, seed);
    }
}
