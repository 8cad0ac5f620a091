package org.curvefit.core.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.error.Spelling;
import org.curvefit.api.fit.ParameterRules;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.model.Parameter;

/**
 * Which parameters of a model are free, which are held, and what values are allowed: the one home of fixed and bounded parameters. A point of a
 * solver holds the free parameters only, in the order of the model.
 */
public final class ParameterSpace {
    private final List<Parameter> parameters;
    private final int[] free;
    private final double[] held;
    private final Bounds[] bounds;
    private final BitSet onBound;
    private final List<String> freeNames;

    private ParameterSpace(List<Parameter> parameters, int[] free, double[] held, Bounds[] bounds, BitSet onBound) {
        this.parameters = parameters;
        this.free = free;
        this.held = held;
        this.bounds = bounds;
        this.onBound = onBound;
        this.freeNames = new ArrayList<>(free.length);
        for (int index : free) {
            freeNames.add(parameters.get(index).name());
        }
    }

    /** All parameters free, with the bounds that the model itself gives them. */
    public static ParameterSpace of(List<Parameter> parameters) {
        return of(parameters, ParameterRules.none());
    }

    /**
     * The space that remains when a caller's rules are applied.
     *
     * @throws RequestException if a rule names an unknown parameter or contradicts another one
     */
    public static ParameterSpace of(List<Parameter> parameters, ParameterRules rules) {
        requireKnown(rules.start(), parameters);
        requireKnown(rules.bounds(), parameters);
        requireKnown(rules.fixed(), parameters);
        int[] free = new int[parameters.size()];
        int count = 0;
        double[] held = new double[parameters.size()];
        Bounds[] bounds = new Bounds[parameters.size()];
        for (int k = 0; k < parameters.size(); k++) {
            String name = parameters.get(k).name();
            bounds[k] = rules.bounds().getOrDefault(name, parameters.get(k).bounds());
            Double fixed = rules.fixed().get(name);
            if (fixed == null) {
                free[count++] = k;
            } else {
                held[k] = fixed;
            }
            requireInside("start value", name, rules.start().get(name), bounds[k]);
            requireInside("fixed value", name, fixed, bounds[k]);
        }
        return new ParameterSpace(List.copyOf(parameters), Arrays.copyOf(free, count), held, bounds, new BitSet());
    }

    private static void requireKnown(Map<String, ?> named, List<Parameter> parameters) {
        for (String name : named.keySet()) {
            if (!isKnown(name, parameters)) {
                throw unknown(name, parameters.stream().map(Parameter::name).toList());
            }
        }
    }

    private static boolean isKnown(String name, List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            if (parameter.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static RequestException unknown(String name, List<String> names) {
        return new RequestException(
                "E116",
                "the model has no parameter \"" + name + "\"",
                Location.at("it has: " + String.join(", ", names)),
                Spelling.fix(name, names, "choose one of these"));
    }

    private static void requireInside(
            String what, String name, @org.jspecify.annotations.Nullable Double value, Bounds bounds) {
        if (value != null && !Double.isFinite(value)) {
            throw new RequestException(
                    "E114", what + " of " + name + " is not a finite number", Location.none(), "give a number");
        }
        if (value != null && !bounds.contains(value)) {
            throw new RequestException(
                    "E114",
                    what + " of " + name + " (" + value + ") lies outside its bound (" + bounds.low() + " .. "
                            + bounds.high() + ")",
                    Location.none(),
                    "use a value inside, or widen the bound");
        }
    }

    /**
     * The problem that remains where parameters press against their bounds: these are held there, and said to be.
     *
     * @param point free parameters
     * @param pressed positions among the free parameters
     */
    public ParameterSpace holding(double[] point, BitSet pressed) {
        BitSet now = (BitSet) onBound.clone();
        pressed.stream().forEach(k -> now.set(free[k]));
        int[] rest = IntStream.of(free).filter(index -> !now.get(index)).toArray();
        return new ParameterSpace(parameters, rest, expanded(point), bounds, now);
    }

    /** The same with one parameter of those on their bounds set free, without a bound of its own. */
    public ParameterSpace releasing(int parameter) {
        BitSet now = (BitSet) onBound.clone();
        now.clear(parameter);
        Bounds[] open = bounds.clone();
        open[parameter] = Bounds.none();
        int[] more = IntStream.concat(IntStream.of(free), IntStream.of(parameter))
                .sorted()
                .toArray();
        return new ParameterSpace(parameters, more, held, open, now);
    }

    /** The same space with one more parameter of the model held. */
    public ParameterSpace holding(int parameter, double value) {
        double[] values = held.clone();
        values[parameter] = value;
        int[] rest = IntStream.of(free).filter(index -> index != parameter).toArray();
        return new ParameterSpace(parameters, rest, values, bounds, onBound);
    }

    /** Number of free parameters. */
    public int size() {
        return free.length;
    }

    /** Number of parameters of the model. */
    public int total() {
        return parameters.size();
    }

    /** The model's index of free parameter {@code k}. */
    public int index(int k) {
        return free[k];
    }

    /** The model's indices of the free parameters. */
    public int[] indices() {
        return free.clone();
    }

    /** The position of a parameter of the model among the free ones, or -1 if it is held. */
    public int position(int parameter) {
        for (int k = 0; k < free.length; k++) {
            if (free[k] == parameter) {
                return k;
            }
        }
        return -1;
    }

    /** Whether the caller holds a parameter of the model. */
    public boolean fixed(int parameter) {
        return position(parameter) < 0 && !onBound.get(parameter);
    }

    /** Whether a parameter of the model is held on its bound, against which it pressed. */
    public boolean onBound(int parameter) {
        return onBound.get(parameter);
    }

    /** Whether any parameter is held on its bound. */
    public boolean anyOnBound() {
        return !onBound.isEmpty();
    }

    /** The bounds of a parameter of the model. */
    public Bounds bounds(int parameter) {
        return bounds[parameter];
    }

    /** Whether a free parameter has a bound. */
    public boolean bounded() {
        for (int index : free) {
            if (bounds[index].present()) {
                return true;
            }
        }
        return false;
    }

    /** The parameters of the model. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** The names of the free parameters. */
    public List<String> freeNames() {
        return Collections.unmodifiableList(freeNames);
    }

    /**
     * Writes the values of all parameters of the model.
     *
     * @param point free parameters
     * @param all filled, one value per parameter of the model
     */
    public void expand(double[] point, double[] all) {
        System.arraycopy(held, 0, all, 0, held.length);
        for (int k = 0; k < free.length; k++) {
            all[free[k]] = point[k];
        }
    }

    /** All parameters of the model at a point. */
    public double[] expanded(double[] point) {
        double[] all = new double[parameters.size()];
        expand(point, all);
        return all;
    }

    /** A gradient with one element per parameter of the model; NaN for held ones. */
    public double[] expandedGradient(double[] gradient) {
        double[] all = new double[parameters.size()];
        Arrays.fill(all, Double.NaN);
        for (int k = 0; k < free.length; k++) {
            all[free[k]] = gradient[k];
        }
        return all;
    }

    /** The free ones of all parameters. */
    public double[] restrict(double[] all) {
        double[] point = new double[free.length];
        for (int k = 0; k < free.length; k++) {
            point[k] = all[free[k]];
        }
        return point;
    }

    /** The nearest allowed point to {@code point + step}. */
    public void plus(double[] point, double[] step, double[] reached) {
        for (int k = 0; k < free.length; k++) {
            reached[k] = bounds[free[k]].clamp(point[k] + step[k]);
        }
    }

    /** The free parameters that lie on a bound beyond which the cost falls. */
    public BitSet pressed(double[] point, IntToDoubleFunction gradient) {
        BitSet pressed = new BitSet();
        for (int k = 0; k < free.length; k++) {
            pressed.set(k, pressedAgainstBound(k, point[k], gradient.applyAsDouble(k)));
        }
        return pressed;
    }

    /** Whether a free parameter lies on one of its bounds and the cost falls beyond it. */
    public boolean pressedAgainstBound(int k, double value, double gradient) {
        Bounds limits = bounds[free[k]];
        return value <= limits.low() && gradient > 0 || value >= limits.high() && gradient < 0;
    }
}
