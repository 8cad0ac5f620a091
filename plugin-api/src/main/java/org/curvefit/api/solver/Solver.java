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
     * The same method for parameters of these names; for methods whose settings speak of parameters by name.
     *
     * @throws org.curvefit.api.error.CurveFitException if a setting names a parameter that is not free, or asks for too much
     */
    default Solver forParameters(List<String> names) {
        return this;
    }

    /**
     * Starts a run.
     *
     * @param objective the cost; kept for the run
     * @param start m values, copied
     */
    Iterates begin(Objective objective, double[] start);
}
