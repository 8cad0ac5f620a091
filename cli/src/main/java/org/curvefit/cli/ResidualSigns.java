package org.curvefit.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.numeric.Vector;

/** The signs of the residuals in the order of the first input, as the runs test counts them. */
final class ResidualSigns {
    private static final int MOST_ROWS = 30;

    private ResidualSigns() {}

    /** E.g. {@code + + - - - +}; nothing where there are too many to be looked at. */
    static Optional<String> of(FitResult result) {
        Vector residuals = result.diagnostics().rows().residuals();
        if (residuals.size() > MOST_ROWS) {
            return Optional.empty();
        }
        List<Vector> inputs = result.provenance().observations().inputs();
        StringBuilder signs = new StringBuilder();
        IntStream.range(0, residuals.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        row -> inputs.isEmpty() ? 0 : inputs.get(0).at(row)))
                .mapToDouble(residuals::at)
                .filter(residual -> residual != 0)
                .forEach(residual -> signs.append(residual > 0 ? "+ " : "- "));
        return Optional.of(signs.toString().strip());
    }
}
