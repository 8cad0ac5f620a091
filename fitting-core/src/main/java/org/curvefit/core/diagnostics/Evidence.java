package org.curvefit.core.diagnostics;

import org.curvefit.api.solver.Stop;
import org.curvefit.core.inference.GoodnessOfFit;
import org.curvefit.core.inference.Identification;

/**
 * What a verdict is formed from: recomputed at the point, whatever the solver said.
 *
 * @param stop why the iterations ended
 * @param closedForm whether the point was solved for, not searched
 * @param callersRule whether a stopping rule ended the run that the caller had asked for
 * @param moved whether the point left its start
 * @param relativeOffset of Bates and Watts at the point
 * @param identification rank and condition at the point
 * @param goodness sums at the point
 * @param exactRss residual sum of squares at rounding level
 * @param pressed whether a parameter lies on a bound beyond which the cost would fall
 * @param confirmed whether the same minimum was reached from several starts, or the point is a minimum by construction, or the caller chose the
 *     start
 * @param runs the runs test of the residuals
 * @param left how far the minimum of the linearized model is
 */
public record Evidence(
        Stop stop,
        boolean closedForm,
        boolean callersRule,
        boolean moved,
        double relativeOffset,
        Identification identification,
        GoodnessOfFit goodness,
        double exactRss,
        boolean pressed,
        boolean confirmed,
        RunsTest runs,
        WayLeft left) {
    /** Offset that changes no confidence region by more than a thousandth of its radius; Bates and Watts (1981) stop there. */
    private static final double NEGLIGIBLE_OFFSET = 1e-3;

    /** Whether the caller's own rule ended the run where a minimum is so near that it makes no difference. */
    public boolean endedNearby() {
        return callersRule && (relativeOffset <= NEGLIGIBLE_OFFSET || left.near());
    }

    /** Whether the residuals are at rounding level. */
    public boolean exact() {
        return goodness.rss() <= exactRss;
    }
}
