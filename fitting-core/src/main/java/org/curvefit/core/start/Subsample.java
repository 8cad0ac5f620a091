package org.curvefit.core.start;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Rows;
import org.curvefit.api.numeric.Vector;

/** Chooses rows that keep the shape of the data: of each stretch of the first input the lowest and the highest response, and the ends. */
final class Subsample {
    private Subsample() {}

    /**
     * At most about {@code most} rows, in their order; all of them when there are not more.
     */
    static Observations of(Observations all, int most) {
        int n = all.size();
        if (n <= most) {
            return all;
        }
        int[] order = order(all);
        TreeSet<Integer> chosen = new TreeSet<>(List.of(order[0], order[n - 1]));
        int stretches = most / 2 - 1;
        for (int s = 0; s < stretches; s++) {
            int from = (int) ((long) n * s / stretches);
            int to = (int) ((long) n * (s + 1) / stretches);
            chosen.add(extreme(all.observed(), order, from, to, 1));
            chosen.add(extreme(all.observed(), order, from, to, -1));
        }
        return select(all, chosen.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Row indices in the order of the first input. */
    static int[] order(Observations all) {
        int n = all.size();
        if (all.inputs().isEmpty()) {
            return IntStream.range(0, n).toArray();
        }
        Vector x = all.inputs().get(0);
        return IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(x::at))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int extreme(Vector observed, int[] order, int from, int to, int sign) {
        int best = order[from];
        for (int i = from + 1; i < to; i++) {
            if (sign * observed.at(order[i]) > sign * observed.at(best)) {
                best = order[i];
            }
        }
        return best;
    }

    private static Observations select(Observations all, int[] rows) {
        Vector sigma = all.weighted() ? all.sigma().select(rows) : Vector.empty();
        return new Observations(
                all.inputs().stream().map(input -> input.select(rows)).toList(),
                all.observed().select(rows),
                sigma,
                Rows.of(IntStream.of(rows).map(all::row).toArray()),
                all.skipped(),
                all.rejected(),
                all.defects());
    }
}
