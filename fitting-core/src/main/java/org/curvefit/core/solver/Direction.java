package org.curvefit.core.solver;

import java.util.Set;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Linearization;
import org.curvefit.api.solver.Objective;

/** Where a descent method goes from a point. Stateless. */
interface Direction {
    /** What the objective must offer. */
    Set<Capability> requires();

    /**
     * Chooses a direction along which the loss falls.
     *
     * @param point m values
     * @param at the objective linearized there
     * @param direction m values, filled
     * @return something worth telling about it, or an empty text
     */
    String choose(Objective objective, double[] point, Linearization at, double[] direction);
}
