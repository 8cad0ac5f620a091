package org.curvefit.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.curvefit.api.fit.Limits;

/**
 * What options say about when to stop and how much to use.
 *
 * @param arguments the command line
 */
record StopOptions(Arguments arguments) {
    private static final int SHORTEST_PLATEAU = 3;
    private static final List<Option> THRESHOLDS =
            List.of(Option.FTOL, Option.XTOL, Option.GTOL, Option.GRAD_MAX, Option.GRAD_NORM, Option.CURVATURE);

    /**
     * Everything said.
     *
     * @param trajectoryPoints how many points of the run are kept
     */
    Limits limits(int trajectoryPoints) {
        Optional<OptionValue> trials = arguments.value(Option.MAX_ITER);
        Duration timeout =
                arguments.value(Option.TIMEOUT).map(OptionValue::duration).orElse(Limits.DEFAULT.timeout());
        return new Limits(
                trials.isPresent() ? OptionalInt.of(trials.get().count(0)) : OptionalInt.empty(),
                timeout,
                tolerances(),
                count(Option.THREADS, Limits.DEFAULT.threads()),
                trajectoryPoints,
                count(Option.MULTI_START, Limits.DEFAULT.starts()));
    }

    private int count(Option option, int otherwise) {
        return arguments.value(option).map(given -> given.count(1)).orElse(otherwise);
    }

    private Map<String, Double> tolerances() {
        Map<String, Double> tolerances = new LinkedHashMap<>();
        for (Option option : THRESHOLDS) {
            Optional<OptionValue> given = arguments.value(option);
            if (given.isPresent()) {
                tolerances.put(option.flag().substring(2), given.get().positive());
            }
        }
        arguments.value(Option.PLATEAU).ifPresent(given -> plateau(given, tolerances));
        return tolerances;
    }

    private static void plateau(OptionValue given, Map<String, Double> tolerances) {
        int colon = given.text().indexOf(':');
        if (colon < 0) {
            throw given.wrong("a number of losses, : and a slope are expected");
        }
        OptionValue window = new OptionValue(Option.PLATEAU, given.text().substring(0, colon));
        OptionValue slope = new OptionValue(Option.PLATEAU, given.text().substring(colon + 1));
        tolerances.put("plateau-window", (double) window.count(SHORTEST_PLATEAU));
        tolerances.put("plateau", slope.positive());
    }
}
