package org.curvefit.api.solver;

import java.util.List;
import java.util.Set;

/** A method of minimization: stateless and shareable; a run is an {@link Iterates}. It cannot declare its own success. */
public interface Solver {
    /** The word for this method in options and results, e.g. {@code lm}. */
    String name();

    /** What the objective must offer. */
    Set<Capability> requires();

    /** The rules that stop this method by default. */
    List<StoppingRule> defaultRules();

    /**
     * Starts a run.
     *
     * @param objective the cost; kept for the run
     * @param start m values, copied
     */
    Iterates begin(Objective objective, double[] start);
}
