package org.curvefit.core;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Rows;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Iterate;
import org.curvefit.api.solver.Iterates;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.solver.Stop;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.iteration.IterateObserver;
import org.curvefit.core.iteration.SolveLoop;
import org.curvefit.core.problem.BlockPool;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.problem.LossCorrection;

/**
 * Goes most of the way to a minimum of many rows on a sample of them, so that few passes over all rows remain. The sample takes one row of each
 * stretch of {@value #STRETCH}, at a place that follows no period of the data; it is the same each time.
 */
final class Approach {
    /** With fewer rows the passes saved are not worth it. */
    private static final int LEAST_ROWS = 1 << 17;

    private static final int STRETCH = 64;
    private static final int PLACE_BITS = 6;

    /** A run that takes longer is in difficulties that all rows may not have. */
    private static final int MOST_TRIALS = 100;

    /** Multiples of the golden ratio spread evenly. Knuth, The Art of Computer Programming, volume 3, section 6.4. */
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final FitProblem problem;
    private final Solver solver;
    private final Budget budget;
    private final LossCorrection correction;
    private int passes;

    Approach(FitProblem problem, Solver solver, Budget budget, LossCorrection correction) {
        this.correction = correction;
        this.problem = problem;
        this.solver = solver;
        this.budget = budget.withTrials(MOST_TRIALS);
    }

    /** Whether a run is to begin with this: not where the caller wants to see or to count its steps. */
    static boolean pays(FitProblem problem) {
        return problem.observations().size() >= LEAST_ROWS
                && problem.settings().limits().trajectoryPoints() == 0
                && problem.settings().limits().maxIterations().isEmpty();
    }

    /** What it cost, in passes over all rows, rounded up. */
    int passes() {
        return (passes + STRETCH - 1) / STRETCH;
    }

    /** The minimum of the sample, or the start where the run found none. */
    double[] from(double[] start) {
        Observations sample = sample(problem.observations());
        try (Chunks chunks = new Chunks(sample.size(), 1, new BlockPool())) {
            LeastSquaresObjective objective =
                    new LeastSquaresObjective(problem.function(), sample, problem.space(), chunks, correction);
            Iterates iterates = solver.begin(objective, start);
            SolveLoop.Run run = new SolveLoop(solver.defaultRules(), budget, IterateObserver.none()).run(iterates);
            passes += objective.evaluations();
            return run.stop() instanceof Stop.Reached ? pointOf(iterates.current()) : start;
        }
    }

    private static double[] pointOf(Iterate iterate) {
        double[] point = new double[iterate.size()];
        for (int k = 0; k < point.length; k++) {
            point[k] = iterate.point(k);
        }
        return point;
    }

    private static Observations sample(Observations all) {
        int[] rows = new int[all.size() / STRETCH];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i * STRETCH + (int) ((i * GOLDEN) >>> (Long.SIZE - PLACE_BITS));
        }
        List<Vector> inputs = new ArrayList<>();
        for (Vector input : all.inputs()) {
            inputs.add(input.select(rows));
        }
        Vector sigma = all.weighted() ? all.sigma().select(rows) : Vector.empty();
        return new Observations(inputs, all.observed().select(rows), sigma, Rows.of(rows), 0, 0, List.of());
    }
}
