package org.curvefit.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.MethodChoice;
import org.curvefit.api.fit.RowRules;

/**
 * What options say about the weight of rows and residuals.
 *
 * @param arguments the command line
 */
record WeightOptions(Arguments arguments) {
    private static final double PERCENT = 100;

    /** Standard deviations, conditions, outliers. */
    RowRules rows() {
        if (arguments.has(Option.KNOWN_SIGMA) && !arguments.has(Option.SIGMA)) {
            throw new RequestException(
                    "E128",
                    "--known-sigma without --sigma: which standard deviations are known?",
                    Location.none(),
                    "add --sigma COL, --sigma VALUE or --sigma FORMULA");
        }
        return new RowRules(
                arguments.text(Option.SIGMA),
                arguments.has(Option.KNOWN_SIGMA),
                arguments.texts(Option.WHERE),
                outliers(),
                inputSigma());
    }

    /** One text per input; commas within parentheses belong to a formula. */
    private List<String> inputSigma() {
        Optional<String> given = arguments.text(Option.SIGMA_X);
        if (given.isEmpty()) {
            return List.of();
        }
        String text = given.get();
        List<String> parts = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }

    private OptionalDouble outliers() {
        Optional<OptionValue> given = arguments.value(Option.OUTLIERS);
        if (given.isEmpty()) {
            return OptionalDouble.empty();
        }
        String text = given.get().text();
        String number = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        double percent = new OptionValue(Option.OUTLIERS, number).number();
        if (percent <= 0 || percent >= PERCENT) {
            throw given.get().wrong("percent between 0 and 100 are expected, e.g. 1%");
        }
        return OptionalDouble.of(percent / PERCENT);
    }

    /** The name of the loss. */
    String loss() {
        String loss = arguments.text(Option.LOSS).orElse(MethodChoice.AUTOMATIC.loss());
        if (arguments.has(Option.LOSS_SCALE) && loss.equals(MethodChoice.AUTOMATIC.loss())) {
            throw new RequestException(
                    "E129", "--loss-scale needs a robust loss", Location.none(), "add --loss huber, or leave it out");
        }
        return loss;
    }

    /** Its settings. */
    Map<String, String> lossSettings() {
        Map<String, String> settings = new LinkedHashMap<>();
        arguments
                .value(Option.LOSS_SCALE)
                .ifPresent(given -> settings.put(MethodChoice.LOSS_SCALE, Double.toString(given.positive())));
        return settings;
    }
}
