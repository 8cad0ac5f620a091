package org.curvefit.core.solver;

import java.util.Set;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Linearization;
import org.curvefit.api.solver.Objective;

/** The negative gradient of the loss: the direction in which it falls fastest, in the parameters' own units. */
record SteepestDirection() implements Direction {
    @Override
    public Set<Capability> requires() {
        return Set.of(Capability.GRADIENT);
    }

    @Override
    public String choose(Objective objective, double[] point, Linearization at, double[] direction) {
        double perCost = objective.loss(1) - objective.loss(0);
        for (int k = 0; k < direction.length; k++) {
            direction[k] = at.held(k) ? 0 : -perCost * at.gradient(k);
        }
        return "";
    }
}
