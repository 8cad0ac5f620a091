package org.curvefit.core.diagnostics;

import java.util.List;
import java.util.Optional;
import org.curvefit.api.fit.CriticalPoint;
import org.curvefit.api.fit.FitFlag;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.solver.Stop;
import org.curvefit.core.linalg.SymmetricSolve;

/** Decides whether the end of the minimization of a written loss may be used, by the second-order look at the point. */
public final class MinimumRule {
    /** A point is settled when Newton's step from it is at most this share of it. */
    private static final double SMALL_STEP = 1e-3;

    private final Stop stop;
    private final Optional<CriticalPoint> critical;
    private final boolean maximize;
    private final boolean moved;
    private final boolean callersRule;

    /**
     * @param critical the point looked at to second order, as the caller sees the loss
     * @param maximize whether a maximum was looked for
     * @param moved whether the point left its start
     * @param callersRule whether a stopping rule ended the run that the caller had asked for
     */
    public MinimumRule(
            Stop stop, Optional<CriticalPoint> critical, boolean maximize, boolean moved, boolean callersRule) {
        this.stop = stop;
        this.critical = critical;
        this.maximize = maximize;
        this.moved = moved;
        this.callersRule = callersRule;
    }

    /** One word. */
    public FitStatus status(double[] point) {
        if (stop instanceof Stop.Cancelled) {
            return FitStatus.CANCELLED;
        }
        if (stop instanceof Stop.TimeLimit) {
            return FitStatus.TIME_LIMIT;
        }
        if (stop instanceof Stop.Diverged) {
            return FitStatus.DIVERGED;
        }
        if (stop instanceof Stop.NonFiniteStart) {
            return FitStatus.NONFINITE_AT_START;
        }
        if (stop instanceof Stop.GridComplete) {
            return FitStatus.GRID_BEST;
        }
        if (stop instanceof Stop.IterationLimit) {
            return FitStatus.MAX_ITERATIONS;
        }
        if (critical.isEmpty()) {
            return callersRule ? FitStatus.CONVERGED : FitStatus.NONFINITE;
        }
        if (vanishing(critical.get()) && !moved && critical.get().kind() != wanted()) {
            return FitStatus.STUCK_AT_START;
        }
        return callersRule || settled(critical.get(), point) ? FitStatus.CONVERGED : FitStatus.MAX_ITERATIONS;
    }

    private CriticalPoint.Kind wanted() {
        return maximize ? CriticalPoint.Kind.MAXIMUM : CriticalPoint.Kind.MINIMUM;
    }

    private static boolean vanishing(CriticalPoint at) {
        for (int k = 0; k < at.gradient().size(); k++) {
            if (at.gradient().at(k) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether Newton's step is small beside the point; where the Hessian is not definite, whether the run ended by a rule. */
    private boolean settled(CriticalPoint at, double[] point) {
        int size = point.length;
        double[] hessian = at.hessian().toArray();
        double[] step = at.gradient().toArray();
        double sign = maximize ? -1 : 1;
        for (int i = 0; i < hessian.length; i++) {
            hessian[i] *= sign;
        }
        if (!SymmetricSolve.positiveDefinite(hessian, size, step)) {
            return stop instanceof Stop.Reached;
        }
        for (int k = 0; k < size; k++) {
            if (Math.abs(step[k]) > SMALL_STEP * Math.max(Math.abs(point[k]), SMALL_STEP)) {
                return false;
            }
        }
        return true;
    }

    /** Doubts beside the status. */
    public List<FitFlag> flags() {
        boolean saddle = critical.isPresent() && critical.get().kind() == CriticalPoint.Kind.SADDLE;
        return saddle ? List.of(FitFlag.SADDLE_POINT) : List.of();
    }

    /** The status in a sentence. */
    public String explanation(FitStatus status) {
        String kind = critical.map(at -> " (" + at.kind().word() + ")").orElse("");
        return switch (status) {
            case CONVERGED -> "converged" + kind + ": " + stop.text();
            case GRID_BEST -> "the best node of the grid; not a claim of a minimum";
            case STUCK_AT_START ->
                "the gradient vanishes at the start, which is no " + wanted().word() + kind + "; start elsewhere";
            case MAX_ITERATIONS -> "not settled: " + stop.text() + "; raise --max-iter, or try another method or rate";
            case TIME_LIMIT -> "stopped: " + stop.text() + "; this is the best point so far";
            case CANCELLED -> "interrupted; this is the best point so far";
            case DIVERGED -> "diverged: " + stop.text();
            case NONFINITE_AT_START -> "the loss or its gradient is not a finite number at the start; start elsewhere";
            case NONFINITE -> "the derivatives of the loss are not finite at the best point";
            default -> status.name();
        };
    }
}
