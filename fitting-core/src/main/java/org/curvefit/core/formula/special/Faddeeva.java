package org.curvefit.core.formula.special;

/**
 * The Faddeeva function w(z) = exp(-z^2) erfc(-iz) in the upper half-plane, by the rational expansion of J. A. C. Weideman, SIAM J. Numer.
 * Anal. 31 (1994) 1497, with 40 terms: w = 2 p(Z)/(L - iz)^2 + 1/(sqrt(pi) (L - iz)), Z = (L + iz)/(L - iz).
 *
 * <p>Absolute error below 2e-15; relative to |w| below 2e-14 for |z| up to 8.
 */
final class Faddeeva {

    private static final int TERMS = 40;
    private static final double SCALE = StrictMath.sqrt(TERMS / StrictMath.sqrt(2));
    private static final double ONE_OVER_SQRT_PI = 0.5641895835477563;
    private static final double[] COEFFICIENTS = coefficients();

    private Faddeeva() {}

    /** The Fourier coefficients of exp(-t^2) (L^2 + t^2), t = L tan(theta/2). */
    private static double[] coefficients() {
        int points = 4 * TERMS;
        double[] coefficients = new double[TERMS];
        for (int j = 1 - points / 2; j < points / 2; j++) {
            double angle = 2 * Math.PI * j / points;
            double t = SCALE * StrictMath.tan(angle / 2);
            double sample = StrictMath.exp(-t * t) * (SCALE * SCALE + t * t) / points;
            for (int k = 0; k < TERMS; k++) {
                coefficients[k] += sample * StrictMath.cos((k + 1) * angle);
            }
        }
        return coefficients;
    }

    /**
     * w(x + iy) for y at least 0.
     *
     * @param w filled with the real and the imaginary part
     */
    static void upperHalfPlane(double x, double y, double[] w) {
        double denominator = (SCALE + y) * (SCALE + y) + x * x;
        double inverseRe = (SCALE + y) / denominator;
        double inverseIm = x / denominator;
        double zRe = (SCALE - y) * inverseRe - x * inverseIm;
        double zIm = (SCALE - y) * inverseIm + x * inverseRe;
        double re = 0;
        double im = 0;
        for (int k = TERMS - 1; k >= 0; k--) {
            double product = re * zRe - im * zIm + COEFFICIENTS[k];
            im = re * zIm + im * zRe;
            re = product;
        }
        double onceRe = 2 * (re * inverseRe - im * inverseIm) + ONE_OVER_SQRT_PI;
        double onceIm = 2 * (re * inverseIm + im * inverseRe);
        w[0] = onceRe * inverseRe - onceIm * inverseIm;
        w[1] = onceRe * inverseIm + onceIm * inverseRe;
    }
}
