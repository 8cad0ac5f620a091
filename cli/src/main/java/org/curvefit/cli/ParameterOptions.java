package org.curvefit.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.ParameterRules;
import org.curvefit.api.fit.Relations;
import org.curvefit.api.model.Bounds;

/**
 * What options say about parameters: where they start, what holds them.
 *
 * @param arguments the command line
 */
record ParameterOptions(Arguments arguments) {
    /** The word for a start at the best node of a grid. */
    private static final String GRID = "grid";

    /** Everything said. */
    ParameterRules rules() {
        String rule = ParameterRules.AUTO;
        Map<String, Double> start = new LinkedHashMap<>();
        for (OptionValue given : arguments.values(Option.START)) {
            if (isRule(given.text())) {
                rule = given.text().equals(GRID) ? grid() : given.text();
            } else {
                start.putAll(numbers(given));
            }
        }
        boolean drawn = !rule.equals(ParameterRules.AUTO) && !rule.startsWith(GRID);
        if (arguments.has(Option.MULTI_START) && !drawn) {
            throw new RequestException(
                    "E125",
                    "--multi-start needs a distribution to draw start values from",
                    Location.none(),
                    "add --start normal:MEAN,SD or --start uniform:LOW,HIGH");
        }
        Map<String, Double> fixed = new LinkedHashMap<>();
        arguments.values(Option.FIX).forEach(given -> fixed.putAll(numbers(given)));
        return new ParameterRules(start, bounds(), fixed, declared(), rule, relations());
    }

    /** Whether the run is to start at the best node of a grid. */
    boolean startsAtGrid() {
        return arguments.texts(Option.START).contains(GRID);
    }

    private String grid() {
        return arguments.has(Option.GRID) ? GRID + ":" + String.join(",", arguments.texts(Option.GRID)) : GRID;
    }

    private Relations relations() {
        Relations relations = Relations.NONE;
        for (OptionValue given : arguments.values(Option.TIE)) {
            String name = given.named().name().replace("`", "");
            if (relations.ties().containsKey(name)) {
                throw new RequestException(
                        "E141",
                        name + " is tied twice",
                        Location.at("--tie " + name + "=" + relations.ties().get(name) + ", --tie " + given.text()),
                        "leave one of them out");
            }
            relations = relations.tie(name, given.named().value().text());
        }
        for (OptionValue given : arguments.values(Option.CONSTRAINT)) {
            relations = relations.constraint(given.text());
        }
        return relations;
    }

    /** Names that are parameters in any case. */
    List<String> declared() {
        List<String> names = new ArrayList<>();
        for (OptionValue given : arguments.values(Option.PARAMETERS)) {
            for (OptionValue part : given.parts()) {
                names.add(part.text());
            }
        }
        return names;
    }

    private static boolean isRule(String text) {
        return text.equals(ParameterRules.AUTO)
                || text.equals(GRID)
                || text.startsWith("normal:")
                || text.startsWith("uniform:");
    }

    private static Map<String, Double> numbers(OptionValue given) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (OptionValue part : given.parts()) {
            numbers.put(part.named().name(), part.named().value().number());
        }
        return numbers;
    }

    private Map<String, Bounds> bounds() {
        Map<String, Bounds> bounds = new LinkedHashMap<>();
        for (OptionValue given : arguments.values(Option.BOUND)) {
            for (OptionValue part : given.parts()) {
                bounds.put(part.named().name(), bounds(part));
            }
        }
        return bounds;
    }

    private static Bounds bounds(OptionValue given) {
        String text = given.named().value().text();
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw given.wrong("two ends with : between them are expected");
        }
        double low = end(given, text.substring(0, colon), Double.NEGATIVE_INFINITY);
        double high = end(given, text.substring(colon + 1), Double.POSITIVE_INFINITY);
        if (low > high) {
            throw new RequestException(
                    "E113",
                    "--bound " + given.text() + " is empty: the lower end is above the upper end",
                    Location.none(),
                    "--bound " + given.named().name() + "=" + text.substring(colon + 1) + ":"
                            + text.substring(0, colon));
        }
        return new Bounds(low, high);
    }

    private static double end(OptionValue given, String text, double open) {
        return text.isBlank() ? open : new OptionValue(given.option(), text.strip()).number();
    }
}
