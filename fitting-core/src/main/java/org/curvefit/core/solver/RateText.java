package org.curvefit.core.solver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.error.Spelling;
import org.curvefit.api.solver.LearningRate;
import org.curvefit.api.spi.Extensions;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Setting;
import org.curvefit.api.spi.Settings;

/**
 * Reads a learning rate: a number, or the name of one with its settings in their order, such as {@code decay:0.5/100}, {@code backtracking} or {@code
 * choose:1e-3,1e-2,1e-1}. Names are those of the providers that are found.
 */
final class RateText {
    private RateText() {}

    static LearningRate parse(String text, Extensions extensions) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text.trim() : text.substring(0, colon).trim();
        String settings = colon < 0 ? "" : text.substring(colon + 1).trim();
        List<String> known =
                extensions.all(LearningRate.class).stream().map(Provider::name).toList();
        Optional<Provider<LearningRate>> found = extensions.find(LearningRate.class, name);
        if (found.isEmpty()) {
            return new LearningRates.Constant(constant(text.trim(), known));
        }
        List<Setting> declared = found.get().settings();
        return found.get().create(Settings.of(name, declared, given(name, settings, declared)), extensions);
    }

    /** The values in the order of the settings, separated by strokes. */
    private static Map<String, String> given(String name, String text, List<Setting> declared) {
        Map<String, String> given = new LinkedHashMap<>();
        List<String> values = new ArrayList<>(text.isEmpty() ? List.of() : List.of(text.split("/")));
        if (values.size() > declared.size()) {
            throw wrong(name + ":" + text, "has more settings than " + name + " knows", List.of(name));
        }
        for (int i = 0; i < values.size(); i++) {
            given.put(declared.get(i).name(), values.get(i).trim());
        }
        return given;
    }

    /** A number above 0. */
    static double constant(String text) {
        return constant(text, List.of());
    }

    private static double constant(String text, List<String> known) {
        try {
            double rate = Double.parseDouble(text);
            if (Double.isFinite(rate) && rate > 0) {
                return rate;
            }
        } catch (NumberFormatException unreadable) {
            throw wrong(text, "is no number and no schedule", known);
        }
        throw wrong(text, "is not above 0", known);
    }

    static RequestException wrong(String text, String what, List<String> known) {
        return new RequestException(
                "E126",
                "the learning rate \"" + text + "\" " + what,
                known.isEmpty() ? Location.none() : Location.at("schedules: " + String.join(", ", known)),
                Spelling.nearest(text, known)
                        .filter(near -> !near.equals(text))
                        .map(near -> "did you mean " + near + "?")
                        .orElse("give a positive number or a schedule, e.g. --rate 0.1 or --rate decay:0.5/100"));
    }
}
