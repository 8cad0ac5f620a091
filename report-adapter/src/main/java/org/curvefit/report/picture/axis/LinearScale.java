package org.curvefit.report.picture.axis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Equal differences are equally long.
 *
 * @param range the values shown
 */
public record LinearScale(Range range) implements Scale {
    private static final int LONGEST_PLAIN_INTEGER = 6;
    private static final int MOST_PLAIN_DECIMALS = 5;

    @Override
    public double position(double value) {
        return Double.isFinite(value) ? Scale.near((value - range.low()) / range.span()) : Double.NaN;
    }

    @Override
    public double value(double position) {
        return range.low() + position * range.span();
    }

    /** At multiples of the smallest step of 1, 2 or 5 times a power of ten that makes at most that many. */
    @Override
    public List<Tick> ticks(int most) {
        Step step = new Step(1, (int) Math.floor(Math.log10(range.span() / most)));
        while (step.last(range) - step.first(range) >= most) {
            step = step.next();
        }
        List<Tick> ticks = new ArrayList<>();
        for (double k = step.first(range); k <= step.last(range); k++) {
            BigDecimal value = new BigDecimal(k)
                    .multiply(BigDecimal.valueOf(step.mantissa()))
                    .scaleByPowerOfTen(step.exponent());
            ticks.add(new Tick(value.doubleValue(), label(value, step.exponent())));
        }
        return ticks;
    }

    /** A distance between ticks: mantissa times a power of ten. */
    private record Step(int mantissa, int exponent) {
        private static final double ROUNDING = 1e-9;

        /** The next larger step. */
        Step next() {
            return switch (mantissa) {
                case 1 -> new Step(2, exponent);
                case 2 -> new Step(5, exponent);
                default -> new Step(1, exponent + 1);
            };
        }

        /** The first multiple within a range. */
        double first(Range range) {
            return Math.ceil(range.low() / length() - ROUNDING);
        }

        /** The last multiple within a range. */
        double last(Range range) {
            return Math.floor(range.high() / length() + ROUNDING);
        }

        private double length() {
            return mantissa * Math.pow(10, exponent);
        }
    }

    /** All labels of an axis have the same number of decimals, and all of them an exponent or none. */
    private String label(BigDecimal value, int stepExponent) {
        double magnitude = Math.max(Math.abs(range.low()), Math.abs(range.high()));
        int exponent = (int) Math.floor(Math.log10(magnitude));
        if (exponent < LONGEST_PLAIN_INTEGER && stepExponent >= -MOST_PLAIN_DECIMALS) {
            return value.setScale(Math.max(0, -stepExponent), RoundingMode.HALF_EVEN)
                    .toPlainString();
        }
        if (value.signum() == 0) {
            return "0";
        }
        return value.scaleByPowerOfTen(-exponent)
                        .setScale(Math.max(0, exponent - stepExponent), RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString()
                + "e" + exponent;
    }
}
