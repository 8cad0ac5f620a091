package org.curvefit.api.fit;

import java.util.Map;
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
 * @param flags what is conspicuous about a row in one word, by observation; rows that are not named have none
 * @param outlying how far each observation lies out, where that was asked for
 * @param estimated the points on the curve that belong to the observations, where the inputs have errors
 */
public record RowDiagnostics(
        Vector fitted,
        Vector residuals,
        Vector standardized,
        Vector studentized,
        Vector leverage,
        Vector cook,
        Map<Integer, String> flags,
        OutlierScores outlying,
        EstimatedPoints estimated) {
    public RowDiagnostics {
        flags = Map.copyOf(flags);
    }

    /** Rows about which nothing is conspicuous. */
    public RowDiagnostics(
            Vector fitted, Vector residuals, Vector standardized, Vector studentized, Vector leverage, Vector cook) {
        this(
                fitted,
                residuals,
                standardized,
                studentized,
                leverage,
                cook,
                Map.of(),
                OutlierScores.NONE,
                EstimatedPoints.NONE);
    }

    /** The same with other flags, and how far each row lies out. */
    public RowDiagnostics withFlags(Map<Integer, String> changed, OutlierScores scores) {
        return new RowDiagnostics(
                fitted, residuals, standardized, studentized, leverage, cook, changed, scores, estimated);
    }

    /** The same of a fit with errors in the inputs, about the values that were observed. */
    public RowDiagnostics withEstimated(Vector values, Vector differences, EstimatedPoints points) {
        return new RowDiagnostics(
                values, differences, standardized, studentized, leverage, cook, flags, outlying, points);
    }

    /** Fitted values and residuals alone. */
    public static RowDiagnostics of(Vector fitted, Vector residuals) {
        Vector none = Vector.empty();
        return new RowDiagnostics(fitted, residuals, none, none, none, none);
    }
}
