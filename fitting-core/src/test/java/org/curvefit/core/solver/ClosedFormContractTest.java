package org.curvefit.core.solver;

import org.curvefit.api.solver.Solver;
import org.curvefit.testkit.contract.SolverContract;

class ClosedFormContractTest extends SolverContract {
    @Override
    protected Solver solver() {
        return new ClosedForm();
    }
}
