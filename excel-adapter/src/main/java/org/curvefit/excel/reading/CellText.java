package org.curvefit.excel.reading;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.util.Locale;
import java.util.Set;
import org.curvefit.api.data.CellDefect;

/** Cells that are text where numbers are expected: those that say "missing", those that are numbers, and what to say about the others. */
final class CellText {
    /** What Excel holds in a cell at most. */
    static final int LONGEST = 32_767;

    private static final Set<String> MISSING = Set.of("", "NaN", "nan", "NAN", "NA", "null", "NULL", "Null");
    private static final Set<String> PLACEHOLDERS =
            Set.of("-", "--", "n/a", "N/A", "n.a.", "n.d.", "nd", "none", "None", "?", ".", "*", "x", "missing");
    private static final String BLANKS = "\u00A0\u202F\u2009";
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_QUOTE = 60;
    private static final String LEAVE_OUT = "leave such rows out: --max-rejects N";

    private CellText() {}

    /** A text without the blanks around it, no-break blanks included. */
    static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static boolean isMissing(String text) {
        String stripped = text.length() > LONGEST_NUMBER ? text : stripped(text);
        return stripped.length() <= 4 && MISSING.contains(stripped);
    }

    /**
     * The number that a text holds.
     *
     * @return NaN if it holds none; infinite if it is too large
     */
    static double number(String text, char decimal) {
        String number = text.length() > LONGEST_NUMBER ? "" : stripped(text);
        if (number.isEmpty() || !isShaped(number, decimal)) {
            return Double.NaN;
        }
        return JavaDoubleParser.parseDouble(decimal == '.' ? number : number.replace(decimal, '.'));
    }

    /** A sign, ASCII digits with at most one decimal mark, an exponent of at most three digits. */
    private static boolean isShaped(String text, char decimal) {
        int at = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int whole = digits(text, at);
        int end = whole;
        if (end < text.length() && text.charAt(end) == decimal) {
            end = digits(text, end + 1);
        }
        boolean some = end - at > (end > whole ? 1 : 0);
        if (!some || end == text.length()) {
            return some;
        }
        if (text.charAt(end) != 'e' && text.charAt(end) != 'E') {
            return false;
        }
        int exponent = end + 1;
        if (exponent < text.length() && (text.charAt(exponent) == '-' || text.charAt(exponent) == '+')) {
            exponent++;
        }
        int last = digits(text, exponent);
        return last == text.length() && last > exponent && last - exponent <= 3;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || BLANKS.indexOf(c) >= 0;
    }

    /** What is wrong with a cell that is no finite number. */
    static CellDefect defect(int row, Cell cell, char decimal) {
        String shown = quoted(cell.shown());
        return switch (cell.kind()) {
            case ERROR -> new CellDefect(row, shown, "is a spreadsheet error", "mend the formula, or " + LEAVE_OUT);
            case UNCALCULATED ->
                new CellDefect(
                        row,
                        shown,
                        "is a formula that was not calculated: the file holds no result for it",
                        "open the file in Excel or LibreOffice and save it, or " + LEAVE_OUT);
            case BOOLEAN ->
                new CellDefect(row, shown, "is a truth value, not a number", "write 1 or 0, or " + LEAVE_OUT);
            case DATE -> new CellDefect(row, shown, "is no date that there is", "mend the cell, or " + LEAVE_OUT);
            case NUMBER -> new CellDefect(row, shown, "is not finite", "mend the cell, or " + LEAVE_OUT);
            case TEXT ->
                Double.isInfinite(number(cell.text(), decimal))
                        ? new CellDefect(row, shown, "is not finite", "mend the cell, or " + LEAVE_OUT)
                        : new CellDefect(row, shown, "is not a number", hint(stripped(cell.text()), decimal));
        };
    }

    private static String hint(String text, char decimal) {
        if (PLACEHOLDERS.contains(text)) {
            return "leave the cell empty where a value is missing, or " + LEAVE_OUT;
        }
        if (text.startsWith("<") || text.startsWith(">") || text.startsWith("\u2264") || text.startsWith("\u2265")) {
            return "write the value to be used, leave the cell empty, or " + LEAVE_OUT;
        }
        char other = decimal == '.' ? ',' : '.';
        if (!Double.isNaN(number(text, other))) {
            return "it is text with a decimal " + (other == ',' ? "comma: --decimal ," : "point: --decimal .");
        }
        int unit = 0;
        while (unit < text.length() && "+-.,0123456789eE ".indexOf(text.charAt(unit)) >= 0) {
            unit++;
        }
        if (unit > 0 && unit < text.length() && !Double.isNaN(number(text.substring(0, unit), decimal))) {
            return "write the number without \"" + quoted(text.substring(unit)) + "\", or " + LEAVE_OUT;
        }
        return "mend the cell, choose the cells with --range, or " + LEAVE_OUT;
    }

    /** A text as shown to people: shortened, without characters that could act on a terminal. */
    static String quoted(String text) {
        String shown = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE - 1) + "\u2026";
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
}
