package org.curvefit.api.fit;

import java.util.List;
import org.curvefit.api.numeric.Vector;

/**
 * What each row does to the answer, one value per observation used; vectors are empty where the statistic does not exist for this answer.
 *
 * @param studentized externally studentized: the residual over the standard deviation that the other rows alone would give it
 * @param dffits change of the fitted value when the row is left out, in its standard errors
 * @param parameters names of the free parameters
 * @param dfbetas for each of them the change of the estimate when the row is left out, in its standard errors
 */
public record Influence(Vector studentized, Vector dffits, List<String> parameters, List<Vector> dfbetas) {
    /** Of an answer without leverages. */
    public static final Influence NONE = new Influence(Vector.empty(), Vector.empty(), List.of(), List.of());

    public Influence {
        parameters = List.copyOf(parameters);
        dfbetas = List.copyOf(dfbetas);
    }
}
