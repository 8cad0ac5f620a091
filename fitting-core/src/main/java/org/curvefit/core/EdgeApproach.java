package org.curvefit.core;

import java.util.function.Function;
import org.curvefit.api.data.Observations;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.problem.LossCorrection;

/**
 * The way to a maximum of the likelihood of counts that lies where it ends, at a mean of 0: rows without counts are given a share of one, which holds their
 * means off 0, and the share is made ever smaller. The points reached follow the central path of an interior point method; Wright, Primal-Dual
 * Interior-Point Methods (1997), chapter 1.
 */
final class EdgeApproach {
    private static final double LARGEST_SHARE = 0.1;
    private static final double LEAST_SHARE = 1e-10;
    private static final double SHRINKAGE = 0.1;

    private final Function<Observations, LeastSquaresObjective> objectives;
    private final Budget budget;
    private int evaluations;

    /**
     * @param objectives gives the deviance of other counts in the same rows
     */
    EdgeApproach(Function<Observations, LeastSquaresObjective> objectives, Budget budget) {
        this.objectives = objectives;
        this.budget = budget;
    }

    /** Passes over the data so far. */
    int evaluations() {
        return evaluations;
    }

    /** The end of the way, for the counts as they are. */
    LossDescent.End from(Observations counts, double[] point) {
        double[] reached = point;
        for (double share = LARGEST_SHARE; share > LEAST_SHARE; share *= SHRINKAGE) {
            Observations held = counts.withObserved(atLeast(share, counts.observed()));
            LossDescent descent = new LossDescent(loss -> objectives.apply(held), budget);
            reached = descent.from(LossCorrection.ofCounts(), reached).point().toArray();
            evaluations += descent.evaluations();
        }
        evaluations++;
        return new LossDescent.End(Vector.of(reached), objectives.apply(counts).cost(reached));
    }

    private static Vector atLeast(double share, Vector counts) {
        Vector.Builder held = Vector.builder(counts.size());
        for (int i = 0; i < counts.size(); i++) {
            held.add(counts.at(i) == 0 ? share : counts.at(i));
        }
        return held.build();
    }
}
