package org.curvefit.csv;

import java.util.Locale;
import java.util.Set;
import org.curvefit.api.data.CellDefect;

/** Cells that are words where numbers are expected: those that say "missing", and what to say about the others. */
final class Words {
    private static final Set<String> MISSING = Set.of("", "NaN", "nan", "NAN", "NA", "null", "NULL", "Null");
    /** What a spreadsheet shows in a cell that it cannot compute. */
    static final Set<String> SPREADSHEET_ERRORS = Set.of(
            "#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#NV", "#WERT!",
            "#BEZUG!");

    private static final Set<String> PLACEHOLDERS =
            Set.of("-", "--", "n/a", "N/A", "n.a.", "n.d.", "nd", "none", "None", "?", ".", "*", "x", "missing");
    private static final Set<String> INFINITE = Set.of("inf", "infinity", "\u221E", "1.#inf");
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_QUOTE = 60;
    private static final String LEAVE_OUT = "leave such rows out: --max-rejects N";

    private Words() {}

    static boolean isMissing(String trimmed) {
        return trimmed.length() <= 4 && MISSING.contains(trimmed);
    }

    static boolean isInfinite(String trimmed) {
        String unsigned = trimmed.startsWith("-") || trimmed.startsWith("+") ? trimmed.substring(1) : trimmed;
        return INFINITE.contains(unsigned.toLowerCase(Locale.ROOT));
    }

    /** Whether it may stand below a column's name to say in what it is measured. */
    static boolean isUnit(String trimmed) {
        if (trimmed.isEmpty()
                || PLACEHOLDERS.contains(trimmed)
                || SPREADSHEET_ERRORS.contains(trimmed)
                || isMissing(trimmed)) {
            return false;
        }
        char first = trimmed.charAt(0);
        return Character.isLetter(first) || "[(%\u00B0\u2030/".indexOf(first) >= 0;
    }

    /** What is wrong with a cell that is no number of this file. */
    static CellDefect defect(int row, String cell, Marks marks) {
        String text = cell.strip();
        if (SPREADSHEET_ERRORS.contains(text)) {
            return new CellDefect(row, quoted(cell), "is a spreadsheet error", "mend the formula, or " + LEAVE_OUT);
        }
        if (isInfinite(text) || overflows(text, marks)) {
            return new CellDefect(row, quoted(cell), "is not finite", "mend the cell, or " + LEAVE_OUT);
        }
        return new CellDefect(row, quoted(cell), "is not a number", hint(text, marks));
    }

    /** A cell as shown to people: shortened, without characters that could act on a terminal. */
    static String quoted(String cell) {
        String shown = cell.length() <= LONGEST_QUOTE ? cell : cell.substring(0, LONGEST_QUOTE - 1) + "\u2026";
        StringBuilder safe = new StringBuilder(shown.length());
        shown.chars().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                safe.append(String.format(Locale.ROOT, "U+%04X", c));
            } else {
                safe.append((char) c);
            }
        });
        return safe.toString();
    }

    private static boolean overflows(String text, Marks marks) {
        return NumberShape.of(text)
                .filter(shape -> shape.undecided() == 0)
                .filter(shape -> shape.decimal() == 0 || shape.decimal() == marks.decimal())
                .filter(shape -> Double.isInfinite(shape.value(shape.decimal())))
                .isPresent();
    }

    private static String hint(String text, Marks marks) {
        if (PLACEHOLDERS.contains(text)) {
            return "leave the cell empty where a value is missing, or " + LEAVE_OUT;
        }
        if (text.startsWith("<") || text.startsWith(">") || text.startsWith("\u2264") || text.startsWith("\u2265")) {
            return "write the value to be used, leave the cell empty, or " + LEAVE_OUT;
        }
        if (text.endsWith("%")) {
            return "write the number without %, or " + LEAVE_OUT;
        }
        if (text.startsWith("\u2212")) {
            return "write - for the minus sign U+2212";
        }
        if (text.length() > LONGEST_NUMBER) {
            return "it is longer than " + LONGEST_NUMBER + " characters";
        }
        if (text.startsWith("0x") || text.startsWith("0X")) {
            return "write a decimal number";
        }
        if (NumberShape.of(text).isPresent()) {
            return "other numbers here have a decimal " + (marks.decimal() == ',' ? "comma" : "point");
        }
        return unitHint(text);
    }

    private static String unitHint(String text) {
        int digits = 0;
        while (digits < text.length() && "+-.,0123456789eE".indexOf(text.charAt(digits)) >= 0) {
            digits++;
        }
        String unit = text.substring(digits).strip();
        boolean beginsWithNumber =
                digits > 0 && NumberShape.of(text.substring(0, digits)).isPresent();
        if (beginsWithNumber && !unit.isEmpty() && Character.isLetter(unit.charAt(0))) {
            return "remove the unit \"" + quoted(unit) + "\", or " + LEAVE_OUT;
        }
        if (text.codePoints().anyMatch(c -> c > 0x7F && Character.isDigit(c))) {
            return "write it with the digits 0 to 9";
        }
        return "mend the cell, or " + LEAVE_OUT;
    }
}
