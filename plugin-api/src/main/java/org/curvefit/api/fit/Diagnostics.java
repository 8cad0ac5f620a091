package org.curvefit.api.fit;

import java.util.List;
import java.util.function.Supplier;

/**
 * How good an answer is.
 *
 * @param summary goodness of fit
 * @param uncertainty covariance of the estimates, or why there is none
 * @param checks tests of the answer
 * @param rows the answer row by row, computed when asked for
 */
public record Diagnostics(
        FitSummary summary, Uncertainty uncertainty, List<Check> checks, Supplier<RowDiagnostics> rows) {
    public Diagnostics {
        checks = List.copyOf(checks);
    }
}
