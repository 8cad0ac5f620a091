package org.curvefit.core.formula.kernel;

/**
 * The exponential of an array: x = k log(2)/128 + r, exp(x) = 2^(k/128) exp(r), |r| <= log(2)/256.
 *
 * <p>Two loops, which the JIT turns into vector code, find k, r and the polynomial exp(r) - 1; a third, scalar one looks 2^(k/128) up.
 * Arguments whose result is not a normal number, infinities and NaN go to {@link StrictMath}.
 */
final class ArrayExp {

    /** Adding this to |v| < 2^51 leaves round(v) in the lowest bits of the sum. */
    static final double SHIFT = 0x1.8p52;

    static final long SHIFT_BITS = Double.doubleToRawLongBits(SHIFT);

    /** 128 / log 2. */
    static final double STEPS_PER_UNIT = 0x1.71547652b82fep7;

    /** log(2) / 128 in two parts; the first has 35 bits, so that its product with a k of 18 bits is exact. */
    static final double STEP_LEADING = 0x1.62e42fefcp-8;

    static final double STEP_TRAILING = -0x1.c610ca86c3899p-44;

    /** The k whose 2^(k/128) and its neighbours are normal numbers: 2^-1021 to just under 2^1024. */
    private static final long LOWEST_STEP = -1021 * 128;

    private static final long STEPS = (1024 + 1021) * 128;

    private final double[] shifted;
    private final double[] growth;

    ArrayExp(ArrayScratch scratch) {
        shifted = scratch.first;
        growth = scratch.second;
    }

    void exp(double[] x, double[] out, int n) {
        reduce(x, shifted, growth, n);
        grow(growth, n);
        scale(x, shifted, growth, out, n);
    }

    private static void reduce(double[] x, double[] shifted, double[] remainder, int n) {
        for (int i = 0; i < n; i++) {
            double t = x[i] * STEPS_PER_UNIT + SHIFT;
            double k = t - SHIFT;
            shifted[i] = t;
            remainder[i] = (x[i] - k * STEP_LEADING) - k * STEP_TRAILING;
        }
    }

    /** r becomes exp(r) - 1: Taylor's polynomial, whose error at |r| <= log(2)/256 is below 2^-60. */
    static void grow(double[] r, int n) {
        for (int i = 0; i < n; i++) {
            double v = r[i];
            r[i] = v * (1 + v * (1.0 / 2 + v * (1.0 / 6 + v * (1.0 / 24 + v * (1.0 / 120)))));
        }
    }

    private static void scale(double[] x, double[] shifted, double[] growth, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            long k = Double.doubleToRawLongBits(shifted[i]) - SHIFT_BITS;
            out[i] = isOrdinary(k) ? scale(k, growth[i]) : StrictMath.exp(x[i]);
        }
    }

    /** Whether k came from an argument that is a number, neither too large nor too small. */
    static boolean isOrdinary(long k) {
        long step = k - LOWEST_STEP;
        return step >= 0 && step < STEPS;
    }

    /** 2^(k/128) (1 + growth). */
    static double scale(long k, double growth) {
        double power = power(k);
        return power + power * (powerTail(k) + growth);
    }

    /** 2^(k/128), rounded. */
    static double power(long k) {
        int j = (int) k & ArrayExpTable.INDEX_MASK;
        return Double.longBitsToDouble(ArrayExpTable.SCALE_BITS[j] + (k << (52 - ArrayExpTable.INDEX_BITS)));
    }

    /** What 2^(k/128) is larger than its rounded value, relatively. */
    static double powerTail(long k) {
        return ArrayExpTable.TAIL[(int) k & ArrayExpTable.INDEX_MASK];
    }
}
