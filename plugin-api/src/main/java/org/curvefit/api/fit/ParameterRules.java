package org.curvefit.api.fit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curvefit.api.model.Bounds;

/**
 * What the caller says about parameters.
 *
 * @param start start values by name; parameters that are not named are found automatically
 * @param bounds by name
 * @param fixed values of parameters that are held, by name
 * @param declared names that are parameters even if they look like misspelt columns; empty: every name that is not a column
 */
public record ParameterRules(
        Map<String, Double> start, Map<String, Bounds> bounds, Map<String, Double> fixed, List<String> declared) {
    private static final ParameterRules NONE = new ParameterRules(Map.of(), Map.of(), Map.of(), List.of());

    public ParameterRules {
        start = Collections.unmodifiableMap(new LinkedHashMap<>(start));
        bounds = Collections.unmodifiableMap(new LinkedHashMap<>(bounds));
        fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
        declared = List.copyOf(declared);
    }

    /** Nothing is said. */
    public static ParameterRules none() {
        return NONE;
    }
}
