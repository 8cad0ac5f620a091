package org.curvefit.core.solver;

import java.util.Set;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Linearization;
import org.curvefit.api.solver.Objective;

/**
 * The step that minimizes the linearized residuals, which takes J'J for the Hessian; the shortest such step where J does not have full rank.
 * Nocedal and Wright, Numerical Optimization (2nd ed.), section 10.3.
 */
record GaussNewtonDirection() implements Direction {
    @Override
    public Set<Capability> requires() {
        return Set.of(Capability.RESIDUALS);
    }

    @Override
    public String choose(Objective objective, double[] point, Linearization at, double[] direction) {
        if (at.solve(new double[direction.length], direction)) {
            return "";
        }
        int rank = at.solveMinimumNorm(direction);
        return "the Jacobian had rank " + rank + " of " + direction.length + ": the shortest step was taken";
    }
}
