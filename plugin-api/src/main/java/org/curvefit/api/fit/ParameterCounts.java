package org.curvefit.api.fit;

import java.util.List;

/**
 * How many parameters of an answer were not free.
 *
 * @param fixed held at a value
 * @param tied following others
 * @param atBound on a bound beyond which the cost would fall, and held there
 */
public record ParameterCounts(int fixed, int tied, int atBound) {
    /** Counts. */
    public static ParameterCounts of(List<ParameterEstimate> estimates) {
        int fixed = 0;
        int tied = 0;
        int atBound = 0;
        for (ParameterEstimate estimate : estimates) {
            fixed += estimate.fixed() ? 1 : 0;
            tied += estimate.tie().isPresent() ? 1 : 0;
            atBound += estimate.onBound() ? 1 : 0;
        }
        return new ParameterCounts(fixed, tied, atBound);
    }
}
