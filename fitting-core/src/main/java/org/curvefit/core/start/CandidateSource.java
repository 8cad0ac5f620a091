package org.curvefit.core.start;

import java.util.SplittableRandom;

/** Proposes points of the searched variables. */
interface CandidateSource {
    /**
     * One point.
     *
     * @param point filled
     * @return whether the point was drawn without regard to the best minimum so far
     */
    boolean propose(SplittableRandom random, double[] point);
}
