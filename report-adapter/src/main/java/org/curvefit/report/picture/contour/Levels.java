package org.curvefit.report.picture.contour;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.TreeSet;
import org.curvefit.api.numeric.Vector;

/** Chooses the values at which contours are drawn. */
public final class Levels {
    /** Shares of the nodes below each level where the values are spread unevenly: close together where the values are small. */
    private static final double[] SHARES = {0.01, 0.03, 0.07, 0.13, 0.22, 0.33, 0.46, 0.6, 0.75, 0.9};

    /** Above this ratio of the whole range to the lower half of the values, equal steps would leave the valley empty. */
    private static final double UNEVEN = 4.5;

    private static final int MOST_EQUAL_STEPS = 16;
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

    private Levels() {}

    /** Round levels between the smallest and the largest finite value, ascending; none when all values are equal. */
    public static Vector of(Vector values) {
        double[] sorted = Arrays.stream(values.toArray())
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (sorted.length == 0 || sorted[0] == sorted[sorted.length - 1]) {
            return Vector.empty();
        }
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        double median = sorted[sorted.length / 2];
        return high / 2 - low / 2 > UNEVEN * (median / 2 - low / 2) ? byShare(sorted) : equalSteps(low, high);
    }

    private static Vector byShare(double[] sorted) {
        TreeSet<Double> levels = new TreeSet<>();
        double low = sorted[0];
        for (double share : SHARES) {
            double value = sorted[(int) (share * (sorted.length - 1))];
            double rounded = low + rounded(value - low);
            double shorter = rounded(value);
            levels.add(Math.abs(shorter - value) <= Math.abs(value - low) / 4 ? shorter : rounded);
        }
        return between(levels, low, sorted[sorted.length - 1]);
    }

    private static Vector equalSteps(double low, double high) {
        double rough = (high / MOST_EQUAL_STEPS - low / MOST_EQUAL_STEPS);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(rough)));
        BigDecimal step = power;
        for (int factor : new int[] {1, 2, 5, 10}) {
            step = power.multiply(BigDecimal.valueOf(factor));
            if (step.doubleValue() >= rough) {
                break;
            }
        }
        TreeSet<Double> levels = new TreeSet<>();
        BigDecimal first = new BigDecimal(low).divide(step, 0, RoundingMode.CEILING);
        for (int k = 0; k <= MOST_EQUAL_STEPS; k++) {
            levels.add(first.add(BigDecimal.valueOf(k)).multiply(step).doubleValue());
        }
        return between(levels, low, high);
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(TWO_DIGITS).doubleValue();
    }

    private static Vector between(TreeSet<Double> levels, double low, double high) {
        return Vector.of(levels.stream()
                .mapToDouble(Double::doubleValue)
                .filter(level -> level > low && level < high)
                .toArray());
    }
}
