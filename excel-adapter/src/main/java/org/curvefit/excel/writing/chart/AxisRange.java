package org.curvefit.excel.writing.chart;

import java.util.Optional;
import org.curvefit.api.numeric.Vector;

/**
 * Ends of an axis, at round numbers; an end that is absent follows the values.
 *
 * @param low lower end
 * @param high upper end
 */
public record AxisRange(Optional<Double> low, Optional<Double> high) {
    private static final double STEPS = 7;

    /** Room for values that change. */
    private static final double ROOM = 0.5;

    private static final double ROUNDING = 1e-9;

    /** The ends follow the values. */
    public static AxisRange automatic() {
        return new AxisRange(Optional.empty(), Optional.empty());
    }

    /** Around values that do not change. */
    public static AxisRange around(Vector values) {
        double range = values.max() - values.min();
        if (!(range > 0 && range <= Double.MAX_VALUE)) {
            return automatic();
        }
        double step = step(range);
        return new AxisRange(
                Optional.of(Math.floor(values.min() / step + ROUNDING) * step),
                Optional.of(Math.ceil(values.max() / step - ROUNDING) * step));
    }

    /** Only what keeps the axis from beginning at zero where values that may change lie far from it. */
    public static AxisRange awayFromZero(Vector values) {
        double range = values.max() - values.min();
        if (!(range > 0 && range <= Double.MAX_VALUE)) {
            return automatic();
        }
        double step = step(range);
        double low = values.min() - ROOM * range;
        double high = values.max() + ROOM * range;
        return new AxisRange(
                low > 0 ? Optional.of(Math.floor(low / step) * step) : Optional.empty(),
                high < 0 ? Optional.of(Math.ceil(high / step) * step) : Optional.empty());
    }

    /** 1, 2 or 5 times a power of ten. */
    private static double step(double range) {
        double power = Math.pow(10, Math.floor(Math.log10(range / STEPS)));
        double part = range / STEPS / power;
        return power * (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10);
    }
}
