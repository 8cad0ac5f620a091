package org.curvefit.core.formula.special;

/**
 * A sum of Chebyshev polynomials c0 + c1 T1(t) + c2 T2(t) + ..., t from -1 to 1, by Clenshaw's recurrence (C. W. Clenshaw, MTAC 9 (1955) 118).
 */
final class ChebyshevSeries {

    private final double[] coefficients;

    ChebyshevSeries(double... coefficients) {
        this.coefficients = coefficients.clone();
    }

    double at(double t) {
        double twice = 2 * t;
        double next = 0;
        double afterNext = 0;
        for (int k = coefficients.length - 1; k > 0; k--) {
            double current = twice * next - afterNext + coefficients[k];
            afterNext = next;
            next = current;
        }
        return t * next - afterNext + coefficients[0];
    }
}
