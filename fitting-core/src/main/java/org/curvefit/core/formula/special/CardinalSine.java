package org.curvefit.core.formula.special;

/**
 * sinc(x) = sin(x)/x and its first two derivatives; below 1 from the power series sum of (-1)^k x^2k / (2k+1)!, because the closed forms
 * lose digits there. Relative error below 1e-15 up to 1, absolute error below 1e-15 beyond.
 */
public final class CardinalSine {

    private static final double SERIES_TO = 1;
    private static final int TERMS = 10;

    private CardinalSine() {}

    /** sin(x)/x, 1 at 0. */
    public static double sinc(double x) {
        if (Double.isInfinite(x)) {
            return 0;
        }
        return x == 0 ? 1 : StrictMath.sin(x) / x;
    }

    /** The derivative of sinc. */
    public static double slope(double x) {
        if (Math.abs(x) >= SERIES_TO) {
            return (StrictMath.cos(x) - sinc(x)) / x;
        }
        double sum = 0;
        for (int k = TERMS; k >= 1; k--) {
            sum = -(2 * k) / factorial(2 * k + 1) - x * x * sum;
        }
        return x * sum;
    }

    /** The second derivative of sinc. */
    public static double curvature(double x) {
        if (Math.abs(x) >= SERIES_TO) {
            return -sinc(x) - 2 * slope(x) / x;
        }
        double sum = 0;
        for (int k = TERMS; k >= 1; k--) {
            sum = -(2.0 * k) * (2 * k - 1) / factorial(2 * k + 1) - x * x * sum;
        }
        return sum;
    }

    private static double factorial(int n) {
        double product = 1;
        for (int i = 2; i <= n; i++) {
            product *= i;
        }
        return product;
    }
}
