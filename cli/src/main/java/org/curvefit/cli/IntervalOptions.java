package org.curvefit.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.curvefit.api.fit.IntervalChoice;
import org.curvefit.api.fit.Resampling;

/**
 * Reads how sure the answer is to be, how its intervals are made, and what is derived from it.
 *
 * @param arguments the command line
 */
record IntervalOptions(Arguments arguments) {
    private static final double PERCENT = 100;

    /** Quantiles of fewer draws say nothing. */
    private static final int FEWEST = 100;

    /** What was chosen. */
    IntervalChoice choice() {
        IntervalChoice choice = IntervalChoice.DEFAULT
                .withConfidence(confidence().orElse(IntervalChoice.DEFAULT.confidence()))
                .withKind(kind())
                .withResampling(resampling());
        for (String definition : arguments.texts(Option.DERIVE)) {
            choice = choice.withDerived(definition);
        }
        return choice;
    }

    /** The level asked for, between 0 and 1. */
    Optional<Double> confidence() {
        Optional<OptionValue> given = arguments.value(Option.CONFIDENCE);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        double percent = given.get().number();
        if (percent < 1 || percent >= PERCENT) {
            throw given.get().wrong("percent between 1 and 100 are expected, 100 excluded");
        }
        return Optional.of(percent / PERCENT);
    }

    private IntervalChoice.Kind kind() {
        Optional<OptionValue> given = arguments.value(Option.CI);
        if (given.isEmpty()) {
            return arguments.has(Option.BOOTSTRAP) ? IntervalChoice.Kind.BOOTSTRAP : IntervalChoice.Kind.WALD;
        }
        String word = given.get().oneOf(List.of("wald", "profile", "bootstrap"));
        return IntervalChoice.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private Resampling resampling() {
        Resampling chosen = Resampling.DEFAULT;
        for (OptionValue given : arguments.values(Option.BOOTSTRAP)) {
            for (OptionValue part : given.parts()) {
                chosen = switch (part.text()) {
                    case "residuals" -> new Resampling(chosen.times(), false, chosen.biasCorrected());
                    case "cases" -> new Resampling(chosen.times(), true, chosen.biasCorrected());
                    case "percentile" -> new Resampling(chosen.times(), chosen.cases(), false);
                    case "bca" -> new Resampling(chosen.times(), chosen.cases(), true);
                    default -> new Resampling(part.count(FEWEST), chosen.cases(), chosen.biasCorrected());
                };
            }
        }
        return chosen;
    }
}
