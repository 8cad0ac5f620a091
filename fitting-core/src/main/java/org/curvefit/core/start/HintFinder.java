package org.curvefit.core.start;

import org.curvefit.api.data.Observations;

/** Looks for peaks and waves along the first input. */
final class HintFinder {
    private HintFinder() {}

    /**
     * What values show.
     *
     * @param values one per row: the response, or what a fit leaves of it
     */
    static Hints find(Observations rows, double[] values) {
        if (rows.inputs().isEmpty()) {
            return Hints.none();
        }
        int[] order = Subsample.order(rows);
        double[] places = new double[order.length];
        double[] sorted = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            places[i] = rows.inputs().get(0).at(order[i]);
            sorted[i] = values[order[i]];
        }
        return new Hints(Peaks.of(places, sorted), Periodogram.strongest(places, sorted));
    }
}
