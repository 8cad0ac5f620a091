package org.curvefit.excel.writing;

import java.util.Arrays;
import java.util.List;
import org.curvefit.api.data.Observations;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.numeric.Vector;

/**
 * A fit as seen from one of its inputs: the one with the most different values, the first of equals.
 *
 * @param shown index of the input; -1 where the model has none
 * @param alone whether no other input varies, so that there is one curve
 * @param logarithmic whether its values spread over decades, as doses do
 */
record FitView(int shown, boolean alone, boolean logarithmic) {
    private static final double DECADES = 1000;

    /** An input is on a log axis only if half of its values would crowd in so small a part of a linear one. */
    private static final double CROWDED = 0.02;

    private static final int NODES = 201;

    static FitView of(FitResult fit) {
        Observations seen = fit.provenance().observations();
        int shown = -1;
        int varying = 0;
        long most = -1;
        for (int j = 0; j < seen.inputs().size(); j++) {
            long different =
                    Arrays.stream(seen.inputs().get(j).toArray()).distinct().count();
            varying += different > 1 ? 1 : 0;
            if (different > most) {
                most = different;
                shown = j;
            }
        }
        boolean alone = shown >= 0 && varying <= 1;
        return new FitView(shown, alone, shown >= 0 && spreads(seen.inputs().get(shown)));
    }

    /** Points of a curve over the range of the input. */
    Vector nodes(Observations seen) {
        Vector observed = seen.inputs().get(shown);
        double low = observed.min();
        double high = observed.max();
        double[] nodes = new double[NODES];
        for (int i = 0; i < NODES; i++) {
            double part = (double) i / (NODES - 1);
            nodes[i] = logarithmic ? low * Math.pow(high / low, part) : low + (high - low) * part;
        }
        nodes[NODES - 1] = high;
        return Vector.of(nodes);
    }

    /** Every input at these points, those not shown as in the first row. */
    List<Vector> inputs(Observations seen, Vector nodes) {
        Vector[] inputs = new Vector[seen.inputs().size()];
        for (int j = 0; j < inputs.length; j++) {
            double[] constant = new double[nodes.size()];
            Arrays.fill(constant, seen.inputs().get(j).at(0));
            inputs[j] = j == shown ? nodes : Vector.of(constant);
        }
        return List.of(inputs);
    }

    private static boolean spreads(Vector values) {
        double[] sorted = values.toArray();
        Arrays.sort(sorted);
        double range = sorted[sorted.length - 1] - sorted[0];
        return sorted[0] > 0
                && sorted[sorted.length - 1] / sorted[0] >= DECADES
                && sorted[sorted.length / 2] - sorted[0] < CROWDED * range;
    }
}
