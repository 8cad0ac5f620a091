package org.curvefit.core;

import org.curvefit.api.data.Observations;
import org.curvefit.api.fit.StartPoint;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.inference.CountSums;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.problem.LossCorrection;
import org.curvefit.core.start.SearchOutcome;

/**
 * Finds the minimum of the deviance of counts. Least squares with the counts for variances is searched, which is near it, and where that is doubtful least
 * squares as they are; the deviance is followed down from there. Where some means are not possible there, the deviance extended to all means leads
 * back.
 */
final class CountSearch implements LossSearch {
    /** A smaller count tells less about its variance than that it is not zero. */
    private static final double LEAST_VARIANCE = 1;

    /** A minimum that leaves more of the deviance of a constant may not be the lowest. */
    private static final double MOST_LEFT = 0.5;

    private final FitProblem problem;
    private final Chunks chunks;
    private final Budget budget;
    private final LossDescent descent;
    private int evaluations;

    CountSearch(FitProblem problem, Chunks chunks, Budget budget) {
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
        Observations counts = problem.observations();
        SearchOutcome near = followed(correction, counts.withSigma(roots(counts.observed())));
        if (near.sufficient() && 2 * near.cost() < MOST_LEFT * CountSums.nullDeviance(counts)) {
            return near;
        }
        SearchOutcome plain = followed(correction, counts);
        return plain.cost() < near.cost() ? plain : near;
    }

    /** The same, or a lower point where the likelihood ends. */
    private LossDescent.End settled(LossDescent.End reached) {
        double[] point = reached.point().toArray();
        if (reached.cost() == Double.POSITIVE_INFINITY
                || CountsAt.of(problem.function(), problem.observations(), problem.space(), point)
                        .edge()
                        .isEmpty()) {
            return reached;
        }
        EdgeApproach approach = new EdgeApproach(
                counts -> new LeastSquaresObjective(
                        problem.function(), counts, problem.space(), chunks, LossCorrection.ofCounts()),
                budget);
        LossDescent.End edge = approach.from(problem.observations(), point);
        evaluations += approach.evaluations();
        return edge.cost() < reached.cost() ? edge : reached;
    }

    private static Vector roots(Vector counts) {
        Vector.Builder roots = Vector.builder(counts.size());
        for (int i = 0; i < counts.size(); i++) {
            roots.add(Math.sqrt(Math.max(counts.at(i), LEAST_VARIANCE)));
        }
        return roots.build();
    }

    private SearchOutcome followed(LossCorrection correction, Observations weighed) {
        SearchOutcome found = AutomaticStart.find(problem, weighed, chunks, budget);
        evaluations += found.evaluations();
        double[] start = problem.space().restrict(found.start().values().toArray());
        double[] point = problem.space().restrict(found.point().toArray());
        PossibleMeans means = new PossibleMeans(descent);
        double[] possible = means.near(point).or(() -> means.near(start)).orElse(point);
        LossDescent.End reached = settled(descent.from(correction, possible));
        StartPoint begin = means.possible(start)
                ? found.start()
                : new StartPoint(
                        Vector.of(problem.space().expanded(possible)),
                        found.start().origin());
        return new SearchOutcome(
                Vector.of(problem.space().expanded(reached.point().toArray())),
                reached.cost(),
                begin,
                found.polished(),
                found.agreeing(),
                found.sufficient(),
                found.runaway(),
                found.evaluations());
    }
}
