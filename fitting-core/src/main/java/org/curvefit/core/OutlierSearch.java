package org.curvefit.core;

import java.util.Map;
import org.curvefit.api.loss.LossFunction;
import org.curvefit.api.spi.Extensions;
import org.curvefit.core.diagnostics.OutlierTest;
import org.curvefit.core.inference.RobustScale;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.problem.Chunks;

/** Fits with Lorentzian errors, whose scale is the robust standard deviation of the residuals, and tests the residuals for outliers. */
final class OutlierSearch {
    private static final String LORENTZIAN = "cauchy";

    private OutlierSearch() {}

    static OutlierTest run(FitProblem problem, Extensions extensions, Chunks chunks, Budget budget) {
        double rate = problem.settings().columns().rows().outliers().orElseThrow();
        LossFunction loss = extensions.create(LossFunction.class, LORENTZIAN, Map.of());
        RobustSearch search = new RobustSearch(problem, chunks, budget);
        RobustSearch.Settled settled = search.settled(loss, new ScaleRule(RobustScale.RSDR, 1));
        return OutlierTest.of(search.residuals(settled), problem.space().size(), rate, search.leastScale());
    }
}
