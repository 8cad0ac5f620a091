package org.curvefit.api.numeric;

import java.math.BigDecimal;

/**
 * Finds the shortest decimal that rounds to a double, and of those the nearest, with three 64 x 128 bit products and no loop: R. Giulietti, "The
 * Schubfach way to render doubles" (2021), sections 9 and 10. A double is {@code c * 2^q}; the decimals that round to it form an interval; with
 * {@code k = floor(log10(width))} at least one multiple of 10^k lies in it and at most one of 10^(k+1).
 *
 * <p>Unlike {@link Double#toString}, one digit is enough where one digit is enough (5e-324, not 4.9e-324).
 */
final class ShortestDecimal {
    private static final int FRACTION_BITS = 52;
    private static final long HIDDEN_BIT = 1L << FRACTION_BITS;
    private static final int EXPONENT_BIAS = 1075;
    /** Below 2^53 no other whole number rounds to a whole number, so that it is its own shortest text. */
    private static final double LARGEST_EXACT = 0x1p53;

    private static final long LOW_63_BITS = Long.MAX_VALUE;

    /** log10(2) * 2^41, log10(3/4) * 2^41 and log2(10) * 2^38, rounded down; exact floors for all exponents of a double. */
    private static final long LOG10_OF_2 = 661_971_961_083L;

    private static final long LOG10_OF_3_4 = -274_743_187_321L;
    private static final int LOG10_SHIFT = 41;
    private static final long LOG2_OF_10 = 913_124_641_741L;
    private static final int LOG2_SHIFT = 38;

    private ShortestDecimal() {}

    /** Writes a positive finite value. */
    static int write(double value, int digits, byte[] target, int at) {
        if (value < LARGEST_EXACT && value == (long) value) {
            return rounded(value, (long) value, 0, digits, target, at);
        }
        long bits = Double.doubleToRawLongBits(value);
        int biased = (int) (bits >>> FRACTION_BITS);
        long fraction = bits & (HIDDEN_BIT - 1);
        long c = biased == 0 ? fraction : fraction | HIDDEN_BIT;
        int q = Math.max(biased, 1) - EXPONENT_BIAS;
        boolean irregular = fraction == 0 && biased > 1;
        int k = irregular ? floorLog10OfThreeQuarters(q) : floorLog10(q);
        int shift = q + floorLog2(-k) + 2;
        long high = PowersOfTen.high(-k);
        long low = PowersOfTen.low(-k);
        long center = product(high, low, c << 2 << shift);
        long left = product(high, low, ((c << 2) - (irregular ? 1 : 2)) << shift);
        long right = product(high, low, ((c << 2) + 2) << shift);
        long open = c & 1;
        long floor = center >> 2;
        if (floor >= 10) {
            long lower = floor / 10 * 10;
            boolean lowerInside = left + open <= lower << 2;
            boolean upperInside = (lower + 10 << 2) + open <= right;
            if (lowerInside != upperInside) {
                return rounded(value, lowerInside ? lower : lower + 10, k, digits, target, at);
            }
        }
        return rounded(value, nearest(floor, center, left + open, right - open), k, digits, target, at);
    }

    /** Of the two neighbouring multiples of 10^k the one inside the interval, or the nearer if both are. */
    private static long nearest(long floor, long center, long left, long right) {
        boolean lowerInside = left <= floor << 2;
        boolean upperInside = floor + 1 << 2 <= right;
        if (lowerInside != upperInside) {
            return lowerInside ? floor : floor + 1;
        }
        long beyondMiddle = center - (2 * floor + 1 << 1);
        return beyondMiddle < 0 || beyondMiddle == 0 && (floor & 1) == 0 ? floor : floor + 1;
    }

    /** floor(g * cp / 2^127) with its lowest bit set if anything was cut off (round to odd). */
    private static long product(long high, long low, long cp) {
        long x1 = Math.multiplyHigh(low, cp);
        long y0 = high * cp;
        long y1 = Math.multiplyHigh(high, cp);
        long z = (y0 >>> 1) + x1;
        long w = y1 + (z >>> 63);
        return w | (z & LOW_63_BITS) + LOW_63_BITS >>> 63;
    }

    private static int rounded(double value, long significand, int exponent, int digits, byte[] target, int at) {
        int surplus = digits == 0 ? 0 : DecimalLayout.length(significand) - digits;
        if (surplus <= 0) {
            return DecimalLayout.write(significand, exponent, target, at);
        }
        long unit = DecimalLayout.tenToThe(surplus);
        long kept = significand / unit;
        long middle = kept * unit + unit / 2;
        int side = significand != middle
                ? Long.compare(significand, middle)
                : new BigDecimal(value)
                        .compareTo(BigDecimal.valueOf(significand).scaleByPowerOfTen(exponent));
        long up = side > 0 || side == 0 && (kept & 1) == 1 ? 1 : 0;
        return DecimalLayout.write(kept + up, exponent + surplus, target, at);
    }

    static int floorLog10(int q) {
        return (int) (q * LOG10_OF_2 >> LOG10_SHIFT);
    }

    static int floorLog10OfThreeQuarters(int q) {
        return (int) (q * LOG10_OF_2 + LOG10_OF_3_4 >> LOG10_SHIFT);
    }

    static int floorLog2(int k) {
        return (int) (k * LOG2_OF_10 >> LOG2_SHIFT);
    }
}
