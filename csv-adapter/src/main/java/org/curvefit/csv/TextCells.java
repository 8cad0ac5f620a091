package org.curvefit.csv;

/** Text as a cell: made harmless where a spreadsheet would take it for a formula, then quoted where RFC 4180 or our own reader asks for it. */
final class TextCells {
    private static final String FORMULA_STARTS = "=+-@\t\r\0";
    private static final char QUOTE = '"';
    private static final char COMMENT = '#';

    private final char delimiter;

    TextCells(char delimiter) {
        this.delimiter = delimiter;
    }

    String cell(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String harmless = isFormula(text) ? "'" + text : text;
        return needsQuotes(harmless) ? QUOTE + harmless.replace("\"", "\"\"") + QUOTE : harmless;
    }

    /** OWASP's list of first characters; a plain signed number is none of them. */
    private static boolean isFormula(String text) {
        return FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 && !isSignedNumber(text);
    }

    private static boolean isSignedNumber(String text) {
        int digits = 0;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c != '.') {
                return false;
            }
        }
        return digits > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+');
    }

    private boolean needsQuotes(String text) {
        if (text.charAt(0) == COMMENT || isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1))) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == delimiter || c == QUOTE || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Readers, ours among them, cut blanks off the ends of cells without quotes. */
    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
