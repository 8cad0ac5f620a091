package org.curvefit.core;

import org.curvefit.core.diagnostics.VerdictRule;
import org.curvefit.core.inference.Identification;

/** Whether the end of a run from given start values is good enough not to look elsewhere, and which of two ends to keep. */
final class SecondThoughts {
    private static final double LARGEST_OFFSET = 1e-6;
    private static final double LOWER = 1 - 1e-9;

    private SecondThoughts() {}

    /** A minimum that determines every parameter and is better than a constant. */
    static boolean good(Solution solution, FitProblem problem, ExactLevel exact) {
        double rss = solution.factor().squaredResidual();
        if (rss <= exact.rss()) {
            return true;
        }
        return settled(solution, problem) && !VerdictRule.noBetterThanConstant(problem.reached(rss));
    }

    /** The lower one, unless the difference is rounding; a settled one before one that is not. */
    static Solution better(Solution own, Solution other, FitProblem problem, ExactLevel exact) {
        double rss = own.factor().squaredResidual();
        double otherRss = other.factor().squaredResidual();
        if (otherRss < rss * LOWER) {
            return other;
        }
        return !settled(own, problem) && settled(other, problem) && otherRss <= rss / LOWER ? other : own;
    }

    private static boolean settled(Solution solution, FitProblem problem) {
        return solution.relativeOffset() <= LARGEST_OFFSET
                && Identification.of(solution.factor(), problem.observations().size())
                        .complete();
    }
}
