package org.curvefit.core.diagnostics;

import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.solver.Stop;

/** Puts a status into a sentence that names what is wrong and what to type next. */
public final class Explanation {
    private Explanation() {}

    /**
     * @param undetermined says what the data leave open
     * @param nonFinite what is not finite, in words; empty when everything is
     * @param bounds names the parameters on their bounds
     */
    public static String of(
            FitStatus status, Evidence evidence, Undetermined undetermined, String nonFinite, BoundWords bounds) {
        Stop stop = evidence.stop();
        return switch (status) {
            case SOLVED -> "closed form: the formula is linear in its parameters";
            case CONVERGED ->
                evidence.relativeOffset() <= VerdictRule.LARGEST_OFFSET
                        ? "converged: " + stop.text()
                        : "ended by the rule asked for, near a minimum: " + stop.text() + distance(evidence);
            case EXACT -> "the curve goes through every point to rounding precision";
            case AT_BOUND -> bounds.text();
            case GRID_BEST -> "the best node of the grid; not a claim of a minimum";
            case AT_START -> "nothing was fitted: the curve at the start values";
            case NOT_IDENTIFIABLE -> undetermined.words() + "; " + undetermined.advice();
            case STUCK_AT_START ->
                "no parameter could be improved: the model is flat at the start values; use other start values, or"
                        + " leave them out";
            case MAX_ITERATIONS -> unsettled(evidence);
            case TIME_LIMIT ->
                "stopped after " + (float) stop.measured() + " s; raise --timeout; this is the best point so far";
            case CANCELLED -> "interrupted; this is the best point so far";
            case DIVERGED -> stop.text();
            case NONFINITE_AT_START ->
                impossible(evidence)
                        ? "the counts are not possible at the start values: " + nonFinite
                                + "; use other start values, bound the parameters so that every mean is positive, or write"
                                + " the formula as exp(...)"
                        : "the model is not a finite number at the start values"
                                + (nonFinite.isEmpty() ? "" : ": " + nonFinite)
                                + "; use other start values, bound the parameter, or leave the start values out";
            case NONFINITE ->
                "the model is not a finite number around the best point"
                        + (nonFinite.isEmpty() ? "" : ": " + nonFinite);
            case TOO_FEW_POINTS -> "fewer usable rows than parameters";
        };
    }

    /** Whether the model is finite, but not above zero, where something was counted. */
    private static boolean impossible(Evidence evidence) {
        return evidence.goodness().counts().isPresent()
                && Double.isFinite(evidence.goodness().rss());
    }

    private static String unsettled(Evidence evidence) {
        Stop stop = evidence.stop();
        if (stop instanceof Stop.IterationLimit) {
            return "not settled after " + (long) stop.measured() + " trials" + distance(evidence)
                    + "; raise --max-iter, or leave the start values out";
        }
        if (evidence.callersRule()) {
            return "the rule asked for ended the run before a minimum: " + stop.text() + distance(evidence)
                    + "; use a smaller threshold, or another method or rate";
        }
        return "not settled (relative offset " + (float) evidence.relativeOffset()
                + "): the minimum may lie at infinity, or where the formula breaks off; bound or hold a parameter,"
                + " leave given start values out, or simplify the model";
    }

    private static String distance(Evidence evidence) {
        String words = evidence.left().words();
        return words.isEmpty() ? "" : "; " + words;
    }
}
