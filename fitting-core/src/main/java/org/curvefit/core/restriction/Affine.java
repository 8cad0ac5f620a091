package org.curvefit.core.restriction;

import java.util.List;
import java.util.Optional;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.formula.FormulaModel;
import org.curvefit.core.formula.ast.Expression;

/**
 * A linear function of parameters with a constant.
 *
 * @param constant its value where all parameters are zero
 * @param coefficients one per parameter
 */
record Affine(double constant, Vector coefficients) {
    /** A difference below this share of the terms that cancel in it is rounding. */
    private static final double ROUNDING = 1e-14;

    /**
     * This less another one, where what is rounding is zero: 0.1 + 0.2 - 0.3 is not.
     *
     * @param sizes what cancels in both
     */
    Affine minus(Affine other, Affine sizes) {
        double[] differences = coefficients.toArray();
        for (int k = 0; k < differences.length; k++) {
            double difference = differences[k] - other.coefficients().at(k);
            differences[k] = rounded(difference, sizes.coefficients().at(k));
        }
        return new Affine(rounded(constant - other.constant(), sizes.constant()), Vector.of(differences));
    }

    private static double rounded(double difference, double size) {
        return Math.abs(difference) <= ROUNDING * size ? 0 : difference;
    }

    /** The function that an expression is; empty where it is not linear or not finite. */
    static Optional<Affine> of(Expression expression, List<String> names) {
        FormulaModel model = FormulaModel.of(expression, names, List.of());
        if (model.linearParameters().size() < names.size()) {
            return Optional.empty();
        }
        Pointwise at = Pointwise.of(model, new double[names.size()]);
        boolean finite = Double.isFinite(at.value());
        for (double coefficient : at.gradient()) {
            finite &= Double.isFinite(coefficient);
        }
        return finite ? Optional.of(new Affine(at.value(), Vector.of(at.gradient()))) : Optional.empty();
    }
}
