package org.curvefit.core.diagnostics;

import java.util.Arrays;
import java.util.function.Supplier;
import org.curvefit.api.data.Observations;
import org.curvefit.api.numeric.Vector;

/** The signs of the residuals in the order of the first input. */
public final class SignPattern {
    /** Beyond this the order is not established: sorting would take longer than fitting. */
    private static final int MOST_SORTED = 200_000;

    private SignPattern() {}

    /**
     * The runs test of residuals in the order of x.
     *
     * @param residuals computes one per observation; not asked where their order stays unknown
     */
    public static RunsTest of(Observations observations, Supplier<double[]> residuals) {
        if (observations.inputs().isEmpty() || ascending(observations.inputs().get(0))) {
            return RunsTest.of(residuals.get());
        }
        return observations.size() <= MOST_SORTED
                ? RunsTest.of(ordered(observations.inputs().get(0).toArray(), residuals.get()))
                : RunsTest.unknown();
    }

    private static boolean ascending(Vector x) {
        for (int i = 1; i < x.size(); i++) {
            if (x.at(i) < x.at(i - 1)) {
                return false;
            }
        }
        return true;
    }

    /** Residuals in the order of x; rows of equal x keep their order. */
    private static double[] ordered(double[] x, double[] residuals) {
        Integer[] order = new Integer[x.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(x[a], x[b]));
        double[] sorted = new double[x.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = residuals[order[i]];
        }
        return sorted;
    }
}
