package org.curvefit.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.fit.ColumnChoice;
import org.curvefit.api.fit.ColumnChoice.MissingPolicy;
import org.curvefit.api.fit.ColumnChoice.RejectLimit;
import org.curvefit.api.fit.FitSettings;

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
            Option.COMMENT,
            Option.SHEET,
            Option.RANGE,
            Option.DATES);

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
        if (arguments.has(Option.SKIP_HIDDEN)) {
            settings.put("skip-hidden", "yes");
        }
        return settings;
    }

    /**
     * What the fit is told.
     *
     * @param trajectoryPoints how many points of the run are kept
     */
    FitSettings settings(int trajectoryPoints) {
        return new FitSettings(
                columns(),
                new ParameterOptions(arguments).rules(),
                new MethodOptions(arguments).choice(),
                new StopOptions(arguments).limits(trajectoryPoints),
                new IntervalOptions(arguments).choice());
    }

    /** Names of columns that x, x1, x2 ... mean. */
    List<String> inputs() {
        List<String> inputs = new ArrayList<>();
        for (OptionValue given : arguments.values(Option.X)) {
            for (OptionValue part : given.parts()) {
                inputs.add(part.text());
            }
        }
        return inputs;
    }

    private ColumnChoice columns() {
        boolean fail = arguments
                .value(Option.MISSING)
                .map(given -> given.oneOf(List.of("skip", "fail")).equals("fail"))
                .orElse(false);
        return new ColumnChoice(
                inputs(),
                arguments.text(Option.Y),
                fail ? MissingPolicy.FAIL : MissingPolicy.SKIP,
                arguments.value(Option.MAX_REJECTS).map(FitOptions::rejects).orElse(RejectLimit.none()),
                new WeightOptions(arguments).rows());
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
}
