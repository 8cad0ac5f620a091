package org.curvefit.cli.guest;

import org.curvefit.api.solver.Solver;
import org.curvefit.testkit.contract.SolverContract;

class CompassSearchContractTest extends SolverContract {
    @Override
    protected Solver solver() {
        return new CompassSearch();
    }
}
