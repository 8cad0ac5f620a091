package org.curvefit.core.formula.special;

/** The logarithm to base 2, exact for powers of two, elsewhere within 2 ulp. */
public final class BinaryLogarithm {

    private static final double LOG2_E = 1.4426950408889634;
    private static final double SQRT_2 = 1.4142135623730951;

    private BinaryLogarithm() {}

    /** The base-2 logarithm; not a number below 0. */
    public static double log2(double x) {
        if (!(x > 0 && x <= Double.MAX_VALUE)) {
            return StrictMath.log(x);
        }
        if (x < Double.MIN_NORMAL) {
            return log2(x * 0x1p54) - 54;
        }
        int exponent = Math.getExponent(x);
        double significand = Math.scalb(x, -exponent);
        if (significand > SQRT_2) {
            significand /= 2;
            exponent++;
        }
        return exponent + StrictMath.log(significand) * LOG2_E;
    }
}
