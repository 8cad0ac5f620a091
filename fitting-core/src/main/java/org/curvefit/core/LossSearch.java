package org.curvefit.core;

import org.curvefit.core.problem.LossCorrection;
import org.curvefit.core.start.SearchOutcome;

/** Finds a start for a loss that is not the square. */
interface LossSearch {
    /** The lowest minimum of a loss that was found, and where the way to it began. */
    SearchOutcome lowest(LossCorrection correction);

    /** Passes over the data so far. */
    int evaluations();
}
