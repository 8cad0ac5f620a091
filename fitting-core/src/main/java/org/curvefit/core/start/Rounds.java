package org.curvefit.core.start;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.curvefit.api.fit.FitListener;
import org.curvefit.api.fit.Progress;
import org.curvefit.core.iteration.Budget;

/** Searches in rounds: draw many points, follow the best few down, learn from what is left over, until the evidence suffices. */
final class Rounds {
    private static final int MOST_DRAWN = 1200;
    private static final int ENOUGH = 3;
    private static final double CONVINCING = 0.3;

    private final Level coarse;
    private final Level fine;
    private final Budget budget;
    private final FitListener listener;
    private final SplittableRandom random;
    private final Minima minima;
    private final int size;
    private final Sources sources;
    private final Following following;
    private boolean doubtful;

    Rounds(SearchModel model, Level coarse, Level fine, SearchScope scope) {
        this.coarse = coarse;
        this.fine = fine;
        this.budget = scope.budget();
        this.listener = scope.listener();
        this.random = new SplittableRandom(scope.seed());
        this.minima = new Minima(scope.exactCost());
        this.size = coarse.searched().length;
        this.following = new Following(model, coarse, fine, scope.budget());
        this.sources = new Sources(model, coarse.searched(), coarse.rows());
    }

    /** Searches; the minima met. */
    Minima run() {
        int quiet = 0;
        for (int round = 0; round < mostRounds() && !budget.exhausted(); round++) {
            double before = minima.isEmpty()
                    ? Double.POSITIVE_INFINITY
                    : minima.best().descent().cost();
            following.follow(Diversity.choose(draw(), followed()), minima);
            boolean improved = !minima.isEmpty()
                    && minima.best().descent().cost() < before
                    && !minima.same(minima.best().descent().cost(), before);
            quiet = improved ? 0 : quiet + 1;
            if (improved) {
                learn();
            }
            tell(round);
            if (minima.exact() || quiet > quietRounds() && sufficient()) {
                break;
            }
        }
        return minima;
    }

    private void tell(int round) {
        if (!minima.isEmpty()) {
            double loss = 2 * minima.best().descent().cost() / fine.rows().size();
            listener.onProgress(new Progress("search", round, loss));
        }
    }

    private void learn() {
        double[] variables = fine.variables(minima.best().descent().end());
        sources.learn(HintFinder.find(coarse.rows(), coarse.residuals(variables)));
        doubtful = ResidualPattern.visible(fine.rows(), fine.residuals(variables));
    }

    private int quietRounds() {
        return doubtful ? size + 1 : size > 3 ? size - 1 : size / 2;
    }

    /** Whether enough independent starts led to the best minimum. */
    boolean sufficient() {
        return minima.exact() || !minima.isEmpty() && sufficient(minima.best().independent());
    }

    /** Whether so many independent starts are enough to trust the minimum to which they led. */
    boolean sufficient(int independent) {
        if (size == 0) {
            return true;
        }
        return doubtful
                ? independent >= 2 * ENOUGH && independent >= CONVINCING * minima.polished()
                : independent >= ENOUGH;
    }

    private int mostRounds() {
        return size == 0 ? 1 : 6 + 4 * size;
    }

    /** How many candidates are followed in a round. */
    private int followed() {
        return 4 + 2 * size;
    }

    /** How many candidates are drawn in a round. */
    private int drawn() {
        return size == 0 ? 1 : Math.min(MOST_DRAWN, 100 * size - 40);
    }

    private List<Candidate> draw() {
        int count = drawn();
        List<CandidateSource> asked = sources.of(minima);
        List<Candidate> drawn = new ArrayList<>();
        for (int i = 0; i < count && !budget.exhausted(); i++) {
            double[] point = new double[size];
            boolean independent = asked.get(i % asked.size()).propose(random, point);
            double cost = coarse.cost(point);
            if (Double.isFinite(cost)) {
                drawn.add(new Candidate(point, cost, independent));
            }
        }
        return drawn;
    }
}
