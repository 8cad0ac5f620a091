package org.curvefit.core;

import org.curvefit.api.fit.StartPoint;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.start.SearchOutcome;
import org.curvefit.core.start.SearchProblem;
import org.curvefit.core.start.StartSearch;

/** Finds a start for a problem whose start values are not all given. */
final class AutomaticStart {
    private final FitProblem problem;
    private final Chunks chunks;
    private final Budget budget;

    AutomaticStart(FitProblem problem, Chunks chunks, Budget budget) {
        this.problem = problem;
        this.chunks = chunks;
        this.budget = budget;
    }

    Found find() {
        SearchProblem wanted = new SearchProblem(
                problem.function(),
                problem.observations(),
                problem.space(),
                problem.settings().parameters().start());
        long seed = problem.settings().method().seed();
        SearchOutcome found =
                new StartSearch(wanted, chunks, budget, problem.request().listener(), seed).search();
        return new Found(found.point(), found.start(), found.sufficient(), found.evaluations());
    }

    /**
     * What was found.
     *
     * @param point all parameters of the model at the best minimum found
     * @param start where the path to it began
     * @param confirmed whether the same minimum was reached from several starts and no lower one was met
     * @param evaluations passes over the data
     */
    record Found(Vector point, StartPoint start, boolean confirmed, int evaluations) {}
}
