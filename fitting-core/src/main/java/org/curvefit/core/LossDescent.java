package org.curvefit.core;

import java.util.List;
import java.util.function.Function;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Iterate;
import org.curvefit.api.solver.Iterates;
import org.curvefit.api.solver.StoppingRule;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.iteration.IterateObserver;
import org.curvefit.core.iteration.SolveLoop;
import org.curvefit.core.iteration.Tolerances;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.problem.LossCorrection;
import org.curvefit.core.solver.LevenbergMarquardt;

/** Follows a loss down from points. */
final class LossDescent {
    private static final int TRIALS = 200;
    private static final double TOLERANCE = 1e-12;

    private final Function<LossCorrection, LeastSquaresObjective> objectives;
    private final Budget budget;
    private int evaluations;

    /**
     * @param objectives gives the cost by a loss
     */
    LossDescent(Function<LossCorrection, LeastSquaresObjective> objectives, Budget budget) {
        this.objectives = objectives;
        this.budget = budget;
    }

    LossDescent(FitProblem problem, Chunks chunks, Budget budget) {
        this(
                loss -> new LeastSquaresObjective(
                        problem.function(), problem.observations(), problem.space(), chunks, loss),
                budget);
    }

    /** Passes over the data so far. */
    int evaluations() {
        return evaluations;
    }

    /**
     * Where the way down ended.
     *
     * @param point free parameters
     * @param cost half of the loss there
     */
    record End(Vector point, double cost) {}

    /** Goes down from a point, which is where it ends if the loss is not finite there. */
    End from(LossCorrection correction, double[] start) {
        LeastSquaresObjective objective = objectives.apply(correction);
        List<StoppingRule> rules =
                List.of(new Tolerances.Gtol(TOLERANCE), new Tolerances.Ftol(TOLERANCE), new Tolerances.Xtol(TOLERANCE));
        Iterates iterates = new LevenbergMarquardt().begin(objective, start);
        new SolveLoop(rules, budget.withTrials(TRIALS), IterateObserver.none()).run(iterates);
        evaluations += objective.evaluations();
        return end(iterates.current());
    }

    private static End end(Iterate at) {
        double[] point = new double[at.size()];
        for (int k = 0; k < point.length; k++) {
            point[k] = at.point(k);
        }
        return new End(Vector.of(point), at.cost());
    }

    /** Half of the loss at a point. */
    double cost(LossCorrection correction, double[] point) {
        evaluations++;
        return objectives.apply(correction).cost(point);
    }
}
