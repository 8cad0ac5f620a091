package org.curvefit.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for people: a fixed count of significant digits, trailing zeros kept, the decimal sign always a point. */
final class Significant {
    private static final int SMALLEST_PLAIN_EXPONENT = -5;

    private Significant() {}

    /** E.g. {@code 22.2950}, {@code 0.0621216}, {@code 1.23457e+08} for six digits; {@code -} for a value that is not a number. */
    static String of(double value, int digits) {
        if (Double.isNaN(value)) {
            return "-";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        rounded = rounded.setScale(rounded.scale() + digits - rounded.precision());
        int exponent = digits - 1 - rounded.scale();
        if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent < digits) {
            return rounded.toPlainString();
        }
        return scientific(rounded, exponent);
    }

    /** With a sign in any case. */
    static String signed(double value, int digits) {
        return (value > 0 ? "+" : "") + of(value, digits);
    }

    /** With a fixed number of decimals. */
    static String fixed(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String scientific(BigDecimal rounded, int exponent) {
        String mantissa = rounded.movePointLeft(exponent).toPlainString();
        int size = Math.abs(exponent);
        return mantissa + (exponent < 0 ? "e-" : "e+") + (size < 10 ? "0" : "") + size;
    }
}
