package org.curvefit.api.fit;

import java.util.Collection;
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
 * @param startRule how the other parameters are started: {@code auto}, {@code normal:MEAN,SD}, {@code uniform:LOW,HIGH}, or at the best node of
 *     a grid: {@code grid:AXES}, or {@code grid} with axes from bounds and data
 * @param relations ties and constraints between parameters
 */
public record ParameterRules(
        Map<String, Double> start,
        Map<String, Bounds> bounds,
        Map<String, Double> fixed,
        List<String> declared,
        String startRule,
        Relations relations) {
    /** Start values are found by looking at formula and data. */
    public static final String AUTO = "auto";

    private static final ParameterRules NONE = new ParameterRules(Map.of(), Map.of(), Map.of(), List.of());

    /** Rules under which parameters without a start value are searched. */
    public ParameterRules(
            Map<String, Double> start, Map<String, Bounds> bounds, Map<String, Double> fixed, List<String> declared) {
        this(start, bounds, fixed, declared, AUTO);
    }

    /** Rules without relations between parameters. */
    public ParameterRules(
            Map<String, Double> start,
            Map<String, Bounds> bounds,
            Map<String, Double> fixed,
            List<String> declared,
            String startRule) {
        this(start, bounds, fixed, declared, startRule, Relations.NONE);
    }

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

    /** The same with other start values. */
    public ParameterRules withStart(Map<String, Double> changed) {
        return new ParameterRules(changed, bounds, fixed, declared, startRule, relations);
    }

    /** The same, beginning at these values and nowhere else. */
    public ParameterRules startedAt(Map<String, Double> values) {
        return new ParameterRules(values, bounds, fixed, declared, AUTO, relations);
    }

    /** The same with other bounds. */
    public ParameterRules withBounds(Map<String, Bounds> changed) {
        return new ParameterRules(start, changed, fixed, declared, startRule, relations);
    }

    /** The same with other fixed values. */
    public ParameterRules withFixed(Map<String, Double> changed) {
        return new ParameterRules(start, bounds, changed, declared, startRule, relations);
    }

    /** The same without what is said about single parameters of these names. */
    public ParameterRules without(Collection<String> names) {
        return new ParameterRules(
                others(start, names), others(bounds, names), others(fixed, names), declared, startRule, relations);
    }

    private static <V> Map<String, V> others(Map<String, V> map, Collection<String> names) {
        Map<String, V> others = new LinkedHashMap<>(map);
        others.keySet().removeAll(names);
        return others;
    }

    /** The same with other ties and constraints. */
    public ParameterRules withRelations(Relations changed) {
        return new ParameterRules(start, bounds, fixed, declared, startRule, changed);
    }
}
