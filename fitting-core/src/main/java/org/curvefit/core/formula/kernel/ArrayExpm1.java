package org.curvefit.core.formula.kernel;

/**
 * exp(x) - 1 and tanh(x) of an array, without the cancellation near 0.
 *
 * <p>The reduction is that of {@link ArrayExp}, with r = high + low; then 2^(k/128) (1 + p) - 1 is summed as two doubles, the largest terms
 * first. tanh |x| = e/(e + 2) with e = exp(2|x|) - 1. Subnormal numbers and zeros, infinities, NaN and what would overflow go to
 * {@link StrictMath}.
 */
final class ArrayExpm1 {

    /** Smaller arguments are their own result, which StrictMath returns, with the sign of a zero, at once. */
    private static final double TINY = 0x1p-1000;

    /** From here on tanh rounds to 1. */
    private static final double SATURATED = 22;

    private final ArrayScratch scratch;
    private final double[] shifted;
    private final double[] high;
    private final double[] tail;

    ArrayExpm1(ArrayScratch scratch) {
        this.scratch = scratch;
        shifted = scratch.third;
        high = scratch.first;
        tail = scratch.second;
    }

    void expm1(double[] x, double[] out, int n) {
        reduce(x, shifted, high, tail, n);
        addSquare(high, tail, n);
        sum(n);
        for (int i = 0; i < n; i++) {
            boolean ordinary = Math.abs(x[i]) > TINY && ArrayExp.isOrdinary(step(i));
            out[i] = ordinary ? high[i] : StrictMath.expm1(x[i]);
        }
    }

    void tanh(double[] x, double[] out, int n) {
        doubleMagnitude(x, scratch.sixth, n);
        reduce(scratch.sixth, shifted, high, tail, n);
        addSquare(high, tail, n);
        sum(n);
        addTwo(scratch, n);
        ArrayQuotient.divide(scratch, n);
        for (int i = 0; i < n; i++) {
            double magnitude = Math.abs(x[i]);
            boolean ordinary = magnitude > TINY && magnitude < SATURATED;
            out[i] = ordinary ? Math.copySign(high[i], x[i]) : StrictMath.tanh(x[i]);
        }
    }

    private static void doubleMagnitude(double[] x, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = 2 * Math.abs(x[i]);
        }
    }

    private static void reduce(double[] x, double[] shifted, double[] high, double[] low, int n) {
        for (int i = 0; i < n; i++) {
            double t = x[i] * ArrayExp.STEPS_PER_UNIT + ArrayExp.SHIFT;
            double k = t - ArrayExp.SHIFT;
            double most = x[i] - k * ArrayExp.STEP_LEADING;
            double rest = k * ArrayExp.STEP_TRAILING;
            double r = most - rest;
            shifted[i] = t;
            low[i] = (most - r) - rest;
            high[i] = r;
        }
    }

    /** To the low part of r the terms of exp(r) - 1 from r^2 on. */
    private static void addSquare(double[] high, double[] tail, int n) {
        for (int i = 0; i < n; i++) {
            double r = high[i];
            double cubic = 1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r * (1.0 / 720)));
            tail[i] += r * r * (1.0 / 2 + r * cubic);
        }
    }

    private long step(int i) {
        return Double.doubleToRawLongBits(shifted[i]) - ArrayExp.SHIFT_BITS;
    }

    /** 2^(k/128) (1 + r + tail) - 1 = high + tail, which is below half a unit in the last place of high. */
    private void sum(int n) {
        for (int i = 0; i < n; i++) {
            long k = step(i);
            double power = ArrayExp.power(k);
            double lessOne = power - 1;
            double back = lessOne - power;
            double lost = (power - (lessOne - back)) - (1 + back);
            double r = high[i];
            double sum = lessOne + r;
            lost += (lessOne - sum) + r;
            lost += lessOne * r + power * (tail[i] + ArrayExp.powerTail(k) * (1 + r));
            high[i] = sum + lost;
            tail[i] = (sum - high[i]) + lost;
        }
    }

    /** third + fourth = first + second + 2. */
    private static void addTwo(ArrayScratch scratch, int n) {
        double[] high = scratch.first;
        double[] tail = scratch.second;
        double[] sum = scratch.third;
        double[] sumTail = scratch.fourth;
        for (int i = 0; i < n; i++) {
            double top = high[i] + 2;
            double back = top - high[i];
            sumTail[i] = ((high[i] - (top - back)) + (2 - back)) + tail[i];
            sum[i] = top;
        }
    }
}
