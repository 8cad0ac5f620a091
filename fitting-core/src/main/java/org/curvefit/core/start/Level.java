package org.curvefit.core.start;

import java.util.List;
import org.curvefit.api.data.Observations;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.solver.Iterates;
import org.curvefit.api.solver.StoppingRule;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.iteration.SolveLoop;
import org.curvefit.core.iteration.Tolerances;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.ParameterSpace;
import org.curvefit.core.problem.SeparableObjective;
import org.curvefit.core.solver.LevenbergMarquardt;

/** A model on some of the rows: the cost of points, and the way down from them. */
final class Level implements AutoCloseable {
    private final ModelFunction function;
    private final Observations rows;
    private final Chunks chunks;
    private final SeparableObjective objective;
    private final LevenbergMarquardt solver = new LevenbergMarquardt();
    private final List<StoppingRule> rules;

    Level(ModelFunction function, ParameterSpace space, Observations rows, double exactCost, double tolerance) {
        this.function = function;
        this.rows = rows;
        this.chunks = new Chunks(rows.size(), 1);
        this.objective = new SeparableObjective(function, rows, space, chunks);
        this.rules = List.of(
                new Tolerances.ExactCost(exactCost),
                new Tolerances.Gtol(tolerance),
                new Tolerances.Ftol(tolerance),
                new Tolerances.Xtol(tolerance));
    }

    /** The rows. */
    Observations rows() {
        return rows;
    }

    /** Indices of the variables that are searched. */
    int[] searched() {
        return objective.nonlinear();
    }

    /** Passes over the rows. */
    int evaluations() {
        return objective.evaluations();
    }

    /** The cost at a point of the searched variables, the others solved; infinite where the model is not finite. */
    double cost(double[] point) {
        return objective.cost(point);
    }

    /** All variables at a point of the searched ones. */
    double[] variables(double[] point) {
        double[] all = new double[function.parameters().size()];
        objective.solve(point, all);
        return all;
    }

    /** The end of at most {@code trials} trials from a point. */
    Descent descend(double[] start, int trials, Budget budget) {
        Iterates iterates = solver.begin(objective, start);
        SolveLoop.Run run = new SolveLoop(rules, budget.withTrials(trials), (made, iterate) -> {}).run(iterates);
        double[] end = new double[start.length];
        for (int k = 0; k < end.length; k++) {
            end[k] = iterates.current().point(k);
        }
        boolean settled = !(run.stop() instanceof org.curvefit.api.solver.Stop.IterationLimit);
        return new Descent(start, end, iterates.current().cost(), settled);
    }

    /** Observed minus fitted values at values of all variables. */
    double[] residuals(double[] variables) {
        double[] residuals = Rowwise.values(function, variables, rows);
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = rows.observed().at(i) - residuals[i];
        }
        return residuals;
    }

    @Override
    public void close() {
        chunks.close();
    }
}
