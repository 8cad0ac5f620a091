package org.curvefit.api.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Relations between parameters, as the caller writes them.
 *
 * @param ties expressions of other parameters, by the name of the parameter that follows them, e.g. {@code b} and {@code 2*a}
 * @param constraints linear equations and inequalities, e.g. {@code a+b<=1}
 */
public record Relations(Map<String, String> ties, List<String> constraints) {
    /** No relation. */
    public static final Relations NONE = new Relations(Map.of(), List.of());

    public Relations {
        ties = Collections.unmodifiableMap(new LinkedHashMap<>(ties));
        constraints = List.copyOf(constraints);
    }

    /** Whether there is any. */
    public boolean present() {
        return !ties.isEmpty() || !constraints.isEmpty();
    }

    /** One tie more. */
    public Relations tie(String name, String expression) {
        Map<String, String> more = new LinkedHashMap<>(ties);
        more.put(name, expression);
        return new Relations(more, constraints);
    }

    /** One constraint more. */
    public Relations constraint(String text) {
        List<String> more = new ArrayList<>(constraints);
        more.add(text);
        return new Relations(ties, more);
    }
}
