package org.curvefit.core.solver;

import org.curvefit.api.solver.Solver;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;

/** Provides {@link LevenbergMarquardt}. */
public final class LevenbergMarquardtProvider implements Provider<Solver> {
    @Override
    public Class<Solver> type() {
        return Solver.class;
    }

    @Override
    public String name() {
        return LevenbergMarquardt.NAME;
    }

    @Override
    public String summary() {
        return "Levenberg-Marquardt: damped Gauss-Newton steps with scaling; the default for nonlinear formulas";
    }

    @Override
    public Solver create(Settings settings) {
        return new LevenbergMarquardt();
    }
}
