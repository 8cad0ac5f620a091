package org.curvefit.core.diagnostics;

import java.util.Arrays;
import java.util.Optional;
import org.curvefit.api.data.Observations;
import org.curvefit.api.numeric.Vector;

/** The order of the observations along the first input. */
final class RowOrder {
    /** Beyond this the order is not established: sorting would take longer than fitting. */
    static final int MOST_SORTED = 200_000;

    private final Optional<int[]> sorted;
    private final int size;

    private RowOrder(Optional<int[]> sorted, int size) {
        this.sorted = sorted;
        this.size = size;
    }

    /** The order in which the rows came. */
    static RowOrder asTheyCame(int size) {
        return new RowOrder(Optional.empty(), size);
    }

    /** The order in x, rows of equal x as they came; absent where finding it would cost too much. */
    static Optional<RowOrder> of(Observations observations) {
        int n = observations.size();
        if (observations.inputs().isEmpty() || ascending(observations.inputs().get(0))) {
            return Optional.of(asTheyCame(n));
        }
        return n > MOST_SORTED
                ? Optional.empty()
                : Optional.of(
                        new RowOrder(Optional.of(sorted(observations.inputs().get(0))), n));
    }

    private static boolean ascending(Vector x) {
        for (int i = 1; i < x.size(); i++) {
            if (x.at(i) < x.at(i - 1)) {
                return false;
            }
        }
        return true;
    }

    private static int[] sorted(Vector x) {
        Integer[] order = new Integer[x.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(x.at(a), x.at(b)));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** Number of rows. */
    int size() {
        return size;
    }

    /** The observation at a place of the order. */
    int at(int place) {
        return sorted.isPresent() ? sorted.get()[place] : place;
    }

    /** Values of the observations in this order; the same array where it is their own. */
    double[] applied(double[] values) {
        if (sorted.isEmpty()) {
            return values;
        }
        double[] ordered = new double[values.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = values[sorted.get()[i]];
        }
        return ordered;
    }
}
