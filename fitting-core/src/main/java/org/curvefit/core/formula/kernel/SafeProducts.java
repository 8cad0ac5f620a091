package org.curvefit.core.formula.kernel;

import org.curvefit.core.formula.ast.ElementaryFunction;

/** The products of derivatives that stay numbers at the edge of the domain; values as defined by {@link ElementaryFunction}. */
final class SafeProducts {

    private SafeProducts() {}

    /** {@link ElementaryFunction#CHAIN}. */
    static void chain(double[] outer, double[] inner, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            double factor = inner[i];
            double product = outer[i] * factor;
            if (product != product && factor == 0) {
                product = 0;
            }
            out[i] = product;
        }
    }

    /** {@link ElementaryFunction#CHAIN}. */
    static void chain(double outer, double[] inner, double[] out, int n) {
        if (Math.abs(outer) <= Double.MAX_VALUE) {
            ArrayArithmetic.multiply(inner, outer, out, n);
            return;
        }
        for (int i = 0; i < n; i++) {
            out[i] = ElementaryFunction.CHAIN.at(outer, inner[i]);
        }
    }

    /** {@link ElementaryFunction#POWER_SLOPE}. */
    static void powerSlope(double[] base, double exponent, double[] power, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            double slope = exponent * (power[i] / base[i]);
            boolean serves = slope != 0 && Math.abs(slope) <= Double.MAX_VALUE;
            out[i] = serves ? slope : ElementaryFunction.POWER_SLOPE.at(base[i], exponent, power[i]);
        }
    }
}
