package org.curvefit.core.start;

import org.curvefit.api.numeric.Vector;
import org.curvefit.core.iteration.Budget;

/**
 * Moves variables at which something changes abruptly from one gap between data to the next: the cost has a kink or a jump at every row, over which no
 * descent can look. Hinkley, "Inference in two-phase regression" (1971).
 */
final class BreakScan {
    private static final int REACH = 25;
    private static final int TRIALS = 40;
    private static final double LOWER = 1 - 1e-9;

    private final SearchModel model;
    private final Level level;
    private final Budget budget;

    BreakScan(SearchModel model, Level level, Budget budget) {
        this.model = model;
        this.level = level;
        this.budget = budget;
    }

    /** The same end, or a lower one after a scan of each variable that marks a break. */
    Descent improve(Descent descent) {
        Descent best = descent;
        int[] searched = level.searched();
        for (int k = 0; k < searched.length; k++) {
            Vector gaps = model.gaps(searched[k]);
            if (gaps.size() > 0 && Double.isFinite(best.cost())) {
                best = scan(best, k, gaps);
            }
        }
        return best;
    }

    private Descent scan(Descent from, int k, Vector gaps) {
        double[] point = from.end().clone();
        double lowest = from.cost();
        double place = point[k];
        int nearest = nearest(gaps, place);
        for (int i = Math.max(0, nearest - REACH); i < Math.min(gaps.size(), nearest + REACH); i++) {
            point[k] = gaps.at(i);
            double cost = level.cost(point);
            if (cost < lowest * LOWER) {
                lowest = cost;
                place = gaps.at(i);
            }
        }
        if (lowest == from.cost()) {
            return from;
        }
        point[k] = place;
        Descent next = level.descend(point, TRIALS, budget).from(from.start());
        return next.cost() < from.cost() ? scan(next, k, gaps) : from;
    }

    private static int nearest(Vector ascending, double value) {
        int i = 0;
        while (i < ascending.size() - 1 && ascending.at(i) < value) {
            i++;
        }
        return i;
    }
}
