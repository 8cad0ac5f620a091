package org.curvefit.csv;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;

/**
 * Reads plain numbers straight from bytes: sign, digits, decimal mark, digits, exponent. Everything else is left to {@link NumberShape}.
 *
 * <p>Up to 15 digits and a power of ten up to 22 need one rounding (W. D. Clinger, "How to read floating point numbers accurately", 1990,
 * section 3); longer numbers go to the fast double parser. Used by one thread.
 */
final class NumberScanner {
    private static final int MOST_EXACT_DIGITS = 15;
    private static final int MOST_DIGITS = 100;
    private static final int LARGEST_EXPONENT = 9_999;
    private static final double[] TEN_TO_THE = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final int NOT_PLAIN = -1;

    private final byte delimiter;
    private byte decimal;
    private double value;
    private final byte[] whole = new byte[MOST_DIGITS + 1];
    private final byte[] copy = new byte[MOST_DIGITS + 16];

    /** @param delimiter a blank for runs of blanks and tabs */
    NumberScanner(char delimiter) {
        this.delimiter = (byte) delimiter;
    }

    /** From here on this is the decimal mark; before the first call no mark is plain. */
    void decimal(char mark) {
        decimal = (byte) mark;
    }

    /** The number read last, NaN for an empty cell; between blanks there are no empty cells. */
    double value() {
        return value;
    }

    /**
     * Reads the cell that begins here.
     *
     * @param bytes with a line feed somewhere behind {@code from}
     * @return the index of the delimiter, line feed or carriage return behind it; negative if the cell is not a plain number
     */
    int read(byte[] bytes, int from) {
        int at = from;
        byte c = bytes[at];
        while (c == ' ') {
            c = bytes[++at];
        }
        int begin = at;
        boolean negative = c == '-';
        if (negative || c == '+') {
            c = bytes[++at];
        }
        long digits = 0;
        int first = at;
        while (c >= '0' && c <= '9') {
            digits = 10 * digits + (c - '0');
            c = bytes[++at];
        }
        int count = at - first;
        int scale = 0;
        if (c == decimal && decimal != 0) {
            int point = at;
            c = bytes[++at];
            while (c >= '0' && c <= '9') {
                digits = 10 * digits + (c - '0');
                c = bytes[++at];
            }
            scale = at - point - 1;
            count += scale;
        }
        if (count == 0) {
            return empty(begin == at && isEnd(c) && delimiter != ' ', at);
        }
        if (isEnd(c) && count <= MOST_EXACT_DIGITS) {
            double magnitude = digits / TEN_TO_THE[scale];
            value = negative ? -magnitude : magnitude;
            return at;
        }
        return longOrScaled(bytes, begin, at, count);
    }

    /** Reads a text that is one cell; returns whether it is a plain number. */
    boolean readAll(String cell) {
        int length = cell.length();
        if (length > MOST_DIGITS) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = cell.charAt(i);
            whole[i] = c < 0x80 ? (byte) c : 0;
        }
        whole[length] = '\n';
        return read(whole, 0) == length;
    }

    private int empty(boolean isEmpty, int at) {
        value = Double.NaN;
        return isEmpty ? at : NOT_PLAIN;
    }

    /** A number with an exponent, or with more digits than are exact. */
    private int longOrScaled(byte[] bytes, int begin, int mantissaEnd, int count) {
        int at = mantissaEnd;
        if ((bytes[at] | 0x20) == 'e') {
            at = exponentEnd(bytes, at + 1);
        }
        if (at < 0 || !isEnd(bytes[at]) || count > MOST_DIGITS) {
            return NOT_PLAIN;
        }
        if (decimal != ',') {
            value = JavaDoubleParser.parseDouble(bytes, begin, at - begin);
        } else {
            value = parseWithPoint(bytes, begin, at);
        }
        return Double.isInfinite(value) ? NOT_PLAIN : at;
    }

    private static int exponentEnd(byte[] bytes, int from) {
        int at = bytes[from] == '-' || bytes[from] == '+' ? from + 1 : from;
        int first = at;
        int exponent = 0;
        while (bytes[at] >= '0' && bytes[at] <= '9' && exponent <= LARGEST_EXPONENT) {
            exponent = 10 * exponent + bytes[at] - '0';
            at++;
        }
        return at == first || exponent > LARGEST_EXPONENT ? NOT_PLAIN : at;
    }

    private double parseWithPoint(byte[] bytes, int begin, int end) {
        int length = end - begin;
        for (int i = 0; i < length; i++) {
            byte c = bytes[begin + i];
            copy[i] = c == ',' ? (byte) '.' : c;
        }
        return JavaDoubleParser.parseDouble(copy, 0, length);
    }

    private boolean isEnd(byte c) {
        return c == delimiter || c == '\n' || c == '\r' || c == '\t' && delimiter == ' ';
    }
}
