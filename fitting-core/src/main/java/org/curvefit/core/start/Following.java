package org.curvefit.core.start;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.curvefit.core.iteration.Budget;

/** Follows candidates down: all of them a little on few rows, then one of each group of equal cost to the bottom on more rows. */
final class Following {
    private static final int SHORT = 25;
    private static final int LONG = 150;
    private static final int GROUPS = 3;
    private static final double EQUAL = 1e-4;

    private final SearchModel model;
    private final Level coarse;
    private final Level fine;
    private final BreakScan breaks;
    private final Budget budget;

    Following(SearchModel model, Level coarse, Level fine, Budget budget) {
        this.model = model;
        this.coarse = coarse;
        this.fine = fine;
        this.breaks = new BreakScan(model, fine, budget);
        this.budget = budget;
    }

    /** Follows candidates and notes where they lead. */
    void follow(List<Candidate> candidates, Minima minima) {
        List<Descended> ends = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (budget.exhausted()) {
                break;
            }
            ends.add(new Descended(candidate, coarse.descend(candidate.point(), SHORT, budget)));
        }
        ends.sort(Comparator.comparingDouble(end -> end.descent.cost()));
        int next = 0;
        for (int group = 0; group < GROUPS && next < ends.size(); group++) {
            next = followGroup(ends, next, minima);
        }
    }

    /** Follows the first of the ends that have the same cost; returns the index after them. */
    private int followGroup(List<Descended> ends, int from, Minima minima) {
        Descended first = ends.get(from);
        int independent = 0;
        int to = from;
        while (to < ends.size()
                && equal(first.descent.cost(), ends.get(to).descent.cost())) {
            independent += ends.get(to).candidate.fresh() ? 1 : 0;
            to++;
        }
        Descent end = breaks.improve(fine.descend(first.descent.end(), LONG, budget));
        if (!model.aliased(fine.searched(), end.end())) {
            minima.add(end.from(first.candidate.point()), to - from, independent);
        }
        return to;
    }

    private static boolean equal(double one, double other) {
        return one == other || Math.abs(one - other) <= EQUAL * Math.min(one, other);
    }

    private record Descended(Candidate candidate, Descent descent) {}
}
