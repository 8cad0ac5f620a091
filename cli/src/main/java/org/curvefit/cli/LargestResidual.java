package org.curvefit.cli;

import java.util.List;
import java.util.Optional;
import org.curvefit.api.data.Observations;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.numeric.Vector;

/** Finds the observation that the curve misses most. */
final class LargestResidual {
    private static final int DIGITS = 3;
    private static final int INPUT_DIGITS = 6;

    private LargestResidual() {}

    /** E.g. {@code largest residual +0.484 at minute 35}; nothing when no residual is finite, or all are zero. */
    static Optional<String> of(FitResult result) {
        Vector residuals = result.diagnostics().rows().residuals();
        int worst = -1;
        for (int i = 0; i < residuals.size(); i++) {
            double size = Math.abs(residuals.at(i));
            if (Double.isFinite(size) && (worst < 0 || size > Math.abs(residuals.at(worst)))) {
                worst = i;
            }
        }
        if (worst < 0 || residuals.at(worst) == 0) {
            return Optional.empty();
        }
        return Optional.of(
                "largest residual " + Significant.signed(residuals.at(worst), DIGITS) + " at " + place(result, worst));
    }

    private static String place(FitResult result, int index) {
        Observations seen = result.provenance().observations();
        List<String> names = result.provenance().variables().inputs();
        if (names.isEmpty()) {
            return result.provenance().data().address().of(seen.row(index));
        }
        StringBuilder place = new StringBuilder();
        for (int j = 0; j < names.size(); j++) {
            double value = seen.inputs().get(j).at(index);
            place.append(j == 0 ? "" : ", ").append(names.get(j)).append(' ').append(input(value));
        }
        return place.toString();
    }

    private static String input(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Significant.of(value, INPUT_DIGITS);
    }
}
