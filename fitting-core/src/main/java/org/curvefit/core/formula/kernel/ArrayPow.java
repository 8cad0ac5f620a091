package org.curvefit.core.formula.kernel;

import java.util.Arrays;

/**
 * Powers of arrays: x^y = exp(y log x), with log x and the product carried to about 68 bits.
 *
 * <p>The naive exp(y * log(x)) loses up to ten bits, because an error of the exponent is a relative error of the result. Here log x is a
 * sum of two doubles from the table of {@link ArrayLog}, and so is its product with y (Dekker, Numerische Mathematik 18, 1971). Arguments
 * that are not positive normal numbers, and results that are not normal, go to {@link StrictMath}, whose special cases are those of
 * {@link Math#pow}.
 */
final class ArrayPow {

    /** 1.5 * 2^19: adding and subtracting it rounds |r| <= 2^-7 to a multiple of 2^-33, 26 bits. */
    private static final double HALVER = 0x1.8p19;

    private final ArrayScratch scratch;
    private final double[] single = new double[1];

    ArrayPow(ArrayScratch scratch) {
        this.scratch = scratch;
    }

    /** out[i] = x[i]^y[i]. */
    void pow(double[] x, double[] y, double[] out, int n) {
        logarithm(x, n);
        multiply(y, scratch, n);
        double[] shifted = exponential(n);
        double[] growth = scratch.fifth;
        for (int i = 0; i < n; i++) {
            long k = Double.doubleToRawLongBits(shifted[i]) - ArrayExp.SHIFT_BITS;
            out[i] = ArrayExp.isOrdinary(k) ? ArrayExp.scale(k, growth[i]) : StrictMath.pow(x[i], y[i]);
        }
    }

    /** out[i] = x[i]^exponent. */
    void pow(double[] x, double exponent, double[] out, int n) {
        if (exponent == 0.5 || exponent == 1.5) {
            root(x, exponent, out, n);
        } else if (!product(x, exponent, out, n)) {
            Arrays.fill(scratch.sixth, 0, n, exponent);
            if (exponent == Math.rint(exponent) && Math.abs(exponent) <= Double.MAX_VALUE) {
                whole(x, exponent, out, n);
            } else {
                pow(x, scratch.sixth, out, n);
            }
        }
    }

    /** Powers with a whole exponent, which negative numbers have too: that of |x|, with the sign of x where the exponent is odd. */
    private void whole(double[] x, double exponent, double[] out, int n) {
        double[] magnitude = scratch.seventh;
        ArrayArithmetic.absolute(x, magnitude, n);
        pow(magnitude, scratch.sixth, magnitude, n);
        if (exponent % 2 == 0) {
            System.arraycopy(magnitude, 0, out, 0, n);
        } else {
            for (int i = 0; i < n; i++) {
                out[i] = Math.copySign(magnitude[i], x[i]);
            }
        }
    }

    /** Powers that are products, if the exponent is one of -2, -1, 1, 2, 3, 4: {@link Math#pow}'s special cases follow by themselves. */
    private static boolean product(double[] x, double exponent, double[] out, int n) {
        if (exponent == 1) {
            System.arraycopy(x, 0, out, 0, n);
        } else if (exponent == 2) {
            ArrayArithmetic.square(x, out, n);
        } else if (exponent == 3) {
            cube(x, out, n);
        } else if (exponent == 4) {
            ArrayArithmetic.square(x, out, n);
            ArrayArithmetic.square(out, out, n);
        } else if (exponent == -1) {
            ArrayArithmetic.reciprocal(x, out, n);
        } else if (exponent == -2) {
            ArrayArithmetic.reciprocal(x, out, n);
            ArrayArithmetic.square(out, out, n);
        } else {
            return false;
        }
        return true;
    }

    private static void cube(double[] x, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = x[i] * x[i] * x[i];
        }
    }

    /** sqrt(x) or x sqrt(x); the power of -infinity is infinity, that of -0 is +0. */
    private void root(double[] x, double exponent, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            if (x[i] == Double.NEGATIVE_INFINITY) {
                scratch.setAside(i, Double.POSITIVE_INFINITY);
            }
        }
        if (exponent == 0.5) {
            for (int i = 0; i < n; i++) {
                out[i] = Math.sqrt(x[i] + 0.0);
            }
        } else {
            for (int i = 0; i < n; i++) {
                out[i] = Math.abs(x[i]) * Math.sqrt(x[i] + 0.0);
            }
        }
        scratch.putBack(out);
    }

    /** out[i] = base^y[i]. */
    void pow(double base, double[] y, double[] out, int n) {
        single[0] = base;
        logarithm(single, 1);
        Arrays.fill(scratch.second, 0, n, scratch.second[0]);
        Arrays.fill(scratch.third, 0, n, scratch.third[0]);
        multiply(y, scratch, n);
        double[] shifted = exponential(n);
        double[] growth = scratch.fifth;
        for (int i = 0; i < n; i++) {
            long k = Double.doubleToRawLongBits(shifted[i]) - ArrayExp.SHIFT_BITS;
            out[i] = ArrayExp.isOrdinary(k) ? ArrayExp.scale(k, growth[i]) : StrictMath.pow(base, y[i]);
        }
    }

    /** Fills the columns second and third with log x as a sum of two; NaN where x is not a positive normal number. */
    private void logarithm(double[] x, int n) {
        double[] r = scratch.first;
        if (!ArrayLog.reduce(x, scratch, n)) {
            for (int i = 0; i < n; i++) {
                r[i] = ArrayLog.isOrdinary(x[i]) ? r[i] : Double.NaN;
            }
        }
        ArrayLog.addCubic(r, scratch.third, n);
        halve(r, scratch.third, scratch.fifth, n);
        sum(scratch, n);
    }

    /** Fills rHigh with the upper half of r, and takes the part of r^2/2 that rHigh^2/2 lacks off rest. */
    private static void halve(double[] remainder, double[] rest, double[] rHigh, int n) {
        for (int i = 0; i < n; i++) {
            double r = remainder[i];
            double high = (r + HALVER) - HALVER;
            rHigh[i] = high;
            rest[i] -= 0.5 * (r - high) * (r + high);
        }
    }

    /** leading + r - rHigh^2/2 + trailing as a sum of two, exact but for the last addition. */
    private static void sum(ArrayScratch scratch, int n) {
        double[] remainder = scratch.first;
        double[] leading = scratch.second;
        double[] trailing = scratch.third;
        double[] rHigh = scratch.fifth;
        for (int i = 0; i < n; i++) {
            double a = leading[i] + remainder[i];
            double lost = (leading[i] - a) + remainder[i];
            double square = 0.5 * rHigh[i] * rHigh[i];
            double b = a - square;
            lost += ((a - b) - square) + trailing[i];
            double sum = b + lost;
            leading[i] = sum;
            trailing[i] = (b - sum) + lost;
        }
    }

    /** y log x as an exact product of upper halves, in the column fourth, and the rest of it, in the column fifth. */
    private static void multiply(double[] y, ArrayScratch scratch, int n) {
        upperHalf(y, scratch.fourth, n);
        upperHalf(scratch.second, scratch.first, n);
        multiplyHalves(y, scratch, n);
    }

    private static void upperHalf(double[] a, double[] high, int n) {
        for (int i = 0; i < n; i++) {
            double multiple = a[i] * ArrayLog.SPLITTER;
            high[i] = multiple - (multiple - a[i]);
        }
    }

    private static void multiplyHalves(double[] y, ArrayScratch scratch, int n) {
        double[] logTop = scratch.first;
        double[] logHigh = scratch.second;
        double[] logLow = scratch.third;
        double[] product = scratch.fourth;
        double[] rest = scratch.fifth;
        for (int i = 0; i < n; i++) {
            double exponentTop = product[i];
            double low = (logHigh[i] - logTop[i]) + logLow[i];
            rest[i] = (y[i] - exponentTop) * logTop[i] + y[i] * low;
            product[i] = exponentTop * logTop[i];
        }
    }

    /** From the columns fourth and fifth: fifth = exp(r) - 1; the column that is returned = the shifted count of steps. */
    private double[] exponential(int n) {
        reduce(scratch.fourth, scratch.fifth, scratch.first, n);
        ArrayExp.grow(scratch.fifth, n);
        return scratch.first;
    }

    private static void reduce(double[] product, double[] rest, double[] shifted, int n) {
        for (int i = 0; i < n; i++) {
            double t = product[i] * ArrayExp.STEPS_PER_UNIT + ArrayExp.SHIFT;
            double k = t - ArrayExp.SHIFT;
            shifted[i] = t;
            rest[i] += (product[i] - k * ArrayExp.STEP_LEADING) - k * ArrayExp.STEP_TRAILING;
        }
    }
}
