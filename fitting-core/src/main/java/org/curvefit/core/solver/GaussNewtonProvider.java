package org.curvefit.core.solver;

import org.curvefit.api.solver.Solver;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;

/** Provides Gauss-Newton. */
public final class GaussNewtonProvider implements Provider<Solver> {
    @Override
    public Class<Solver> type() {
        return Solver.class;
    }

    @Override
    public String name() {
        return "gauss-newton";
    }

    @Override
    public String summary() {
        return "Gauss-Newton: full steps of the linearized residuals, shortened where the loss would rise";
    }

    @Override
    public Solver create(Settings settings) {
        return new DescentSolver(
                "gauss-newton",
                new GaussNewtonDirection(),
                new LearningRates.Backtracking(1),
                new LevenbergMarquardt().defaultRules());
    }
}
