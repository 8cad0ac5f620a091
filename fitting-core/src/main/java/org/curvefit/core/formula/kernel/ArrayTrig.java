package org.curvefit.core.formula.kernel;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Sine, cosine and tangent of an array: x = q pi/2 + r, |r| <= pi/4, then a polynomial for sin r and one for cos r.
 *
 * <p>pi/2 is subtracted in four parts (Cody and Waite, Software Manual for the Elementary Functions, 1980), and r is kept as a sum of two
 * doubles, so that no accuracy is lost near the multiples of pi/2. Both polynomials are evaluated for every element and then multiplied by 0, 1 or
 * -1 as the quadrant says, all in loops that the JIT turns into vector code. Beyond |x| = 2^20, infinities and NaN: {@link StrictMath}.
 */
final class ArrayTrig {

    /** With |x| up to here q has 20 bits, so that its products with the first three parts of pi/2, of 33 bits each, are exact. */
    private static final double LIMIT = 0x1p20;

    private static final double TWO_OVER_PI = 0x1.45f306dc9c883p-1;
    private static final double HALF_PI_1 = 0x1.921fb544p0;
    private static final double HALF_PI_2 = 0x1.0b4611a6p-34;
    private static final double HALF_PI_3 = 0x1.3198a2ep-69;
    private static final double HALF_PI_4 = 0x1.b839a252049c1p-104;

    /** (r - sin r) / r^3 as a polynomial in r^2 on |r| <= pi/4, Chebyshev, absolute error of the sine below 2^-67. */
    private static final double S0 = 0x1.5555555555555p-3;

    private static final double S1 = -0x1.111111111111p-7;
    private static final double S2 = 0x1.a01a01a019936p-13;
    private static final double S3 = -0x1.71de3a54605eep-19;
    private static final double S4 = 0x1.ae64541266378p-26;
    private static final double S5 = -0x1.61217ec01749dp-33;
    private static final double S6 = 0x1.ab17a79237a19p-41;

    /** (cos r - 1 + r^2/2) / r^4 likewise, absolute error of the cosine below 2^-60. */
    private static final double C0 = 0x1.5555555555555p-5;

    private static final double C1 = -0x1.6c16c16c16966p-10;
    private static final double C2 = 0x1.a01a019f4e867p-16;
    private static final double C3 = -0x1.27e4fa17a41b4p-22;
    private static final double C4 = 0x1.1eeb68b109173p-29;
    private static final double C5 = -0x1.907d7aebd5e3dp-37;

    /** 1.5 * 2^26: adding and subtracting it rounds |r| <= pi/4 to a multiple of 2^-26. */
    private static final double HALVER = 0x1.8p26;

    private final ArrayScratch scratch;
    private final double[] shifted;
    private final double[] high;
    private final double[] low;
    private final double[] sine;
    private final double[] cosine;

    /** Which of the two polynomials a quadrant wants. */
    private final double[][] byParity;

    ArrayTrig(ArrayScratch scratch) {
        this.scratch = scratch;
        shifted = scratch.first;
        high = scratch.second;
        low = scratch.third;
        sine = scratch.fourth;
        cosine = scratch.fifth;
        byParity = new double[][] {sine, cosine};
    }

    void sin(double[] x, double[] out, int n) {
        if (!areOrdinary(x, n)) {
            setAside(x, StrictMath::sin, n);
        }
        prepare(x, n);
        turn(sine, cosine, shifted, out, n);
        scratch.putBack(out);
    }

    void cos(double[] x, double[] out, int n) {
        if (!areOrdinary(x, n)) {
            setAside(x, StrictMath::cos, n);
        }
        prepare(x, n);
        turnFurther(shifted, n);
        turn(sine, cosine, shifted, out, n);
        scratch.putBack(out);
    }

    /** Both at little more than the price of one; the two outputs must be different arrays. */
    void sincos(double[] x, double[] sinOut, double[] cosOut, int n) {
        if (areOrdinary(x, n)) {
            prepare(x, n);
            turn(sine, cosine, shifted, sinOut, n);
            turnFurther(shifted, n);
            turn(sine, cosine, shifted, cosOut, n);
        } else {
            double[] copy = Arrays.copyOf(x, n);
            sin(copy, sinOut, n);
            cos(copy, cosOut, n);
        }
    }

    /** Whether all |x| are below the limit: certainly so if the sum of their squares is below its square; NaN is not. */
    private static boolean areOrdinary(double[] x, int n) {
        return ArraySums.dot(x, x, n) < LIMIT * LIMIT;
    }

    private void setAside(double[] x, DoubleUnaryOperator function, int n) {
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(x[i]) < LIMIT)) {
                scratch.setAside(i, function.applyAsDouble(x[i]));
            }
        }
    }

    /** cos x = sin(x + pi/2). */
    private static void turnFurther(double[] shifted, int n) {
        for (int i = 0; i < n; i++) {
            shifted[i] += 1;
        }
    }

    /** sin/cos or, in odd quadrants, -cos/sin, both as sums of two. */
    void tan(double[] x, double[] out, int n) {
        prepare(x, n);
        for (int i = 0; i < n; i++) {
            if (x[i] == 0 || !(Math.abs(x[i]) < LIMIT)) {
                scratch.setAside(i, StrictMath.tan(x[i]));
            }
        }
        arrangeQuotient(n);
        ArrayQuotient.divide(scratch, n);
        System.arraycopy(scratch.first, 0, out, 0, n);
        scratch.putBack(out);
    }

    /** Numerator in the columns first and second, denominator in third and fourth. */
    private void arrangeQuotient(int n) {
        double[][] lowByParity = {scratch.sixth, low};
        for (int i = 0; i < n; i++) {
            int parity = (int) Double.doubleToRawLongBits(shifted[i]) & 1;
            double sign = 1 - 2 * parity;
            double numerator = byParity[parity][i];
            double numeratorLow = lowByParity[parity][i];
            double denominator = byParity[1 - parity][i];
            double denominatorLow = lowByParity[1 - parity][i];
            shifted[i] = sign * numerator;
            high[i] = sign * numeratorLow;
            low[i] = denominator;
            sine[i] = denominatorLow;
        }
    }

    private void prepare(double[] x, int n) {
        reduce(x, shifted, high, low, n);
        sinePolynomial(scratch, n);
        cosineQuartic(high, cosine, n);
        squareRest(high, low, n);
        cosineSum(high, low, cosine, n);
    }

    /** r = high + low; the low bits of shifted hold q. */
    private static void reduce(double[] x, double[] shifted, double[] high, double[] low, int n) {
        for (int i = 0; i < n; i++) {
            double t = x[i] * TWO_OVER_PI + ArrayExp.SHIFT;
            double q = t - ArrayExp.SHIFT;
            shifted[i] = t;
            double r0 = x[i] - q * HALF_PI_1;
            double part = q * HALF_PI_2;
            double r1 = r0 - part;
            double back = r0 - r1;
            double lost = (r0 - (r1 + back)) - (part - back);
            part = q * HALF_PI_3;
            double r2 = r1 - part;
            back = r1 - r2;
            lost += ((r1 - (r2 + back)) - (part - back)) - q * HALF_PI_4;
            double r = r2 + lost;
            high[i] = r;
            low[i] = lost - (r - r2);
        }
    }

    /** sin(high + low) = sine + sineLow. */
    private static void sinePolynomial(ArrayScratch scratch, int n) {
        double[] high = scratch.second;
        double[] low = scratch.third;
        double[] sine = scratch.fourth;
        double[] sineLow = scratch.sixth;
        for (int i = 0; i < n; i++) {
            double r = high[i];
            double z = r * r;
            double z2 = z * z;
            double s = (S0 + z * S1) + z2 * ((S2 + z * S3) + z2 * ((S4 + z * S5) + z2 * S6));
            double less = r * z * s - low[i] * (1 - 0.5 * z);
            double sum = r - less; // in this form -0 gives -0
            sine[i] = sum;
            sineLow[i] = (r - sum) - less;
        }
    }

    /** The column cosine becomes the terms of cos(high) from r^4 on. */
    private static void cosineQuartic(double[] high, double[] quartic, int n) {
        for (int i = 0; i < n; i++) {
            double r = high[i];
            double z = r * r;
            quartic[i] = z * z * (C0 + z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * C5)))));
        }
    }

    /** low becomes what (high + low)^2 / 2 is larger than the square of high's upper half, which is exact, halved. */
    private static void squareRest(double[] high, double[] low, int n) {
        for (int i = 0; i < n; i++) {
            double r = high[i];
            double top = (r + HALVER) - HALVER;
            low[i] = 0.5 * (r - top) * (r + top) + r * low[i];
        }
    }

    /** cos(high + low) = cosine + cosineLow, which takes the place of the rest of the square. */
    private static void cosineSum(double[] high, double[] rest, double[] cosine, int n) {
        for (int i = 0; i < n; i++) {
            double top = (high[i] + HALVER) - HALVER;
            double half = 0.5 * top * top;
            double most = 1 - half;
            double less = rest[i] - cosine[i] - ((1 - most) - half);
            double sum = most - less;
            cosine[i] = sum;
            rest[i] = (most - sum) - less;
        }
    }

    /** out = sin(r + q pi/2): sine times cos(q pi/2) less cosine times -sin(q pi/2), which are 0, 1 or -1; so -0 stays -0. */
    private static void turn(double[] sine, double[] cosine, double[] shifted, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            double q = shifted[i] - ArrayExp.SHIFT;
            double turns = (q * 0.25 - 0.375 + ArrayExp.SHIFT) - ArrayExp.SHIFT;
            double ofSine = Math.abs(q - 4 * turns - 2) - 1;
            turns = (q * 0.25 - 0.125 + ArrayExp.SHIFT) - ArrayExp.SHIFT;
            double ofCosine = Math.abs(q - 4 * turns - 1) - 1;
            out[i] = ofSine * sine[i] - ofCosine * cosine[i];
        }
    }
}
