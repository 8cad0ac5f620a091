package org.curvefit.csv;

/**
 * How the text is cut into rows and cells.
 *
 * @param delimiter between cells; a blank stands for any run of blanks and tabs
 * @param quote around cells; 0 for none
 * @param comment how a line begins that is left out; empty for no such lines
 */
record Dialect(char delimiter, char quote, String comment) {
    /** Delimiter in a word, as people say it. */
    static String word(char mark) {
        return switch (mark) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "pipe";
            case ' ' -> "blank";
            case '.' -> "point";
            case '\'', '\u2019' -> "apostrophe";
            case '\u00A0' -> "no-break blank";
            case '\u202F', '\u2009' -> "narrow blank";
            default -> Character.toString(mark);
        };
    }

    boolean isBlank(byte c) {
        return c == ' ' || c == '\r' || c == '\t' && delimiter != '\t';
    }

    /** Whether a line without anything but blanks begins here. */
    boolean isBlankLine(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r') {
            at++;
        }
        return bytes[at] == '\n';
    }

    /** Whether a line that is to be left out begins here; {@code #N/A} in the first cell of a row is none. */
    boolean isComment(byte[] bytes, int from) {
        if (comment.isEmpty()) {
            return false;
        }
        int at = from;
        while (bytes[at] == ' ') {
            at++;
        }
        return startsWith(bytes, at, comment) && !isSpreadsheetError(bytes, at);
    }

    private static boolean isSpreadsheetError(byte[] bytes, int from) {
        for (String error : Words.SPREADSHEET_ERRORS) {
            if (startsWith(bytes, from, error)) {
                return true;
            }
        }
        return false;
    }

    /** A line feed somewhere behind the index ends the comparison. */
    private static boolean startsWith(byte[] bytes, int from, String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[from + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Where the row that begins here ends: the index of the first line feed outside quotes.
     *
     * @param limit index behind the text; a line feed stands there
     * @return {@code limit} if the text ends before a line feed, -1 if it ends inside quotes
     */
    int rowEnd(byte[] bytes, int from, int limit) {
        boolean quoted = false;
        boolean atStart = true;
        for (int i = from; i < limit; i++) {
            byte c = bytes[i];
            if (c == quote && quote != 0) {
                if (quoted && bytes[i + 1] == quote) {
                    i++;
                } else {
                    quoted = !quoted && atStart;
                }
                atStart = false;
            } else if (!quoted) {
                if (c == '\n') {
                    return i;
                }
                atStart = c == delimiter || atStart && isBlank(c);
            }
        }
        return quoted ? -1 : limit;
    }
}
