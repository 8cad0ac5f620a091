package org.curvefit.core.start;

import org.curvefit.api.fit.StartPoint;
import org.curvefit.api.numeric.Vector;

/**
 * What a search found.
 *
 * @param point all parameters of the model at the lowest minimum
 * @param cost half the sum of squared weighted residuals there
 * @param start where the path to it began
 * @param polished how many starts were followed to a minimum
 * @param agreeing how many of them ended in the lowest one
 * @param sufficient whether that is enough to believe that no lower minimum exists
 * @param runaway whether the parameters were still running away while the cost crept down
 * @param evaluations passes over the data
 */
public record SearchOutcome(
        Vector point,
        double cost,
        StartPoint start,
        int polished,
        int agreeing,
        boolean sufficient,
        boolean runaway,
        int evaluations) {
    /** The same minimum, described by another point. */
    public SearchOutcome at(Vector equivalent) {
        return new SearchOutcome(equivalent, cost, start, polished, agreeing, sufficient, runaway, evaluations);
    }
}
