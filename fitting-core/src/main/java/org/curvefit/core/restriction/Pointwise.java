package org.curvefit.core.restriction;

import java.util.stream.IntStream;
import org.curvefit.core.formula.FormulaModel;

/** Value and gradient of an expression of parameters at one point. */
final class Pointwise {
    private final double value;
    private final double[] gradient;

    private Pointwise(double value, double[] gradient) {
        this.value = value;
        this.gradient = gradient;
    }

    /**
     * @param model without inputs
     * @param point all its parameters
     */
    static Pointwise of(FormulaModel model, double[] point) {
        double[] value = new double[1];
        double[][] derivatives = new double[point.length][1];
        model.kernel(IntStream.range(0, point.length).toArray())
                .linearize(point, new double[0][], 1, value, derivatives);
        double[] gradient = new double[point.length];
        for (int k = 0; k < point.length; k++) {
            gradient[k] = derivatives[k][0];
        }
        return new Pointwise(value[0], gradient);
    }

    double value() {
        return value;
    }

    double[] gradient() {
        return gradient;
    }
}
