package org.curvefit.api.fit;

import java.util.Locale;
import org.curvefit.api.numeric.Matrix;
import org.curvefit.api.numeric.Vector;

/**
 * The second-order look at the end of a search: loss, gradient and Hessian there, one row and column per free parameter.
 *
 * @param value of the loss
 * @param gradient of the loss
 * @param hessian of the loss, exact
 * @param eigenvalues of the Hessian, ascending
 * @param kind by the second-derivative test
 * @param condition largest over smallest |eigenvalue|
 */
public record CriticalPoint(
        double value, Vector gradient, Matrix hessian, Vector eigenvalues, Kind kind, double condition) {
    /** What the signs of the eigenvalues say. */
    public enum Kind {
        /** All positive. */
        MINIMUM,
        /** All negative. */
        MAXIMUM,
        /** Of both signs. */
        SADDLE,
        /** One vanishes, and the others have one sign. */
        INCONCLUSIVE;

        /** The word in results. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
