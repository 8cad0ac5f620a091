package org.curvefit.core.formula.special;

/**
 * The Voigt profile V(x, sigma, gamma), a normal density of standard deviation sigma convolved with a Lorentz density of half width gamma,
 * and its derivatives.
 *
 * <p>V + iL = w(z)/(s sqrt(pi)) with s = sigma sqrt(2), z = (x + i gamma)/s and the Faddeeva function w, continued analytically to gamma
 * below 0. With A(n), B(n) the n-th derivatives of V and L with respect to x, d/dgamma A(n) = -B(n+1), d/dgamma B(n) = A(n+1) (V + iL is
 * analytic) and d/dsigma A(n) = sigma A(n+2), likewise for B (the heat equation), which stays exact as sigma goes to 0.
 *
 * <p>Far out the series V + iL = i/pi sum (2k-1)!! sigma^2k / zeta^(2k+1), zeta = x + i gamma (DLMF 7.12.1), serves, also for sigma = 0.
 * Relative error of the n-th derivative, relative to |A(n) + iB(n)|: 2e-14 for n = 0, 1e-12 for n = 1, growing a hundredfold with each
 * further n just inside the far region.
 */
public final class Voigt {

    /** The series serves from |zeta|^2 = FAR * 2 sigma^2. */
    private static final double FAR = 50;

    private static final int FAR_TERMS = 30;
    private static final double SQRT_TWO = 1.4142135623730951;
    private static final double SQRT_PI = 1.772453850905516;

    private Voigt() {}

    /** V(x, sigma, gamma). */
    public static double profile(double x, double sigma, double gamma) {
        return real(0, x, sigma, gamma);
    }

    /** A(n), the n-th derivative of V with respect to x. */
    public static double real(int order, double x, double sigma, double gamma) {
        return derivative(order, x, Math.abs(sigma), gamma)[0];
    }

    /** B(n), the n-th derivative with respect to x of the conjugate L of V. */
    public static double imaginary(int order, double x, double sigma, double gamma) {
        return derivative(order, x, Math.abs(sigma), gamma)[1];
    }

    private static double[] derivative(int order, double x, double sigma, double gamma) {
        double radius = x * x + gamma * gamma;
        if (gamma >= 0 && radius >= FAR * 2 * sigma * sigma) {
            return far(order, x, sigma, gamma);
        }
        double s = sigma * SQRT_TWO;
        double[] w = near(order, x / s, gamma / s);
        double scale = 1 / (SQRT_PI * StrictMath.pow(s, order + 1.0));
        w[0] *= scale;
        w[1] *= scale;
        return w;
    }

    /** The n-th derivative of w: w' = 2i/sqrt(pi) - 2 z w, w(n+1) = -2 (z w(n) + n w(n-1)) (DLMF 7.10.2, 7.10.3). */
    private static double[] near(int order, double x, double y) {
        double[] before = new double[2];
        double[] current = new double[2];
        w(x, y, current);
        for (int n = 0; n < order; n++) {
            double re = -2 * (x * current[0] - y * current[1] + n * before[0]);
            double im = -2 * (x * current[1] + y * current[0] + n * before[1]) + (n == 0 ? 2 / SQRT_PI : 0);
            before[0] = current[0];
            before[1] = current[1];
            current[0] = re;
            current[1] = im;
        }
        return current;
    }

    /** w everywhere: w(z) = 2 exp(-z^2) - w(-z) below the real axis (DLMF 7.4.3). */
    private static void w(double x, double y, double[] w) {
        if (!(y < 0)) {
            Faddeeva.upperHalfPlane(x, y, w);
            return;
        }
        Faddeeva.upperHalfPlane(-x, -y, w);
        double size = 2 * StrictMath.exp((y - x) * (y + x));
        double angle = -2 * x * y;
        w[0] = size * StrictMath.cos(angle) - w[0];
        w[1] = size * StrictMath.sin(angle) - w[1];
    }

    /** i/pi (-1)^n sum over k of (2k-1)!! sigma^2k (2k+1)(2k+2)...(2k+n) / zeta^(2k+1+n), summed from the last term by Horner's rule. */
    private static double[] far(int order, double x, double sigma, double gamma) {
        double radius = x * x + gamma * gamma;
        double inverseRe = x / radius;
        double inverseIm = -gamma / radius;
        double squareRe = (inverseRe - inverseIm) * (inverseRe + inverseIm) * sigma * sigma;
        double squareIm = 2 * inverseRe * inverseIm * sigma * sigma;
        double re = 0;
        double im = 0;
        for (int k = FAR_TERMS; k >= 1; k--) {
            double growth = (2 * k - 1) * rising(2 * k + 1, order) / rising(2 * k - 1, order);
            double sumRe = growth * (1 + re);
            double sumIm = growth * im;
            re = sumRe * squareRe - sumIm * squareIm;
            im = sumRe * squareIm + sumIm * squareRe;
        }
        double[] result = {-im / Math.PI, (1 + re) / Math.PI};
        double sign = order % 2 == 0 ? 1 : -1;
        for (int n = 0; n <= order; n++) {
            double factor = n == 0 ? sign : n;
            double real = factor * (result[0] * inverseRe - result[1] * inverseIm);
            result[1] = factor * (result[0] * inverseIm + result[1] * inverseRe);
            result[0] = real;
        }
        return result;
    }

    private static double rising(int from, int factors) {
        double product = 1;
        for (int i = 0; i < factors; i++) {
            product *= from + i;
        }
        return product;
    }
}
