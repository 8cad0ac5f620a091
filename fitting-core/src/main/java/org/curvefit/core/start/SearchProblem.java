package org.curvefit.core.start;

import java.util.Map;
import org.curvefit.api.data.Observations;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.core.problem.ParameterSpace;

/**
 * What is to be fitted.
 *
 * @param function the model
 * @param observations at least one row
 * @param space its free parameters and their bounds
 * @param given start values that the caller knows, by name; the others are searched
 */
public record SearchProblem(
        ModelFunction function, Observations observations, ParameterSpace space, Map<String, Double> given) {
    public SearchProblem {
        given = Map.copyOf(given);
    }

    SearchProblem on(Observations rows) {
        return new SearchProblem(function, rows, space, given);
    }
}
