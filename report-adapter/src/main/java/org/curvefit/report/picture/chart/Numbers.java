package org.curvefit.report.picture.chart;

import org.curvefit.api.numeric.Decimal;

/** Numbers in the words of a picture. */
final class Numbers {
    private static final int DIGITS = 4;

    private Numbers() {}

    /** Four significant digits. */
    static String text(double value) {
        return Decimal.text(value, DIGITS);
    }

    /** With its sign, also where it is positive. */
    static String signed(double value) {
        return (value > 0 ? "+" : "") + text(value);
    }

    /** How many of something. */
    static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
