package org.curvefit.api.fit;

import java.util.List;
import java.util.Optional;
import org.curvefit.api.model.ModelFunction;

/**
 * The answer to the minimization of a written loss.
 *
 * @param function the loss, a model without inputs
 * @param verdict whether the answer may be used
 * @param parameters one estimate per parameter, without errors
 * @param loss the value of the formula at the point
 * @param criticalPoint the second-order look at the point
 * @param end how the search went and ended
 * @param trace what can be looked at of the search
 */
public record MinimizationResult(
        ModelFunction function,
        Verdict verdict,
        List<ParameterEstimate> parameters,
        double loss,
        Optional<CriticalPoint> criticalPoint,
        SearchEnd end,
        SearchTrace trace)
        implements Outcome {
    public MinimizationResult {
        parameters = List.copyOf(parameters);
    }
}
