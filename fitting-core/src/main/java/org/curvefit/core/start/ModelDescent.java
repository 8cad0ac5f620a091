package org.curvefit.core.start;

import java.util.List;
import org.curvefit.api.solver.Iterate;
import org.curvefit.api.solver.Iterates;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.solver.StoppingRule;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.iteration.SolveLoop;
import org.curvefit.core.iteration.Tolerances;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.problem.ParameterSpace;
import org.curvefit.core.solver.LevenbergMarquardt;

/** Goes down on all rows in the model's own parameters, and keeps the lowest point reached. */
final class ModelDescent {
    private static final int TRIALS = 200;
    private static final double TOLERANCE = 1e-12;

    private final ParameterSpace space;
    private final LeastSquaresObjective objective;
    private final Budget budget;
    private final double[] point;
    private double cost = Double.POSITIVE_INFINITY;
    private boolean settled;

    ModelDescent(SearchProblem problem, Chunks chunks, Budget budget) {
        this.space = problem.space();
        this.objective = new LeastSquaresObjective(problem.function(), problem.observations(), space, chunks);
        this.budget = budget;
        this.point = new double[space.total()];
    }

    /** Whether the way down from a point leads lower than any before. */
    boolean lowers(double[] from) {
        Iterates iterates = new LevenbergMarquardt().begin(objective, space.restrict(from));
        List<StoppingRule> rules =
                List.of(new Tolerances.Gtol(TOLERANCE), new Tolerances.Ftol(TOLERANCE), new Tolerances.Xtol(TOLERANCE));
        SolveLoop.Run run = new SolveLoop(rules, budget.withTrials(TRIALS), (made, iterate) -> {}).run(iterates);
        Iterate end = iterates.current();
        if (!(end.cost() < cost)) {
            return false;
        }
        cost = end.cost();
        settled = !(run.stop() instanceof Stop.IterationLimit);
        double[] free = new double[space.size()];
        for (int k = 0; k < free.length; k++) {
            free[k] = end.point(k);
        }
        space.expand(free, point);
        return true;
    }

    /** All parameters at the lowest point. */
    double[] point() {
        return point.clone();
    }

    double cost() {
        return cost;
    }

    /** Whether the way to it ended by itself. */
    boolean settled() {
        return settled;
    }

    int evaluations() {
        return objective.evaluations();
    }
}
