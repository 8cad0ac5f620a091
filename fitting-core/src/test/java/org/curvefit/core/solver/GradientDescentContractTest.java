package org.curvefit.core.solver;

import java.util.Map;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.spi.Settings;
import org.curvefit.testkit.contract.SolverContract;
import org.junit.jupiter.api.Nested;

/**
 * Gradient descent with every learning rate that leads to a minimum: {@code inverse} is for noisy gradients and has no time to get there,
 * {@code search} finds a constant one.
 */
class GradientDescentContractTest {
    private abstract static class WithRate extends SolverContract {
        abstract String rate();

        @Override
        protected Solver solver() {
            GradientDescentProvider provider = new GradientDescentProvider();
            return provider.create(Settings.of("gd", provider.settings(), Map.of("rate", rate())));
        }

        @Override
        protected int trials() {
            return 20_000;
        }
    }

    @Nested
    class Constant extends WithRate {
        @Override
        String rate() {
            return "0.05";
        }
    }

    @Nested
    class Decaying extends WithRate {
        @Override
        String rate() {
            return "decay:0.9/1000/0.05";
        }
    }

    @Nested
    class Backtracking extends WithRate {
        @Override
        String rate() {
            return "backtracking";
        }
    }

    @Nested
    class Choosing extends WithRate {
        @Override
        String rate() {
            return "choose:1e-3,1e-2,1e-1";
        }
    }

    @Nested
    class FromTheHessian extends WithRate {
        @Override
        String rate() {
            return "hessian:0.1";
        }
    }
}
