package org.curvefit.cli.guest;

import java.util.Map;
import org.curvefit.api.solver.Solver;
import org.curvefit.testkit.contract.SolverContract;

class GrowingContractTest extends SolverContract {
    @Override
    protected Solver solver() {
        return Guests.found().create(Solver.class, "gd", Map.of("rate", "growing:0.01"));
    }

    @Override
    protected int trials() {
        return 20_000;
    }
}
