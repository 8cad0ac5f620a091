package org.curvefit.excel.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Numbers in formulas. Excel reads 15 digits of a number that is written in a formula and drops the others, so that a longer one is written as
 * a sum of two.
 */
final class ExcelNumber {

    private static final MathContext READ = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final double LARGEST_PLAIN_INTEGER = 1e15;

    /** "Largest allowed positive number", and the smallest: Excel specifications and limits. */
    private static final double LARGEST = 9.99999999999999E+307;

    private static final double SMALLEST = 2.2251E-308;

    private ExcelNumber() {}

    static Term of(double value) {
        double size = Math.abs(value);
        if (size > LARGEST || size > 0 && size < SMALLEST) {
            return Term.unavailable(String.format(Locale.ROOT, "Excel cannot hold the number %s", value));
        }
        if (value == Math.PI) {
            return Term.atom("PI()");
        }
        if (value == Math.E) {
            return Term.atom("EXP(1)");
        }
        Term positive = positive(size);
        return value < 0 ? Term.of("-" + positive.text(), Binding.SIGN) : positive;
    }

    private static Term positive(double value) {
        if (value < LARGEST_PLAIN_INTEGER && value == Math.rint(value)) {
            return Term.atom(Long.toString((long) value));
        }
        BigDecimal shortest = new BigDecimal(Double.toString(value));
        if (shortest.stripTrailingZeros().precision() <= READ.getPrecision()) {
            return Term.atom(text(shortest));
        }
        double head = new BigDecimal(value).round(READ).doubleValue();
        BigDecimal rest = new BigDecimal(value - head).round(READ);
        if (rest.signum() == 0) {
            return Term.atom(text(new BigDecimal(value).round(READ)));
        }
        String sign = rest.signum() < 0 ? "-" : "+";
        return Term.atom("(" + text(new BigDecimal(value).round(READ)) + sign + text(rest.abs()) + ")");
    }

    private static String text(BigDecimal number) {
        return number.stripTrailingZeros().toString();
    }
}
