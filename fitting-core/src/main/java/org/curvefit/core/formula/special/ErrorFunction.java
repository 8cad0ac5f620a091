package org.curvefit.core.formula.special;

/**
 * The error function, its complement and the normal distribution function.
 *
 * <p>Near zero erf(x)/x is a Chebyshev series in x^2; beyond, (1 + 2x) exp(x^2) erfc(x) is one in (u - 4)/(u + 4), u = x - 3/4, after M. M.
 * Shepherd and J. G. Laframboise, Math. Comp. 36 (1981) 249, with coefficients computed anew in 40 digits. Relative error of erf and erfc
 * below 1e-15, of normcdf(x) below 2e-16 (4 + x^2).
 */
public final class ErrorFunction {

    private static final double SMALL = 0.75;
    private static final double CENTRE = 4;

    /** Beyond this erfc is below the smallest double. */
    private static final double VANISHED = 27.3;

    private static final double SQRT_HALF = 0.7071067811865476;

    /** 2^27 + 1: splits a double into two factors whose squares are exact (T. J. Dekker, Numer. Math. 18 (1971) 224). */
    private static final double SPLIT = 134217729.0;

    private static final ChebyshevSeries NEAR_ZERO = new ChebyshevSeries(
            1.034619819719705,
            -0.08996516396049428,
            0.0036702603925653702,
            -0.00012058945474988755,
            3.2577389179929397e-06,
            -7.433810683209261e-08,
            1.4651856961989145e-09,
            -2.5389727577905043e-11,
            3.923308456541233e-13,
            -5.468339023480186e-15,
            6.940133903641791e-17);
    private static final ChebyshevSeries TAIL = new ChebyshevSeries(
            1.2142110496550431,
            -0.08290060599999657,
            -0.011425583131093065,
            0.012160154468948269,
            -0.004689556849450576,
            0.001228762578276723,
            -0.00023287194343592617,
            2.950177943636943e-05,
            -1.455476910309348e-06,
            -2.907467171443227e-07,
            6.540700726455382e-08,
            -1.5356532192393601e-09,
            -1.2674620298064704e-09,
            1.417405160240768e-10,
            2.0811400674310476e-11,
            -4.853291754335271e-12,
            -3.280965433031748e-13,
            1.4806514940616656e-13,
            5.602411147902518e-15,
            -4.580896682575378e-15,
            -1.3795493198358703e-16,
            1.4849416364875174e-16,
            5.892462025259659e-18,
            -5.0201893685786276e-18);

    private ErrorFunction() {}

    /** 2/sqrt(pi) times the integral of exp(-t^2) from 0 to x. */
    public static double erf(double x) {
        if (Math.abs(x) <= SMALL) {
            double ratio = x / SMALL;
            return x * NEAR_ZERO.at(2 * ratio * ratio - 1);
        }
        return x > 0 ? 1 - tail(x) : tail(-x) - 1;
    }

    /** 1 - erf(x), without loss of digits for large x. */
    public static double erfc(double x) {
        if (Math.abs(x) <= SMALL) {
            return 1 - erf(x);
        }
        return x > 0 ? tail(x) : 2 - tail(-x);
    }

    /** The probability that a standard normal variable is at most x. */
    public static double normcdf(double x) {
        return 0.5 * erfc(-x * SQRT_HALF);
    }

    private static double tail(double x) {
        if (x > VANISHED) {
            return 0;
        }
        double distance = x - SMALL;
        return expMinusSquare(x) * TAIL.at((distance - CENTRE) / (distance + CENTRE)) / (1 + 2 * x);
    }

    /** exp(-x^2) with the rounding error of the square taken into account. */
    private static double expMinusSquare(double x) {
        double scaled = SPLIT * x;
        double high = scaled - (scaled - x);
        double low = x - high;
        return StrictMath.exp(-high * high) * StrictMath.exp(-low * (x + high));
    }
}
