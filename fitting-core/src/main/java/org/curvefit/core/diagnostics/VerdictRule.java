package org.curvefit.core.diagnostics;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.fit.FitFlag;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.solver.Stop;
import org.curvefit.core.inference.CountSums;
import org.curvefit.core.inference.FDistributionTail;
import org.curvefit.core.inference.GoodnessOfFit;
import org.curvefit.core.inference.Scatter;

/** Decides whether an answer may be used. The only place that does; no solver can declare its own success. */
public final class VerdictRule {
    /** Largest relative offset of a minimum; R's {@code nls} takes 1e-5. */
    static final double LARGEST_OFFSET = 1e-5;

    static final double LEAST_R2 = 0.05;
    private static final double F_LEVEL = 0.05;
    private static final double ROUNDING = 1e-9;
    private static final double RUNS_LEVEL = 0.02;

    private VerdictRule() {}

    /** One word. */
    public static FitStatus status(Evidence evidence) {
        FitStatus ended = endedEarly(evidence.stop());
        if (ended != FitStatus.CONVERGED) {
            return ended;
        }
        if (!Double.isFinite(evidence.goodness().rss())) {
            return FitStatus.NONFINITE;
        }
        if (evidence.stop() instanceof Stop.Unfitted) {
            return FitStatus.AT_START;
        }
        if (!evidence.identification().complete()) {
            return evidence.moved()
                            || evidence.closedForm()
                            || evidence.identification().rank() > 0
                    ? FitStatus.NOT_IDENTIFIABLE
                    : FitStatus.STUCK_AT_START;
        }
        if (evidence.stop() instanceof Stop.GridComplete) {
            return FitStatus.GRID_BEST;
        }
        if (evidence.exact()) {
            return FitStatus.EXACT;
        }
        if (evidence.pressed() && evidence.relativeOffset() <= LARGEST_OFFSET) {
            return FitStatus.AT_BOUND;
        }
        if (evidence.closedForm()) {
            return FitStatus.SOLVED;
        }
        return evidence.relativeOffset() <= LARGEST_OFFSET || evidence.endedNearby()
                ? FitStatus.CONVERGED
                : FitStatus.MAX_ITERATIONS;
    }

    /** The status of a run that was ended before it could converge; CONVERGED where the point has to speak for itself. */
    private static FitStatus endedEarly(Stop stop) {
        if (stop instanceof Stop.Cancelled) {
            return FitStatus.CANCELLED;
        }
        if (stop instanceof Stop.TimeLimit) {
            return FitStatus.TIME_LIMIT;
        }
        if (stop instanceof Stop.IterationLimit) {
            return FitStatus.MAX_ITERATIONS;
        }
        if (stop instanceof Stop.NonFiniteStart) {
            return FitStatus.NONFINITE_AT_START;
        }
        if (stop instanceof Stop.Diverged) {
            return FitStatus.DIVERGED;
        }
        return FitStatus.CONVERGED;
    }

    /** Doubts beside it. */
    public static List<FitFlag> flags(Evidence evidence, FitStatus status) {
        List<FitFlag> flags = new ArrayList<>();
        if (status == FitStatus.EXACT
                || status == FitStatus.AT_START
                || !Double.isFinite(evidence.goodness().rss())) {
            return flags;
        }
        if (noBetterThanConstant(evidence.goodness())) {
            flags.add(FitFlag.NO_BETTER_THAN_CONSTANT);
        }
        if (!evidence.confirmed()) {
            flags.add(FitFlag.LIKELY_LOCAL_MINIMUM);
        }
        if (evidence.runs().p() < RUNS_LEVEL) {
            flags.add(FitFlag.RESIDUALS_NOT_RANDOM);
        }
        return flags;
    }

    /** A likelihood ratio test against the mean that cannot reject it at the 5 % level; of one parameter, a larger deviance. */
    private static boolean noBetterThanConstant(GoodnessOfFit goodness, CountSums counts) {
        if (goodness.p() <= 1 || !(counts.nullDeviance() > 0)) {
            return goodness.p() == 1 && counts.deviance() > counts.nullDeviance() * (1 + ROUNDING);
        }
        return goodness.constantP() > F_LEVEL;
    }

    /** R2 below 0.05, or an F test against the mean that cannot reject it at the 5 % level. Says nothing about a robust fit, whose outliers decide R2. */
    public static boolean noBetterThanConstant(GoodnessOfFit goodness) {
        if (goodness.counts().isPresent()) {
            return noBetterThanConstant(goodness, goodness.counts().get());
        }
        double r2 = goodness.r2();
        if (Double.isNaN(r2) || goodness.p() < 1 || goodness.scatter() == Scatter.ROBUST) {
            return false;
        }
        if (goodness.p() == 1) {
            return r2 < 0;
        }
        if (r2 < LEAST_R2) {
            return true;
        }
        int freedom = goodness.degreesOfFreedom();
        if (freedom < 1) {
            return false;
        }
        double f = ((goodness.total() - goodness.rss()) / (goodness.p() - 1)) / (goodness.rss() / freedom);
        return FDistributionTail.above(f, goodness.p() - 1, freedom) > F_LEVEL;
    }
}
