package org.curvefit.excel.reading;

import org.curvefit.api.numeric.Decimal;

/**
 * A cell that is not empty.
 *
 * @param kind what it holds
 * @param number of a number or date, a date as the day that {@link SerialDate} counts; NaN otherwise
 * @param text as people see it, except that of a number, which is empty
 */
record Cell(Kind kind, double number, String text) {
    /** What a cell can hold. */
    enum Kind {
        NUMBER,
        DATE,
        TEXT,
        BOOLEAN,
        ERROR,
        UNCALCULATED
    }

    /** Whether it is a number or a date. */
    boolean isNumeric() {
        return kind == Kind.NUMBER || kind == Kind.DATE;
    }

    /** Whether it is a text that says that there is nothing. */
    boolean isMissing() {
        return kind == Kind.TEXT && CellText.isMissing(text);
    }

    /** The cell in words, whatever it holds. */
    String shown() {
        return switch (kind) {
            case NUMBER -> Decimal.text(number);
            case DATE -> Double.isNaN(number) ? "date" : SerialDate.text(number);
            case TEXT, BOOLEAN, ERROR, UNCALCULATED -> text;
        };
    }
}
