package org.curvefit.core.formula.calculus;

import java.util.BitSet;
import java.util.List;

/** A largest set of vertices of which no two are in conflict; of several, the one whose members come first. */
final class IndependentSet {

    /** Up to this many vertices that are in conflict with others the answer is exact. */
    private static final int EXACT = 20;

    private final BitSet[] conflicts;
    private BitSet best = new BitSet();

    private IndependentSet(BitSet[] conflicts) {
        this.conflicts = conflicts;
    }

    static List<Integer> largest(BitSet candidates, BitSet[] conflicts) {
        IndependentSet search = new IndependentSet(conflicts);
        BitSet contested = search.contested(candidates);
        BitSet free = copy(candidates);
        free.andNot(contested);
        if (contested.cardinality() <= EXACT) {
            search.branch(contested, new BitSet());
        } else {
            search.greedy(contested);
        }
        free.or(search.best);
        return free.stream().boxed().toList();
    }

    private BitSet contested(BitSet candidates) {
        BitSet contested = new BitSet();
        candidates.stream().filter(k -> conflicts[k].intersects(candidates)).forEach(contested::set);
        return contested;
    }

    /** Tries the first open vertex in, then out; recursion is as deep as there are vertices, at most {@link #EXACT}. */
    private void branch(BitSet open, BitSet chosen) {
        if (chosen.cardinality() + open.cardinality() <= best.cardinality()) {
            return;
        }
        if (open.isEmpty()) {
            best = copy(chosen);
            return;
        }
        int vertex = open.nextSetBit(0);
        BitSet others = copy(open);
        others.clear(vertex);
        BitSet compatible = copy(others);
        compatible.andNot(conflicts[vertex]);
        chosen.set(vertex);
        branch(compatible, chosen);
        chosen.clear(vertex);
        branch(others, chosen);
    }

    /** Takes the vertex with the fewest open conflicts, again and again. */
    private void greedy(BitSet contested) {
        BitSet open = copy(contested);
        while (!open.isEmpty()) {
            int vertex = leastContested(open);
            best.set(vertex);
            open.clear(vertex);
            open.andNot(conflicts[vertex]);
        }
    }

    private int leastContested(BitSet open) {
        int chosen = -1;
        int fewest = Integer.MAX_VALUE;
        for (int k = open.nextSetBit(0); k >= 0; k = open.nextSetBit(k + 1)) {
            BitSet rivals = copy(conflicts[k]);
            rivals.and(open);
            if (rivals.cardinality() < fewest) {
                fewest = rivals.cardinality();
                chosen = k;
            }
        }
        return chosen;
    }

    private static BitSet copy(BitSet set) {
        return (BitSet) set.clone();
    }
}
