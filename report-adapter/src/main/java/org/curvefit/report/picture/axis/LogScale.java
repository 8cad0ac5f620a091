package org.curvefit.report.picture.axis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.numeric.Vector;

/**
 * Equal ratios are equally long; for positive values.
 *
 * @param range the values shown, both ends positive
 */
public record LogScale(Range range) implements Scale {
    private static final int PLAIN_EXPONENT = 4;
    private static final int FEW_DECADES = 2;
    private static final double ROUNDING = 1e-9;

    public LogScale {
        if (range.low() <= 0) {
            throw new IllegalArgumentException("a log axis from " + range.low());
        }
    }

    /** The scale that holds all positive finite values, extended to whole decades unless they span less than one. */
    public static LogScale covering(Vector... vectors) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (Vector values : vectors) {
            for (int i = 0; i < values.size(); i++) {
                double value = values.at(i);
                if (value > 0 && value <= Double.MAX_VALUE) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        if (low > high) {
            return new LogScale(new Range(1, 10));
        }
        double from = Math.floor(Math.log10(low) + ROUNDING);
        double to = Math.max(from + 1, Math.ceil(Math.log10(high) - ROUNDING));
        return new LogScale(new Range(Math.max(Double.MIN_NORMAL, Math.pow(10, from)), Math.pow(10, to)));
    }

    @Override
    public double position(double value) {
        return value > 0 && value <= Double.MAX_VALUE
                ? Scale.near((Math.log10(value) - low()) / (high() - low()))
                : Double.NaN;
    }

    @Override
    public double value(double position) {
        return Math.pow(10, low() + position * (high() - low()));
    }

    @Override
    public List<Tick> ticks(int most) {
        int first = (int) Math.ceil(low() - ROUNDING);
        int last = (int) Math.floor(high() + ROUNDING);
        int stride = Math.max(1, (int) Math.ceil((last - first) / (double) Math.max(1, most - 1)));
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = first - 1; exponent <= last; exponent++) {
            boolean labelled = Math.floorMod(exponent - first, stride) == 0;
            add(ticks, 1, exponent, labelled);
            for (int digit = 2; stride == 1 && digit < 10; digit++) {
                add(ticks, digit, exponent, last - first < FEW_DECADES && (digit == 2 || digit == 5));
            }
        }
        return ticks;
    }

    private void add(List<Tick> ticks, int digit, int exponent, boolean labelled) {
        BigDecimal value = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
        double position = position(value.doubleValue());
        if (position >= -ROUNDING && position <= 1 + ROUNDING) {
            String plain = value.toPlainString();
            String text = Math.abs(exponent) <= PLAIN_EXPONENT ? plain : digit + "e" + exponent;
            ticks.add(new Tick(value.doubleValue(), labelled ? text : ""));
        }
    }

    private double low() {
        return Math.log10(range.low());
    }

    private double high() {
        return Math.log10(range.high());
    }
}
