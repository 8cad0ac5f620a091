package org.curvefit.cli;

import java.util.Optional;
import java.util.regex.Pattern;
import org.curvefit.api.model.ModelFunction;

/** Tells those who meant a parameter that {@code e} is a number. As the base of a power it is what everybody means. */
final class EulersNumber {
    private static final Pattern ALONE = Pattern.compile("(?<![\\w.`])e(?![\\w(`])(?!\\s*(\\^|\\*\\*))");

    private EulersNumber() {}

    /** A note about a formula that uses e otherwise. */
    static Optional<String> note(ModelFunction function) {
        boolean used = ALONE.matcher(function.text()).find()
                && !function.inputs().contains("e")
                && function.response()
                        .map(left -> !left.columns().contains("e"))
                        .orElse(true);
        return used
                ? Optional.of("e is Euler's number, 2.71828...; a parameter needs another name, such as e1")
                : Optional.empty();
    }
}
