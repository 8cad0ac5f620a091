package org.curvefit.api.fit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What not everybody reads of an answer, each computed when it is asked for.
 *
 * @param checks tests of the answer
 * @param statistics numbers beyond the summary
 * @param rows the answer row by row
 * @param influence what each row does to it
 * @param criticalPoint the second-order look at the answer
 */
public record Details(
        Supplier<List<Check>> checks,
        Supplier<List<Statistic>> statistics,
        Supplier<RowDiagnostics> rows,
        Supplier<Influence> influence,
        Supplier<Optional<CriticalPoint>> criticalPoint) {
    /** Nothing but the rows. */
    public static Details of(Supplier<RowDiagnostics> rows) {
        return new Details(List::of, List::of, rows, () -> Influence.NONE, Optional::empty);
    }

    /** The same with other checks. */
    Details withChecks(Supplier<List<Check>> changed) {
        return new Details(changed, statistics, rows, influence, criticalPoint);
    }
}
