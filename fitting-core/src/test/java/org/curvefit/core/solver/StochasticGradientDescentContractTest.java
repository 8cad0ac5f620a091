package org.curvefit.core.solver;

import java.util.Map;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.spi.Settings;
import org.curvefit.testkit.contract.SolverContract;

/** Batches of two rows. At the minima of the contract all residuals vanish, so that a constant rate leads to them. */
class StochasticGradientDescentContractTest extends SolverContract {
    @Override
    protected Solver solver() {
        StochasticGradientDescentProvider provider = new StochasticGradientDescentProvider();
        return provider.create(
                Settings.of(StochasticGradientDescent.NAME, provider.settings(), Map.of("rate", "0.05", "batch", "2")));
    }

    @Override
    protected int trials() {
        return 20_000;
    }
}
