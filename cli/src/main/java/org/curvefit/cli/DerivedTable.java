package org.curvefit.cli;

import java.util.List;
import org.curvefit.api.fit.DerivedQuantity;
import org.curvefit.api.fit.FitResult;

/**
 * Quantities computed from the parameters, aligned; nothing where none were asked for.
 *
 * @param style colours and characters
 * @param digits significant digits of values and intervals
 */
record DerivedTable(Style style, int digits) {
    private static final int ERROR_DIGITS = 4;

    /** The table as lines, with an empty line before it. */
    String of(FitResult result) {
        if (result.derived().isEmpty()) {
            return "";
        }
        TextTable table = new TextTable();
        table.row(List.of("derived", "value", "+/- std error", "interval", "formula"));
        for (DerivedQuantity quantity : result.derived()) {
            boolean known = Double.isFinite(quantity.standardError());
            table.row(List.of(
                    style.show(quantity.name()),
                    Significant.of(quantity.value(), digits),
                    Significant.of(quantity.standardError(), ERROR_DIGITS),
                    known
                            ? Significant.of(quantity.low(), digits) + " .. " + Significant.of(quantity.high(), digits)
                            : "-",
                    style.show(quantity.formula())));
        }
        return "\n" + table.text();
    }
}
