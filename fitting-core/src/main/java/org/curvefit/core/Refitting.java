package org.curvefit.core;

import org.curvefit.api.data.Observations;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.solver.Stop;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.iteration.IterateObserver;
import org.curvefit.core.iteration.SolveLoop;
import org.curvefit.core.problem.BlockPool;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.problem.LossCorrection;
import org.curvefit.core.problem.ParameterSpace;
import org.curvefit.core.solver.LevenbergMarquardt;

/** Fits a model again, from near its answer: with parameters held, or to other rows. Thread-safe. */
final class Refitting {
    private static final int TRIALS_PER_PARAMETER = 400;
    private static final double SETTLED = 1e-4;

    private final ModelFunction function;
    private final LossCorrection loss;
    private final int threads;
    private final BlockPool pool;
    private final Budget budget;

    /**
     * @param loss how residuals count; its scale stays as it is
     * @param threads for the rows of one fit
     * @param budget whose time all fits share
     */
    Refitting(ModelFunction function, LossCorrection loss, int threads, BlockPool pool, Budget budget) {
        this.function = function;
        this.loss = loss;
        this.threads = threads;
        this.pool = pool;
        this.budget = budget;
    }

    /**
     * The end of a fit.
     *
     * @param point free parameters
     * @param rss residual sum of squares; infinite where the model is not finite
     * @param settled whether it is a minimum
     */
    record Refit(double[] point, double rss, boolean settled) {}

    /** Whether no time is left. */
    boolean exhausted() {
        return budget.exhausted();
    }

    /**
     * Fits.
     *
     * @param from free parameters; the nearest allowed point is where it begins
     */
    Refit fit(ParameterSpace space, Observations observations, double[] from) {
        try (Chunks chunks = new Chunks(observations.size(), threads, pool)) {
            LeastSquaresObjective objective = new LeastSquaresObjective(function, observations, space, chunks, loss);
            double[] start = new double[from.length];
            space.plus(from, new double[from.length], start);
            if (space.size() == 0) {
                double rss = 2 * objective.cost(start);
                return new Refit(start, rss, Double.isFinite(rss));
            }
            return loss.counts() ? counted(objective, observations, chunks, start) : run(objective, start);
        }
    }

    private Refit run(LeastSquaresObjective objective, double[] start) {
        LevenbergMarquardt solver = new LevenbergMarquardt();
        SolveLoop loop = new SolveLoop(
                solver.defaultRules(),
                budget.withTrials(TRIALS_PER_PARAMETER * (objective.size() + 1)),
                IterateObserver.none());
        SolveLoop.Run run = loop.run(solver.begin(objective, start));
        FinalSteps steps =
                new FinalSteps(objective, objective.rows(), 0, run.best().toArray());
        if (run.stop() instanceof Stop.NonFiniteStart) {
            return new Refit(start, Double.POSITIVE_INFINITY, false);
        }
        steps.run();
        double rss = steps.linearization().squaredResidual();
        return new Refit(steps.point(), rss, Double.isFinite(rss) && steps.relativeOffset() <= SETTLED);
    }

    /** Begins where every mean is possible, and may end where the likelihood does. */
    private Refit counted(LeastSquaresObjective objective, Observations counts, Chunks chunks, double[] start) {
        ParameterSpace space = objective.space();
        LossDescent descent =
                new LossDescent(other -> new LeastSquaresObjective(function, counts, space, chunks, other), budget);
        Refit refit = run(objective, new PossibleMeans(descent).near(start).orElse(start));
        boolean edge = !refit.settled()
                && Double.isFinite(refit.rss())
                && CountsAt.of(function, counts, space, refit.point()).edge().isPresent();
        if (!edge) {
            return refit;
        }
        LossDescent.End end = new EdgeApproach(
                        held -> new LeastSquaresObjective(function, held, space, chunks, loss), budget)
                .from(counts, refit.point());
        return 2 * end.cost() < refit.rss() ? new Refit(end.point().toArray(), 2 * end.cost(), true) : refit;
    }
}
