package org.curvefit.core.diagnostics;

import java.util.List;
import java.util.Optional;
import org.curvefit.api.fit.CriticalPoint;
import org.curvefit.api.fit.FitFlag;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.solver.Stop;
import org.curvefit.core.linalg.SymmetricEigen;
import org.curvefit.core.linalg.SymmetricSolve;

/** Decides whether the end of the minimization of a written loss may be used, by the second-order look at the point. */
public final class MinimumRule {
    /** A point is settled when Newton's step from it is at most this share of it. */
    private static final double SMALL_STEP = 1e-3;

    /** Smaller eigenvalues, beside the largest one, count as this share of it. */
    private static final double SMALLEST_RATIO = 1e-14;

    private final Stop stop;
    private final Optional<CriticalPoint> critical;
    private final boolean maximize;
    private final boolean callersRule;
    private final Way way;
    private final WayLeft left;

    /**
     * @param critical the point looked at to second order, as the caller sees the loss
     * @param maximize whether a maximum was looked for
     * @param callersRule whether a stopping rule ended the run that the caller had asked for
     * @param way from where to where the run went
     */
    public MinimumRule(Stop stop, Optional<CriticalPoint> critical, boolean maximize, boolean callersRule, Way way) {
        this.stop = stop;
        this.critical = critical;
        this.maximize = maximize;
        this.callersRule = callersRule;
        this.way = way;
        this.left = critical.map(at -> left(at, way)).orElse(WayLeft.unknown());
    }

    /** Newton's step with the eigenvalues taken absolutely, so that it leads down near a saddle too. */
    private static WayLeft left(CriticalPoint at, Way way) {
        int size = at.gradient().size();
        SymmetricEigen eigen = SymmetricEigen.of(at.hessian().toArray(), size);
        double largest = Math.max(Math.abs(eigen.value(0)), Math.abs(eigen.value(size - 1)));
        double[] step = new double[size];
        double decrease = 0;
        for (int k = 0; k < size; k++) {
            double projection = 0;
            for (int i = 0; i < size; i++) {
                projection += eigen.vector(i, k) * at.gradient().at(i);
            }
            double curvature = Math.max(Math.abs(eigen.value(k)), SMALLEST_RATIO * largest);
            double length = projection == 0 ? 0 : projection / curvature;
            decrease += 0.5 * projection * length;
            for (int i = 0; i < size; i++) {
                step[i] -= length * eigen.vector(i, k);
            }
        }
        return WayLeft.of(way, step, decrease);
    }

    /**
     * One word, where parameters press against their bounds and the second-order look is at the others.
     *
     * @param pressing names; may be empty
     */
    public FitStatus status(List<String> pressing) {
        boolean nothingLeft = critical.isEmpty() && way.names().isEmpty();
        FitStatus status = nothingLeft && ended() ? FitStatus.CONVERGED : status();
        return status == FitStatus.CONVERGED && !pressing.isEmpty() ? FitStatus.AT_BOUND : status;
    }

    private boolean ended() {
        return stop instanceof Stop.Reached || stop instanceof Stop.NoFurtherProgress;
    }

    /** One word. */
    public FitStatus status() {
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
            return FitStatus.NONFINITE;
        }
        if (vanishing(critical.get()) && !way.moved() && critical.get().kind() != wanted()) {
            return FitStatus.STUCK_AT_START;
        }
        boolean settled = callersRule && left.near() || settled(critical.get());
        return settled ? FitStatus.CONVERGED : FitStatus.MAX_ITERATIONS;
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
    private boolean settled(CriticalPoint at) {
        int size = way.point().size();
        double[] hessian = at.hessian().toArray();
        double[] step = at.gradient().toArray();
        double sign = maximize ? -1 : 1;
        for (int i = 0; i < hessian.length; i++) {
            hessian[i] *= sign;
        }
        if (!SymmetricSolve.positiveDefinite(hessian, size, step)) {
            return stop instanceof Stop.Reached && !callersRule;
        }
        for (int k = 0; k < size; k++) {
            if (Math.abs(step[k]) > SMALL_STEP * Math.max(Math.abs(way.point().at(k)), SMALL_STEP)) {
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

    /** The status in a sentence that names the parameters on their bounds. */
    public String explanation(FitStatus status, List<String> pressing) {
        return status == FitStatus.AT_BOUND
                ? String.join(", ", pressing) + (pressing.size() == 1 ? " lies on its bound" : " lie on their bounds")
                        + ", beyond which the loss would go on; the others are at their best there: " + stop.text()
                : explanation(status);
    }

    /** The status in a sentence. */
    public String explanation(FitStatus status) {
        String kind = critical.map(at -> " (" + at.kind().word() + ")").orElse("");
        return switch (status) {
            case CONVERGED ->
                callersRule && !settled(critical.orElseThrow())
                        ? "ended by the rule asked for, near a critical point" + kind + ": " + stop.text() + distance()
                        : "converged" + kind + ": " + stop.text();
            case GRID_BEST -> "the best node of the grid; not a claim of a minimum";
            case STUCK_AT_START ->
                "the gradient vanishes at the start, which is no " + wanted().word() + kind + "; start elsewhere";
            case MAX_ITERATIONS -> unsettled();
            case TIME_LIMIT -> "stopped: " + stop.text() + "; this is the best point so far";
            case CANCELLED -> "interrupted; this is the best point so far";
            case DIVERGED -> stop.text();
            case NONFINITE_AT_START -> "the loss or its gradient is not a finite number at the start; start elsewhere";
            case NONFINITE -> "the derivatives of the loss are not finite at the best point";
            default -> status.name();
        };
    }

    private String unsettled() {
        return callersRule
                ? "the rule asked for ended the run before a " + wanted().word() + ": " + stop.text() + distance()
                        + "; use a smaller threshold, or another method or rate"
                : "not settled: " + stop.text() + distance() + "; raise --max-iter, or try another method or rate";
    }

    private String distance() {
        String words = critical.filter(at -> at.kind() == wanted()).isPresent() ? left.words() : "";
        return words.isEmpty() ? "" : "; " + words;
    }
}
