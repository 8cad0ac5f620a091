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

    private final SearchModel model;
    private final Level coarse;
    private final Level fine;
    private final Budget budget;
    private final SplittableRandom random;
    private final Minima minima;
    private final int size;
    private Hints hints;

    Rounds(SearchModel model, Level coarse, Level fine, Budget budget, SearchScope scope) {
        this.model = model;
        this.coarse = coarse;
        this.fine = fine;
        this.budget = budget;
        this.random = new SplittableRandom(scope.seed());
        this.minima = new Minima(scope.exactCost());
        this.size = coarse.searched().length;
        this.hints = HintFinder.find(coarse.rows(), coarse.rows().observed().toArray());
    }

    /** Searches; the minima met. */
    Minima run() {
        int quiet = 0;
        for (int round = 0; round < mostRounds() && !budget.exhausted(); round++) {
            double before = minima.isEmpty()
                    ? Double.POSITIVE_INFINITY
                    : minima.best().descent().cost();
            round(round);
            boolean improved = !minima.isEmpty()
                    && minima.best().descent().cost() < before
                    && !minima.same(minima.best().descent().cost(), before);
            quiet = improved ? 0 : quiet + 1;
            if (minima.exact() || quiet > size / 2 && sufficient()) {
                break;
            }
            if (improved) {
                double[] residuals = coarse.residuals(
                        coarse.variables(minima.best().descent().end()));
                hints = HintFinder.find(coarse.rows(), residuals);
            }
        }
        return minima;
    }

    /** Whether enough independent starts led to the best minimum. */
    boolean sufficient() {
        return minima.exact() || !minima.isEmpty() && minima.best().independent() >= ENOUGH;
    }

    private int mostRounds() {
        return 6 + 4 * size;
    }

    private void round(int round) {
        List<Candidate> drawn = draw(round);
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

    private List<Candidate> draw(int round) {
        int count = Math.min(1200, 60 + 100 * size);
        PriorDraws fresh = new PriorDraws(model, coarse.searched(), hints);
        List<Candidate> drawn = new ArrayList<>();
        boolean mutate = round > 0 && !minima.isEmpty() && size > 1;
        CandidateSource mutations = mutate ? new Mutations(minima, fresh) : fresh;
        for (int i = 0; i < count && !budget.exhausted(); i++) {
            double[] point = new double[size];
            boolean independent = (i % 2 == 0 ? fresh : mutations).propose(random, point);
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
