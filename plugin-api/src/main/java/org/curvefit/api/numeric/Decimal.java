package org.curvefit.api.numeric;

import java.nio.charset.StandardCharsets;

/**
 * Doubles as decimal text: the shortest text that reads back to the same value, the nearest to it among those, and the same on every JDK
 * (before JDK 19, {@link Double#toString} was neither).
 *
 * <p>Form: {@code 0.0621215864952947}, {@code 13}, {@code -0}, {@code 1e-7}, {@code 2.5e22}; plain from 1e-6 up to, but not including, 1e16,
 * otherwise with an exponent; no trailing zeros, no {@code +}. What is not finite is written {@code NaN}, {@code Infinity}, {@code -Infinity};
 * formats that know no such words ask first.
 */
public final class Decimal {
    /** No text is longer than this. */
    public static final int MAX_LENGTH = 26;

    private Decimal() {}

    /** The shortest text that reads back to this value. */
    public static String text(double value) {
        return text(value, 0);
    }

    /**
     * The value rounded to so many significant digits.
     *
     * @param digits 0 for the shortest text that reads back; never more digits than that text has are written
     */
    public static String text(double value, int digits) {
        byte[] ascii = new byte[MAX_LENGTH];
        return new String(ascii, 0, write(value, digits, ascii, 0), StandardCharsets.ISO_8859_1);
    }

    /**
     * Writes the text as ASCII without creating objects.
     *
     * @param digits significant digits, rounded half to even; 0 for the shortest text that reads back
     * @param target buffer of the caller with at least {@link #MAX_LENGTH} bytes from {@code at}
     * @return the index after the last byte written
     */
    public static int write(double value, int digits, byte[] target, int at) {
        long bits = Double.doubleToRawLongBits(value);
        int end = at;
        if (bits < 0 && !Double.isNaN(value)) {
            target[end++] = '-';
        }
        double magnitude = Math.abs(value);
        if (magnitude <= Double.MAX_VALUE) {
            return magnitude == 0
                    ? DecimalLayout.word("0", target, end)
                    : ShortestDecimal.write(magnitude, digits, target, end);
        }
        return DecimalLayout.word(Double.isNaN(value) ? "NaN" : "Infinity", target, end);
    }

    /**
     * Writes a whole number as ASCII.
     *
     * @return the index after the last byte written
     */
    public static int write(long value, byte[] target, int at) {
        if (value == Long.MIN_VALUE) {
            return DecimalLayout.word("-9223372036854775808", target, at);
        }
        int end = at;
        if (value < 0) {
            target[end++] = '-';
        }
        long magnitude = Math.abs(value);
        return DecimalLayout.digits(magnitude, DecimalLayout.length(magnitude), target, end);
    }
}
