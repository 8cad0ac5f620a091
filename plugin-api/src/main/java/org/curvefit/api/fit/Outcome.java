package org.curvefit.api.fit;

import java.util.List;
import java.util.Optional;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.solver.Trajectory;

/** What every answer has: of a fit to data, or of the minimization of a written loss. */
public sealed interface Outcome permits FitResult, MinimizationResult {
    /** The model, or the loss as a model without inputs, with every name decided. */
    ModelFunction function();

    /** Whether the answer may be used. */
    Verdict verdict();

    /** One estimate per parameter, in the order of the function. */
    List<ParameterEstimate> parameters();

    /** How the search went and ended. */
    SearchEnd end();

    /** What can be looked at of the search. */
    SearchTrace trace();

    /** Loss, gradient and Hessian at the point; absent where second derivatives do not exist or are not finite. Computed when asked for. */
    Optional<CriticalPoint> criticalPoint();

    /** One word about the answer. */
    default FitStatus status() {
        return verdict().status();
    }

    /** Doubts beside the status. */
    default List<FitFlag> flags() {
        return verdict().flags();
    }

    /** The status in a sentence. */
    default String explanation() {
        return verdict().explanation();
    }

    /** The points of the run, where they were asked for. */
    default Optional<Trajectory> trajectory() {
        return trace().trajectory();
    }

    /** Values of all parameters, in the order of the function. */
    default double[] values() {
        return parameters().stream().mapToDouble(ParameterEstimate::value).toArray();
    }
}
