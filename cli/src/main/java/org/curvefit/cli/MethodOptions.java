package org.curvefit.cli;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.MethodChoice;

/**
 * What options say about the method and its settings; what a setting means is the method's business.
 *
 * @param arguments the command line
 */
record MethodOptions(Arguments arguments) {
    /** The word that asks for every method. */
    static final String ALL = "all";

    /** The method that evaluates the nodes of a grid. */
    static final String GRID = "grid";

    private static final String STOCHASTIC = "sgd";
    private static final List<Option> SETTINGS =
            List.of(Option.GRID, Option.RATE, Option.BATCH, Option.DIFF, Option.STEP, Option.THEN);

    private static final Map<Option, String> OWNERS =
            new EnumMap<>(Map.of(Option.RATE, "gd", Option.BATCH, STOCHASTIC, Option.GRID, GRID));

    /** Method, settings and seed. */
    MethodChoice choice() {
        MethodChoice automatic = MethodChoice.AUTOMATIC;
        WeightOptions weights = new WeightOptions(arguments);
        String usual = arguments.command() == CommandName.SCAN ? GRID : automatic.method();
        String method = arguments.has(Option.NO_FIT)
                ? standstill()
                : arguments.text(Option.METHOD).orElse(usual);
        return new MethodChoice(
                method,
                settings(method),
                weights.loss(),
                weights.lossSettings(),
                arguments.value(Option.SEED).map(OptionValue::whole).orElse(automatic.seed()));
    }

    /** No method, and therefore nothing that is said about one. */
    private String standstill() {
        for (Option option : List.of(Option.METHOD, Option.RATE, Option.BATCH, Option.THEN, Option.DIFF, Option.STEP)) {
            if (arguments.has(option)) {
                throw new RequestException(
                        "E118",
                        "--no-fit makes no step, and " + option.flag() + " is about steps",
                        Location.none(),
                        "leave out one of them");
            }
        }
        return MethodChoice.NONE;
    }

    /** Whether every method is asked for. */
    boolean asksForAll() {
        return arguments.text(Option.METHOD).filter(ALL::equals).isPresent();
    }

    /** Whether several runs are asked for, to be shown beside each other. */
    boolean compares() {
        return asksForAll() || rates().size() > 1;
    }

    /** The learning rates given. */
    List<String> rates() {
        return arguments.texts(Option.RATE);
    }

    /** Settings that belong to one run cannot be given for several. */
    void requireComparable() {
        if (arguments.has(Option.THEN)) {
            throw new RequestException(
                    "E118",
                    "--then needs one method and one rate",
                    Location.none(),
                    "leave out --then, or name a method and at most one rate");
        }
        if (asksForAll() && rates().size() > 1) {
            throw new RequestException(
                    "E118",
                    "several rates are compared for one method",
                    Location.at("--rate " + String.join(" --rate ", rates())),
                    "name the method, e.g. --method gd, or give one rate");
        }
    }

    private Map<String, String> settings(String method) {
        boolean startsAtGrid = new ParameterOptions(arguments).startsAtGrid();
        if (method.equals(MethodChoice.AUTOMATIC.method()) && !startsAtGrid) {
            OWNERS.forEach(this::refuseWithoutMethod);
        }
        arguments.value(Option.BATCH).ifPresent(given -> given.count(1));
        arguments.value(Option.DIFF).ifPresent(given -> given.oneOf(List.of("exact", "forward", "central")));
        Map<String, String> settings = new LinkedHashMap<>();
        for (Option option : SETTINGS) {
            List<String> given = arguments.texts(option);
            if (!given.isEmpty()) {
                settings.put(option.flag().substring(2), repeats(option) ? String.join(",", given) : last(given));
            }
        }
        if (startsAtGrid && !method.equals(GRID) && !method.equals(ALL)) {
            settings.remove(GRID);
        }
        boolean random = method.equals(STOCHASTIC) || method.equals(ALL);
        if (random) {
            arguments.value(Option.SEED).ifPresent(given -> settings.put("seed", Long.toString(given.whole())));
        }
        return settings;
    }

    private void refuseWithoutMethod(Option option, String owner) {
        if (arguments.has(option)) {
            throw new RequestException(
                    "E118", option.flag() + " needs a method", Location.none(), "add --method " + owner);
        }
    }

    /** Whether several values belong together, one per parameter. */
    private static boolean repeats(Option option) {
        return option == Option.GRID || option == Option.STEP;
    }

    private static String last(List<String> given) {
        return given.get(given.size() - 1);
    }
}
