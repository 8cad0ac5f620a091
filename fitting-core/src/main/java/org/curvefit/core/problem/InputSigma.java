package org.curvefit.core.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.ColumnChoice;
import org.curvefit.api.numeric.Vector;

/** The standard deviations of the inputs of a model. */
final class InputSigma {
    private InputSigma() {}

    /**
     * One vector per input, in the order of the model; none where the inputs are exact. What the caller gives stands in the order in which the columns
     * were chosen, or else in that of the model.
     *
     * @param inputs the columns that the model takes
     * @param values finds the standard deviations that a text means
     */
    static List<Vector> of(ColumnChoice choice, List<String> inputs, Function<String, Vector> values) {
        List<String> given = choice.rows().inputSigma();
        if (given.isEmpty()) {
            return List.of();
        }
        List<String> order = inCallersOrder(choice, inputs);
        requireOneEach(given, order);
        List<Vector> sigma = new ArrayList<>();
        for (String input : inputs) {
            sigma.add(values.apply(given.get(order.indexOf(input))));
        }
        return sigma;
    }

    private static List<String> inCallersOrder(ColumnChoice choice, List<String> inputs) {
        return new HashSet<>(choice.inputs()).equals(new HashSet<>(inputs)) ? choice.inputs() : inputs;
    }

    private static void requireOneEach(List<String> given, List<String> inputs) {
        if (inputs.isEmpty()) {
            throw new RequestException(
                    "E147",
                    "the model has no input, and standard deviations are given for x",
                    Location.none(),
                    "leave out --sigma-x");
        }
        if (given.size() != inputs.size()) {
            String example = String.join(
                    ",", inputs.stream().map(input -> "sigma_" + input).toList());
            throw new RequestException(
                    "E147",
                    "the model has " + inputs.size() + (inputs.size() == 1 ? " input" : " inputs")
                            + ", standard deviations of x are given for " + given.size(),
                    Location.at("inputs: " + String.join(", ", inputs)),
                    "give one for each in this order: --sigma-x " + example + "; 0 for an exact input");
        }
    }
}
