package org.curvefit.core.start;

import org.curvefit.api.data.Observations;
import org.curvefit.api.fit.FitListener;
import org.curvefit.api.fit.StartPoint;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.problem.Chunks;

/** Finds start values for a model from its structure and the data. Deterministic: the same problem and seed give the same bits. */
public final class StartSearch {
    private static final int COARSE_ROWS = 100;
    static final int FINE_ROWS = 2000;
    private static final double ROUNDINGS = 8;
    private static final String ORIGIN = "auto";
    private static final double ROUGH = 1e-7;
    private static final double SHARP = 1e-11;

    private final SearchProblem problem;
    private final Chunks chunks;
    private final long seed;
    private final Budget budget;
    private final FitListener listener;

    /**
     * @param chunks how the rows are cut; stays with the caller
     * @param budget how long it may take; an interrupt ends it too
     * @param listener hears about progress
     * @param seed where chance begins
     */
    public StartSearch(SearchProblem problem, Chunks chunks, Budget budget, FitListener listener, long seed) {
        this.problem = problem;
        this.chunks = chunks;
        this.seed = seed;
        this.budget = budget;
        this.listener = listener;
    }

    /** Searches. */
    public SearchOutcome search() {
        Observations fineRows = Subsample.of(problem.observations(), FINE_ROWS);
        Observations coarseRows = Subsample.of(fineRows, COARSE_ROWS);
        Scales scales = new Scales(fineRows, problem.function().inputs());
        SearchModel model = SearchModel.of(problem, scales);
        double exact = exactCost(fineRows);
        try (Level coarse = new Level(model.function(), model.space(), coarseRows, exact, ROUGH);
                Level fine = new Level(model.function(), model.space(), fineRows, exact, SHARP)) {
            Rounds rounds = new Rounds(model, coarse, fine, new SearchScope(seed, exact, budget, listener));
            Minima minima = rounds.run();
            return outcome(model, fine, minima, rounds, coarse.evaluations() + fine.evaluations());
        }
    }

    private static double exactCost(Observations rows) {
        double sum = 0;
        double largest = Math.max(
                Math.abs(rows.observed().min()), Math.abs(rows.observed().max()));
        double residual = ROUNDINGS * Math.ulp(1.0) * largest;
        for (int i = 0; i < rows.size(); i++) {
            double weighted = rows.weighted() ? residual / rows.sigma().at(i) : residual;
            sum += weighted * weighted;
        }
        return sum / 2;
    }

    /** The lowest minimum on all rows, in the model's own parameters. */
    private SearchOutcome outcome(SearchModel model, Level fine, Minima minima, Rounds rounds, int evaluations) {
        Contest contest = new Contest(problem, model, fine, new ModelDescent(problem, chunks, budget));
        contest.run(minima.all());
        boolean finite = Double.isFinite(contest.cost());
        return new SearchOutcome(
                Vector.of(contest.point()),
                contest.cost(),
                new StartPoint(Vector.of(contest.start()), ORIGIN),
                minima.polished(),
                contest.agreeing(),
                finite && (minima.exact() || rounds.sufficient(contest.agreeing())),
                contest.runaway(),
                evaluations + contest.evaluations());
    }
}
