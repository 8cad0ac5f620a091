package org.curvefit.core;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.fit.SearchTrace;
import org.curvefit.api.fit.StartPoint;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Stop;
import org.curvefit.core.linalg.LinearizedResiduals;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.solver.ClosedForm;

/**
 * Where a search ended.
 *
 * @param method the solver's name
 * @param point free parameters
 * @param factor residuals linearized there through block QR
 * @param relativeOffset of Bates and Watts there
 * @param start where the method began
 * @param stop why it ended
 * @param moved whether the point left its start
 * @param iterations accepted steps
 * @param confirmed whether there is reason to believe that no lower minimum exists, or the caller chose the start
 * @param trace what can be looked at of the run
 */
record Solution(
        String method,
        double[] point,
        LinearizedResiduals factor,
        double relativeOffset,
        StartPoint start,
        Stop stop,
        boolean moved,
        int iterations,
        boolean confirmed,
        SearchTrace trace) {
    /** The same end of a problem with fewer parameters. */
    Solution along(double[] remaining, LinearizedResiduals linearized, double offset) {
        return new Solution(method, remaining, linearized, offset, start, stop, moved, iterations, confirmed, trace);
    }

    /** The same end with something more to tell. */
    Solution noted(String note) {
        List<String> notes = new ArrayList<>(trace.notes());
        notes.add(note);
        SearchTrace more = new SearchTrace(trace.trajectory(), trace.surface(), notes);
        return new Solution(method, point, factor, relativeOffset, start, stop, moved, iterations, confirmed, more);
    }

    /** The same end of a method that goes by another name. */
    Solution by(String name) {
        return new Solution(name, point, factor, relativeOffset, start, stop, moved, iterations, confirmed, trace);
    }

    /** The same end, said to come from another start. */
    Solution startedFrom(StartPoint origin) {
        return new Solution(method, point, factor, relativeOffset, origin, stop, moved, iterations, confirmed, trace);
    }

    /** The only point there is, where constraints leave nothing free. */
    static Solution nothingFree(FitProblem problem, LeastSquaresObjective objective) {
        objective.keepAllDigits();
        LinearizedResiduals factor = objective.linearization();
        objective.linearize(new double[0], factor);
        StartPoint only = new StartPoint(Vector.of(problem.space().expanded(new double[0])), "none: nothing is free");
        Stop stop = new Stop.Complete("nothing is free");
        return new Solution(ClosedForm.NAME, new double[0], factor, 0, only, stop, true, 0, true, SearchTrace.empty());
    }
}
