package org.curvefit.core.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;

/** Reads the steps of difference quotients: one number for all parameters, or {@code a=0.1,b=0.05}. */
public final class StepChoice {
    private StepChoice() {}

    /**
     * One step per free parameter; NaN for those that are not named.
     */
    public static double[] of(Optional<String> text, List<String> free) {
        double[] steps = new double[free.size()];
        Arrays.fill(steps, Double.NaN);
        if (text.isEmpty()) {
            return steps;
        }
        if (text.get().indexOf('=') < 0) {
            Arrays.fill(steps, step(text.get()));
            return steps;
        }
        for (String part : text.get().split(",")) {
            int equals = part.indexOf('=');
            int position =
                    equals < 0 ? -1 : free.indexOf(part.substring(0, equals).trim());
            if (position < 0) {
                throw new RequestException(
                        "E116",
                        "--step has \"" + part + "\", which names no free parameter",
                        Location.at("free parameters: " + String.join(", ", free)),
                        "write --step H, or --step NAME=H,NAME=H");
            }
            steps[position] = step(part.substring(equals + 1));
        }
        return steps;
    }

    private static double step(String text) {
        try {
            double step = Double.parseDouble(text.trim());
            if (Double.isFinite(step) && step != 0) {
                return step;
            }
        } catch (NumberFormatException unreadable) {
            throw wrong(text);
        }
        throw wrong(text);
    }

    private static RequestException wrong(String text) {
        return new RequestException(
                "E118",
                "the difference step \"" + text + "\" cannot be used",
                Location.none(),
                "give a number other than 0");
    }
}
