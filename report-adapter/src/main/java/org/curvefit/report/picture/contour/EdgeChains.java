package org.curvefit.report.picture.contour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Joins pairs of edges to chains. The order of the chains depends on the order of the pairs alone. */
final class EdgeChains {
    private static final int NONE = -1;

    private final Map<Integer, int[]> neighbours = new LinkedHashMap<>();

    /**
     * Edges in a row.
     *
     * @param edges at least two
     * @param closed whether the last is joined to the first
     */
    record Chain(int[] edges, boolean closed) {}

    void join(int one, int two) {
        link(one, two);
        link(two, one);
    }

    private void link(int from, int to) {
        int[] ends = neighbours.computeIfAbsent(from, edge -> new int[] {NONE, NONE});
        ends[ends[0] == NONE ? 0 : 1] = to;
    }

    /** All chains: first those with two ends, then the loops. */
    List<Chain> chains() {
        Set<Integer> seen = new HashSet<>();
        List<Chain> chains = new ArrayList<>();
        for (Map.Entry<Integer, int[]> entry : neighbours.entrySet()) {
            if (entry.getValue()[1] == NONE && !seen.contains(entry.getKey())) {
                chains.add(new Chain(walk(entry.getKey(), seen), false));
            }
        }
        for (Integer edge : neighbours.keySet()) {
            if (!seen.contains(edge)) {
                chains.add(new Chain(walk(edge, seen), true));
            }
        }
        return chains;
    }

    private int[] walk(int start, Set<Integer> seen) {
        int[] walked = new int[16];
        int count = 0;
        int edge = start;
        while (edge != NONE) {
            seen.add(edge);
            if (count == walked.length) {
                walked = Arrays.copyOf(walked, 2 * count);
            }
            walked[count++] = edge;
            int[] ends = neighbours.get(edge);
            edge = unseen(ends, seen);
        }
        return Arrays.copyOf(walked, count);
    }

    private static int unseen(int[] ends, Set<Integer> seen) {
        for (int end : ends) {
            if (end != NONE && !seen.contains(end)) {
                return end;
            }
        }
        return NONE;
    }
}
