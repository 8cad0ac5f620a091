package org.curvefit.core.solver;

import java.util.List;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;
import org.curvefit.core.iteration.GradientRules;
import org.curvefit.core.iteration.Tolerances;

/** Provides Newton. */
public final class NewtonProvider implements Provider<Solver> {
    private static final double VANISHING = 1e-12;
    private static final double SMALL_STEP = 1e-15;

    @Override
    public Class<Solver> type() {
        return Solver.class;
    }

    @Override
    public String name() {
        return "newton";
    }

    @Override
    public String summary() {
        return "Newton: steps to the minimum of the second-order model, with the exact Hessian";
    }

    @Override
    public Solver create(Settings settings) {
        return new DescentSolver(
                "newton",
                new NewtonDirection(),
                new LearningRates.Backtracking(1),
                List.of(
                        new Tolerances.Gtol(Tolerances.DEFAULT),
                        new GradientRules.Vanishing(VANISHING),
                        new Tolerances.Xtol(SMALL_STEP)));
    }
}
