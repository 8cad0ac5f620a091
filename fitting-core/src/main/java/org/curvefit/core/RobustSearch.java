package org.curvefit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.data.Observations;
import org.curvefit.api.loss.LossFunction;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.inference.RobustScale;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.problem.LossCorrection;
import org.curvefit.core.start.SearchOutcome;

/**
 * Finds the minimum of a robust loss and its scale. Outliers must not decide where it begins: least squares is searched on all rows, on the rows with
 * outlying responses drawn to their neighbours, and on the rows nearest to the best of these; the loss is followed down from every one. A loss
 * that gives up far residuals has more minima, and is followed down from halves of the rows, too.
 */
final class RobustSearch implements LossSearch {
    private static final int MOST_SCALES = 60;
    private static final double SETTLED = 1e-9;
    private static final double LOWER = 1 - 1e-9;
    private static final ScaleRule CLOSENESS = new ScaleRule(RobustScale.MEDIAN, 1);

    /** A scale below this share of the responses' standard deviation is rounding: more than half of the rows lie on the curve. */
    private static final double LEAST_SCALE = 1e-9;

    private final FitProblem problem;
    private final Chunks chunks;
    private final Budget budget;
    private final LossDescent descent;
    private final List<SearchOutcome> candidates = new ArrayList<>();
    private int evaluations;

    RobustSearch(FitProblem problem, Chunks chunks, Budget budget) {
        this.problem = problem;
        this.chunks = chunks;
        this.budget = budget;
        this.descent = new LossDescent(problem, chunks, budget);
    }

    @Override
    public int evaluations() {
        return evaluations + descent.evaluations();
    }

    @Override
    public SearchOutcome lowest(LossCorrection correction) {
        Optional<SearchOutcome> lowest = Optional.empty();
        for (SearchOutcome candidate : candidates()) {
            LossDescent.End reached = descent.from(correction, free(candidate));
            if (lowest.isEmpty() || reached.cost() < lowest.get().cost()) {
                lowest = Optional.of(at(candidate, reached));
            }
        }
        SearchOutcome found = lowest.orElseThrow(() -> new AssertionError("no start was found"));
        return correction.redescends() ? lowerFromHalves(correction, found) : found;
    }

    private SearchOutcome lowerFromHalves(LossCorrection correction, SearchOutcome found) {
        HalfSamples halves = new HalfSamples(problem, budget);
        SearchOutcome lowest = found;
        for (double[] start : halves.ends(free(found))) {
            LossDescent.End reached = descent.from(correction, start);
            if (reached.cost() < LOWER * lowest.cost()) {
                lowest = at(found, reached);
            }
        }
        evaluations += halves.evaluations();
        return lowest;
    }

    private SearchOutcome at(SearchOutcome candidate, LossDescent.End reached) {
        return new SearchOutcome(
                Vector.of(problem.space().expanded(reached.point().toArray())),
                reached.cost(),
                candidate.start(),
                candidate.polished(),
                candidate.agreeing(),
                candidate.sufficient(),
                false,
                candidate.evaluations());
    }

    /** A scale below which residuals are rounding. */
    double leastScale() {
        return LEAST_SCALE
                * Math.sqrt(problem.response().total() / problem.response().n());
    }

    /** The loss with the scale that its own minimum has: the rule gives C for the residuals at the minimum with that C. */
    Settled settled(LossFunction loss, ScaleRule rule) {
        double least = Double.POSITIVE_INFINITY;
        for (SearchOutcome candidate : candidates()) {
            least = Math.min(least, scaleAt(free(candidate), rule));
        }
        double first = Double.isFinite(least) ? least : 1;
        return settled(loss, rule, first, free(lowest(new LossCorrection(loss, first))));
    }

    /** The same from a point, or as without it where the model has no values there. */
    Settled settledFrom(double[] from, LossFunction loss, ScaleRule rule) {
        double scale = scaleAt(from, rule);
        return Double.isFinite(scale) ? settled(loss, rule, scale, from) : settled(loss, rule);
    }

    private Settled settled(LossFunction loss, ScaleRule rule, double first, double[] from) {
        LossCorrection correction = new LossCorrection(loss, first);
        double[] point = from;
        for (int i = 0; i < MOST_SCALES; i++) {
            point = descent.from(correction, point).point().toArray();
            double next = scaleAt(point, rule);
            if (!(Math.abs(next - correction.scale()) > SETTLED * correction.scale()) || !Double.isFinite(next)) {
                break;
            }
            correction = new LossCorrection(loss, next);
        }
        return new Settled(correction, Vector.of(point));
    }

    private double[] free(SearchOutcome outcome) {
        return problem.space().restrict(outcome.point().toArray());
    }

    private double[] plainResiduals(double[] point) {
        evaluations++;
        return new LeastSquaresObjective(problem.function(), problem.observations(), problem.space(), chunks)
                .residuals(point);
    }

    /** The residuals as they are at a point. */
    double[] residuals(Settled settled) {
        return plainResiduals(settled.point().toArray());
    }

    private double scaleAt(double[] point, ScaleRule rule) {
        double scale = rule.of(plainResiduals(point), point.length);
        return Double.isNaN(scale) ? Double.POSITIVE_INFINITY : Math.max(scale, leastScale());
    }

    private List<SearchOutcome> candidates() {
        if (candidates.isEmpty()) {
            Observations all = problem.observations();
            add(all);
            OutlyingRows.drawnToNeighbours(all).ifPresent(this::add);
            double[] nearest = nearest();
            OutlyingRows.nearest(all, plainResiduals(nearest), nearest.length).ifPresent(this::add);
        }
        return candidates;
    }

    /** The candidate whose residuals have the smallest median magnitude. */
    private double[] nearest() {
        double[] best = free(candidates.get(0));
        for (SearchOutcome candidate : candidates) {
            if (scaleAt(free(candidate), CLOSENESS) < scaleAt(best, CLOSENESS)) {
                best = free(candidate);
            }
        }
        return best;
    }

    private void add(Observations observations) {
        try (Chunks own = new Chunks(observations.size(), chunks.threads())) {
            SearchOutcome found = AutomaticStart.find(problem, observations, own, budget);
            evaluations += found.evaluations();
            candidates.add(found);
        }
    }

    /**
     * A loss whose scale has settled.
     *
     * @param correction the loss
     * @param point free parameters at its minimum
     */
    record Settled(LossCorrection correction, Vector point) {}
}
