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
