package org.curvefit.core.formula.ast;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The words of the formula language that are not free for columns and parameters. */
public final class FunctionNames {

    /** The conditional; the only function that is not an {@link ElementaryFunction}, because it chooses between its arguments. */
    public static final String IF = "if";

    /** Another way to write the operator {@code ^}. */
    public static final String POW = "pow";

    private static final Map<String, ElementaryFunction> FUNCTIONS = functions();
    private static final Map<String, Double> CONSTANTS = Map.of("pi", Math.PI, "e", Math.E);

    private FunctionNames() {}

    /** The function of this name, also under its other names. */
    public static Optional<ElementaryFunction> function(String name) {
        return Optional.ofNullable(FUNCTIONS.get(name));
    }

    /** The constant of this name. */
    public static OptionalDouble constant(String name) {
        Double value = CONSTANTS.get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The name of the constant with this value, if it has one. */
    static Optional<String> constantName(double value) {
        return CONSTANTS.entrySet().stream()
                .filter(entry -> entry.getValue() == value)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether this is the name of a function. */
    public static boolean isFunction(String name) {
        return FUNCTIONS.containsKey(name) || name.equals(IF) || name.equals(POW);
    }

    /** Whether this word cannot be a plain name. */
    public static boolean isReserved(String name) {
        return isFunction(name) || CONSTANTS.containsKey(name);
    }

    /** All names of functions, sorted. */
    public static List<String> all() {
        return Stream.concat(FUNCTIONS.keySet().stream(), Stream.of(IF, POW))
                .sorted()
                .toList();
    }

    private static Map<String, ElementaryFunction> functions() {
        Map<String, ElementaryFunction> names = new HashMap<>();
        Arrays.stream(ElementaryFunction.values())
                .filter(ElementaryFunction::isWritable)
                .forEach(function -> names.put(function.text(), function));
        names.put("ln", ElementaryFunction.LOG);
        names.put("arctan", ElementaryFunction.ATAN);
        names.put("arcsin", ElementaryFunction.ASIN);
        names.put("arccos", ElementaryFunction.ACOS);
        names.put("heaviside", ElementaryFunction.STEP);
        return Map.copyOf(names);
    }
}
