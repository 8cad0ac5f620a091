package org.curvefit.core.solver;

import java.util.Map;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.spi.Settings;
import org.curvefit.testkit.contract.SolverContract;

/** Both minima are nodes of the grid, neither of them the first, the last or the middle one. */
class GridSearchContractTest extends SolverContract {
    @Override
    protected Solver solver() {
        GridSearchProvider provider = new GridSearchProvider();
        return provider.create(
                Settings.of(GridSearch.NAME, provider.settings(), Map.of("grid", "p0=-2:3:11,p1=-3:4:15")));
    }
}
