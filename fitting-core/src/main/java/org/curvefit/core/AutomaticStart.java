package org.curvefit.core;

import org.curvefit.api.data.Observations;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.start.EquivalentMinima;
import org.curvefit.core.start.SearchOutcome;
import org.curvefit.core.start.SearchProblem;
import org.curvefit.core.start.StartSearch;

/** Finds a start for a problem whose start values are not all given. */
final class AutomaticStart {
    private AutomaticStart() {}

    static SearchOutcome find(FitProblem problem, Chunks chunks, Budget budget) {
        return find(problem, problem.observations(), chunks, budget);
    }

    /** Finds a start on some of the rows, or on rows that were changed. */
    static SearchOutcome find(FitProblem problem, Observations observations, Chunks chunks, Budget budget) {
        SearchProblem search = new SearchProblem(
                problem.function(),
                observations,
                problem.space(),
                problem.settings().parameters().start());
        SearchOutcome found = new StartSearch(
                        search,
                        chunks,
                        budget,
                        problem.request().listener(),
                        problem.settings().method().seed())
                .search();
        return found.at(EquivalentMinima.choose(search, chunks, found.point()));
    }
}
