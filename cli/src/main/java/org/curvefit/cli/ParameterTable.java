package org.curvefit.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.IntervalChoice;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Uncertainty;

/**
 * The parameters of an answer, aligned; without errors where there are none, and then with the reason.
 *
 * @param style colours and characters
 * @param digits significant digits of values and intervals
 * @param confidence level of the intervals
 */
record ParameterTable(Style style, int digits, double confidence) {
    private static final int ERROR_DIGITS = 4;
    private static final double PERCENT = 100;

    /** The table as lines. */
    String of(FitResult result) {
        return result.uncertainty() instanceof Uncertainty.Unavailable unavailable
                ? values(result) + "no standard errors: " + style.show(unavailable.reason()) + "\n"
                : estimates(result);
    }

    private String values(FitResult result) {
        TextTable table = new TextTable();
        table.row(List.of("parameter", "value"));
        for (ParameterEstimate estimate : result.parameters()) {
            String value = Significant.of(estimate.value(), digits);
            table.row(
                    estimate.fixed()
                            ? List.of(style.show(estimate.name()), value, "fixed")
                            : List.of(style.show(estimate.name()), value));
        }
        return table.text();
    }

    private String estimates(FitResult result) {
        TextTable table = new TextTable();
        table.row(List.of("parameter", "value", "+/- std error", "", level() + " %" + kind(result) + " interval"));
        int width = widestLow(result);
        for (ParameterEstimate estimate : result.parameters()) {
            table.row(row(estimate, width));
        }
        return table.text();
    }

    private List<String> row(ParameterEstimate estimate, int width) {
        String name = style.show(estimate.name());
        String value = Significant.of(estimate.value(), digits);
        if (estimate.fixed()) {
            return List.of(name, value, "fixed");
        }
        String tie = estimate.tie().map(text -> " = " + style.show(text)).orElse("");
        String low = Significant.of(estimate.low(), digits);
        String interval = low + " ".repeat(width - low.length()) + " .. " + Significant.of(estimate.high(), digits);
        if (Double.isNaN(estimate.standardError())) {
            return estimate.reason().isPresent() && !Double.isNaN(estimate.low())
                    ? List.of(name, value, "at bound", "", interval + " (one-sided)")
                    : List.of(name, value, "-" + tie);
        }
        return List.of(
                name, value, Significant.of(estimate.standardError(), ERROR_DIGITS), percent(estimate), interval + tie);
    }

    private int widestLow(FitResult result) {
        int widest = 0;
        for (ParameterEstimate estimate : result.parameters()) {
            widest = Math.max(widest, Significant.of(estimate.low(), digits).length());
        }
        return widest;
    }

    private static String percent(ParameterEstimate estimate) {
        double percent = estimate.standardErrorPercent();
        if (!Double.isFinite(percent)) {
            return "";
        }
        return percent >= 1000 ? "(> 1000 %)" : "(" + Significant.fixed(percent, 1) + " %)";
    }

    private static String kind(FitResult result) {
        IntervalChoice.Kind kind = result.diagnostics().inference().intervals().kind();
        return kind == IntervalChoice.Kind.WALD ? "" : " " + kind.name().toLowerCase(Locale.ROOT);
    }

    private String level() {
        return new BigDecimal(confidence * PERCENT)
                .round(new MathContext(ERROR_DIGITS))
                .stripTrailingZeros()
                .toPlainString();
    }
}
