package org.curvefit.core.formula.kernel;

import org.curvefit.core.formula.ast.ElementaryFunction;
import org.curvefit.core.formula.ast.Operator;

/** Operations that are applied number by number; an output may be the same array as an operand. */
final class Elementwise {

    private Elementwise() {}

    static void apply(ElementaryFunction function, double[] x, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = function.at(x[i]);
        }
    }

    static void apply(ElementaryFunction function, double[] x, double[] y, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = function.at(x[i], y[i]);
        }
    }

    static void apply(ElementaryFunction function, double[] x, double[] y, double[] z, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = function.at(x[i], y[i], z[i]);
        }
    }

    static void compare(Operator comparison, double[] x, double[] y, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = comparison.apply(x[i], y[i]);
        }
    }

    static void select(double[] condition, double[] whenTrue, double[] whenFalse, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = condition[i] != 0 ? whenTrue[i] : whenFalse[i];
        }
    }
}
