package org.curvefit.core.start;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The distinct minima met so far, told apart by their cost, the lowest first. */
final class Minima {
    private static final double SAME = 1e-5;
    private static final int MOST = 8;

    private final double exactCost;
    private final List<Minimum> found = new ArrayList<>();
    private int polished;

    Minima(double exactCost) {
        this.exactCost = exactCost;
    }

    /**
     * Notes the end of a descent.
     *
     * @param reached how many starts led there
     * @param independent how many of them were drawn without regard to it
     */
    void add(Descent descent, int reached, int independent) {
        polished += reached;
        if (!Double.isFinite(descent.cost())) {
            return;
        }
        for (int i = 0; i < found.size(); i++) {
            Minimum known = found.get(i);
            if (same(known.descent().cost(), descent.cost())) {
                Descent lower = descent.cost() < known.descent().cost() ? descent : known.descent();
                found.set(i, new Minimum(lower, known.independent() + independent));
                sort();
                return;
            }
        }
        found.add(new Minimum(descent, independent));
        sort();
        if (found.size() > MOST) {
            found.remove(found.size() - 1);
        }
    }

    private void sort() {
        found.sort(Comparator.comparingDouble(minimum -> minimum.descent().cost()));
    }

    /** Whether two costs belong to one minimum. */
    boolean same(double one, double other) {
        return Math.abs(one - other) <= SAME * Math.min(one, other) + exactCost;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Minimum> all() {
        return List.copyOf(found);
    }

    Minimum best() {
        return found.get(0);
    }

    /** Whether the best minimum leaves rounding errors only. */
    boolean exact() {
        return !found.isEmpty() && best().descent().cost() <= exactCost;
    }

    /** How many starts were followed. */
    int polished() {
        return polished;
    }

    /**
     * A minimum.
     *
     * @param descent the path to it
     * @param independent how many independent starts led there
     */
    record Minimum(Descent descent, int independent) {}
}
