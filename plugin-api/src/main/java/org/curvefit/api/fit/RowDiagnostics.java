package org.curvefit.api.fit;

import org.curvefit.api.numeric.Vector;

/**
 * The answer row by row, one value per observation used. Vectors of statistics that do not exist for this answer are empty.
 *
 * @param fitted model values
 * @param residuals observed minus fitted, in the unit of the response
 * @param standardized residual sqrt(w) / residual SD
 * @param studentized internally studentized: standardized / sqrt(1 - leverage)
 * @param leverage diagonal of the hat matrix
 * @param cook Cook's distance
 */
public record RowDiagnostics(
        Vector fitted, Vector residuals, Vector standardized, Vector studentized, Vector leverage, Vector cook) {
    /** Fitted values and residuals alone. */
    public static RowDiagnostics of(Vector fitted, Vector residuals) {
        Vector none = Vector.empty();
        return new RowDiagnostics(fitted, residuals, none, none, none, none);
    }
}
