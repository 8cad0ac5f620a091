package org.curvefit.core.start;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.curvefit.core.iteration.Budget;

/** Searches in rounds: draw many points, follow the best few down, learn from what is left over, until the evidence suffices. */
final class Rounds {
    private static final int SHORT = 25;
    private static final int LONG = 150;
    private static final int ENOUGH = 3;
    private static final double CONVINCING = 0.15;

    private final Level coarse;
    private final Level fine;
    private final Budget budget;
    private final SplittableRandom random;
    private final Minima minima;
    private final int size;
    private final Sources sources;
    private boolean doubtful;

    Rounds(SearchModel model, Level coarse, Level fine, Budget budget, SearchScope scope) {
        this.coarse = coarse;
        this.fine = fine;
        this.budget = budget;
        this.random = new SplittableRandom(scope.seed());
        this.minima = new Minima(scope.exactCost());
        this.size = coarse.searched().length;
        this.sources = new Sources(model, coarse.searched(), coarse.rows());
    }

    /** Searches; the minima met. */
    Minima run() {
        int quiet = 0;
        for (int round = 0; round < mostRounds() && !budget.exhausted(); round++) {
            double before = minima.isEmpty()
                    ? Double.POSITIVE_INFINITY
                    : minima.best().descent().cost();
            round();
            boolean improved = !minima.isEmpty()
                    && minima.best().descent().cost() < before
                    && !minima.same(minima.best().descent().cost(), before);
            quiet = improved ? 0 : quiet + 1;
            if (improved) {
                learn();
            }
            if (minima.exact() || quiet > quietRounds() && sufficient()) {
                break;
            }
        }
        return minima;
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
        return doubtful
                ? independent >= 2 * ENOUGH && independent >= CONVINCING * minima.polished()
                : independent >= ENOUGH;
    }

    private int mostRounds() {
        return 6 + 4 * size;
    }

    private void round() {
        List<Candidate> drawn = draw();
        List<Candidate> chosen = chooseDiverse(drawn, 6 + 2 * size);
        List<Descended> ends = new ArrayList<>();
        for (Candidate candidate : chosen) {
            if (budget.exhausted()) {
                break;
            }
            ends.add(new Descended(candidate, coarse.descend(candidate.point(), SHORT, budget)));
        }
        ends.sort(Comparator.comparingDouble(end -> end.descent.cost()));
        followGroups(ends);
    }

    /** Follows one end of each group of equal cost to the bottom on more rows. */
    private void followGroups(List<Descended> ends) {
        int groups = 0;
        int i = 0;
        while (i < ends.size() && groups < 3) {
            Descended first = ends.get(i);
            int reached = 0;
            int independent = 0;
            while (i < ends.size()
                    && close(first.descent.cost(), ends.get(i).descent.cost())) {
                reached++;
                independent += ends.get(i).candidate.fresh() ? 1 : 0;
                i++;
            }
            Descent end = fine.descend(first.descent.end(), LONG, budget);
            minima.add(end.from(first.candidate.point()), reached, independent);
            groups++;
        }
    }

    private boolean close(double one, double other) {
        return one == other || Math.abs(one - other) <= 1e-4 * Math.min(one, other);
    }

    private List<Candidate> draw() {
        int count = Math.min(1200, 60 + 100 * size);
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

    private static List<Candidate> chooseDiverse(List<Candidate> drawn, int most) {
        drawn.sort(Comparator.comparingDouble(Candidate::cost));
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : drawn) {
            if (chosen.size() == most) {
                break;
            }
            if (chosen.stream().noneMatch(other -> near(other.point(), candidate.point()))) {
                chosen.add(candidate);
            }
        }
        return chosen;
    }

    private static boolean near(double[] one, double[] other) {
        for (int k = 0; k < one.length; k++) {
            if (Math.abs(one[k] - other[k]) > 0.05 * Math.max(Math.abs(one[k]), Math.abs(other[k]))) {
                return false;
            }
        }
        return true;
    }

    private record Descended(Candidate candidate, Descent descent) {}
}
