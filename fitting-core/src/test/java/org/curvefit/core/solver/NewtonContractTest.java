package org.curvefit.core.solver;

import org.curvefit.api.solver.Solver;
import org.curvefit.api.spi.Settings;
import org.curvefit.testkit.contract.SolverContract;

class NewtonContractTest extends SolverContract {
    @Override
    protected Solver solver() {
        return new NewtonProvider().create(Settings.none());
    }
}
