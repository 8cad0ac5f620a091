package org.curvefit.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.ColumnChoice;
import org.curvefit.api.fit.ColumnChoice.MissingPolicy;
import org.curvefit.api.fit.ColumnChoice.RejectLimit;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.Limits;
import org.curvefit.api.fit.MethodChoice;
import org.curvefit.api.fit.ParameterRules;
import org.curvefit.api.model.Bounds;

/** Turns options into the settings of a fit and of a reader. Defaults are those of the plug-in interface. */
final class FitOptions {
    private static final double PERCENT = 100;
    private static final List<Option> READER_OPTIONS = List.of(
            Option.DELIMITER,
            Option.DECIMAL,
            Option.THOUSANDS,
            Option.ENCODING,
            Option.HEADER,
            Option.SKIP,
            Option.COMMENT);

    private final Arguments arguments;

    FitOptions(Arguments arguments) {
        this.arguments = arguments;
    }

    /** What the reader is told, under the names of the options. */
    Map<String, String> reader() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (Option option : READER_OPTIONS) {
            Optional<String> text = arguments.text(option);
            if (text.isPresent()) {
                settings.put(option.flag().substring(2), text.get());
            }
        }
        return settings;
    }

    /**
     * What the fit is told.
     *
     * @param trajectoryPoints how many points of the run are kept
     */
    FitSettings settings(int trajectoryPoints) {
        return new FitSettings(columns(), parameters(), method(), limits(trajectoryPoints), confidence());
    }

    /** Names of columns that x, x1, x2 ... mean. */
    List<String> inputs() {
        List<String> inputs = new ArrayList<>();
        for (OptionValue given : values(Option.X)) {
            for (OptionValue part : given.parts()) {
                inputs.add(part.text());
            }
        }
        return inputs;
    }

    /** Names that are parameters in any case. */
    List<String> declared() {
        List<String> names = new ArrayList<>();
        for (OptionValue given : values(Option.PARAMETERS)) {
            for (OptionValue part : given.parts()) {
                names.add(part.text());
            }
        }
        return names;
    }

    private ColumnChoice columns() {
        boolean fail = value(Option.MISSING)
                .map(given -> given.oneOf(List.of("skip", "fail")).equals("fail"))
                .orElse(false);
        return new ColumnChoice(
                inputs(),
                arguments.text(Option.Y),
                fail ? MissingPolicy.FAIL : MissingPolicy.SKIP,
                value(Option.MAX_REJECTS).map(FitOptions::rejects).orElse(RejectLimit.none()));
    }

    private static RejectLimit rejects(OptionValue given) {
        String text = given.text();
        if (!text.endsWith("%")) {
            return new RejectLimit(given.count(0), 0);
        }
        double percent = new OptionValue(given.option(), text.substring(0, text.length() - 1)).number();
        if (percent < 0 || percent > PERCENT) {
            throw given.wrong("between 0% and 100% is expected");
        }
        return new RejectLimit(0, percent / PERCENT);
    }

    private ParameterRules parameters() {
        Map<String, Double> start = new LinkedHashMap<>();
        for (OptionValue given : values(Option.START)) {
            if (!given.text().equals("auto")) {
                for (OptionValue part : given.parts()) {
                    start.put(part.named().name(), part.named().value().number());
                }
            }
        }
        Map<String, Double> fixed = new LinkedHashMap<>();
        for (OptionValue given : values(Option.FIX)) {
            for (OptionValue part : given.parts()) {
                fixed.put(part.named().name(), part.named().value().number());
            }
        }
        return new ParameterRules(start, bounds(), fixed, declared());
    }

    private Map<String, Bounds> bounds() {
        Map<String, Bounds> bounds = new LinkedHashMap<>();
        for (OptionValue given : values(Option.BOUND)) {
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

    private MethodChoice method() {
        MethodChoice automatic = MethodChoice.AUTOMATIC;
        return new MethodChoice(
                arguments.text(Option.METHOD).orElse(automatic.method()),
                automatic.settings(),
                automatic.loss(),
                automatic.lossSettings(),
                value(Option.SEED).map(OptionValue::whole).orElse(automatic.seed()));
    }

    private Limits limits(int trajectoryPoints) {
        Optional<OptionValue> trials = value(Option.MAX_ITER);
        Duration timeout = value(Option.TIMEOUT).map(OptionValue::duration).orElse(Limits.DEFAULT.timeout());
        return new Limits(
                trials.isPresent() ? OptionalInt.of(trials.get().count(0)) : OptionalInt.empty(),
                timeout,
                tolerances(),
                value(Option.THREADS).map(given -> given.count(1)).orElse(Limits.DEFAULT.threads()),
                trajectoryPoints);
    }

    private Map<String, Double> tolerances() {
        Map<String, Double> tolerances = new LinkedHashMap<>();
        for (Option option : List.of(Option.FTOL, Option.XTOL, Option.GTOL)) {
            Optional<OptionValue> given = value(option);
            if (given.isPresent()) {
                tolerances.put(option.flag().substring(2), given.get().positive());
            }
        }
        return tolerances;
    }

    private double confidence() {
        Optional<OptionValue> given = value(Option.CONFIDENCE);
        if (given.isEmpty()) {
            return FitSettings.DEFAULT.confidence();
        }
        double percent = given.get().number();
        if (percent < 1 || percent >= PERCENT) {
            throw given.get().wrong("percent between 1 and 100 are expected, 100 excluded");
        }
        return percent / PERCENT;
    }

    private Optional<OptionValue> value(Option option) {
        return arguments.text(option).map(text -> new OptionValue(option, text));
    }

    private List<OptionValue> values(Option option) {
        List<OptionValue> values = new ArrayList<>();
        for (String text : arguments.texts(option)) {
            values.add(new OptionValue(option, text));
        }
        return values;
    }
}
