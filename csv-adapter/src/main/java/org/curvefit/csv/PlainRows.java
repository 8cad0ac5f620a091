package org.curvefit.csv;

import java.nio.charset.StandardCharsets;

/**
 * Takes rows of plain cells from bytes to columns, without an object for a number: numbers without group marks, and ASCII texts, in quotes or not,
 * without quotes or line feeds inside. Used by one thread.
 */
final class PlainRows {
    /** Says that a row is not plain. */
    static final int NOT_PLAIN = -1;

    private final TableBuilder table;
    private final NumberScanner numbers;
    private final byte delimiter;
    private final byte quote;
    private final byte comment;
    private final boolean[] numeric;
    private final double[] values;
    private final int[] begins;
    private final int[] ends;
    private boolean quotesSeen;

    PlainRows(Dialect dialect, TableBuilder table) {
        this.table = table;
        this.numbers = new NumberScanner(dialect.delimiter());
        this.delimiter = (byte) dialect.delimiter();
        this.quote = dialect.quote() < 0x80 ? (byte) dialect.quote() : 0;
        this.comment =
                dialect.comment().isEmpty() ? 0 : (byte) dialect.comment().charAt(0);
        this.numeric = table.numeric();
        this.values = new double[numeric.length];
        this.begins = new int[numeric.length];
        this.ends = new int[numeric.length];
    }

    /** From here on this is the decimal mark. */
    void decimal(char mark) {
        numbers.decimal(mark);
    }

    boolean quotesSeen() {
        return quotesSeen;
    }

    /**
     * Reads the row that begins here.
     *
     * @param bytes with a line feed behind the row
     * @return the index behind its line feed, or {@link #NOT_PLAIN} with nothing added
     */
    int read(byte[] bytes, int from, long line) {
        int last = numeric.length - 1;
        int at = from;
        for (int k = 0; k <= last; k++) {
            at = numeric[k] ? number(bytes, at, k) : text(bytes, at, k);
            if (at < 0) {
                return NOT_PLAIN;
            }
            boolean lineEnds = bytes[at] == '\n' || bytes[at] == '\r';
            if (lineEnds != (k == last)) {
                return NOT_PLAIN;
            }
            at++;
        }
        boolean blankLine = last == 0 && (numeric[0] ? Double.isNaN(values[0]) : begins[0] == ends[0]);
        if (bytes[at - 1] == '\r' && bytes[at++] != '\n' || blankLine) {
            return NOT_PLAIN;
        }
        add(bytes, line);
        return at;
    }

    private int number(byte[] bytes, int from, int column) {
        int end = numbers.read(bytes, from);
        values[column] = numbers.value();
        return end;
    }

    /** Finds the end of a text; returns the index of the delimiter or line end behind it. */
    private int text(byte[] bytes, int from, int column) {
        int begin = from;
        while (bytes[begin] == ' ') {
            begin++;
        }
        if (bytes[begin] == quote && quote != 0) {
            return quotedText(bytes, begin + 1, column);
        }
        int end = begin;
        byte c = bytes[end];
        while (c != delimiter && c != '\n' && c != '\r') {
            if (c <= 0 || c == '\t' || c == comment && begin == end && column == 0) {
                return NOT_PLAIN;
            }
            c = bytes[++end];
        }
        if (begin == end && delimiter == ' ') {
            return NOT_PLAIN;
        }
        begins[column] = begin;
        ends[column] = end;
        while (ends[column] > begin && bytes[ends[column] - 1] == ' ') {
            ends[column]--;
        }
        return end;
    }

    private int quotedText(byte[] bytes, int begin, int column) {
        int end = begin;
        while (bytes[end] != quote) {
            if (bytes[end] <= 0 || bytes[end] == '\n') {
                return NOT_PLAIN;
            }
            end++;
        }
        byte behind = bytes[end + 1];
        begins[column] = begin;
        ends[column] = end;
        quotesSeen = true;
        return behind == delimiter || behind == '\n' || behind == '\r' ? end + 1 : NOT_PLAIN;
    }

    private void add(byte[] bytes, long line) {
        for (int k = 0; k < numeric.length; k++) {
            if (numeric[k]) {
                table.column(k).add(values[k]);
            } else {
                table.column(k).add(new String(bytes, begins[k], ends[k] - begins[k], StandardCharsets.ISO_8859_1));
            }
        }
        table.rowAdded(line);
    }
}
