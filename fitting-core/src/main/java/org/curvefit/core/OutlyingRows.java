package org.curvefit.core;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Rows;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.inference.RobustScale;

/** Observations of which the outlying ones have been moved or left out: to look for a start on, not to fit. */
final class OutlyingRows {
    /** Observations on each side whose median a response is compared with. */
    private static final int NEIGHBOURS = 3;

    /** Robust standard deviations beyond which a response is outlying. */
    private static final double FAR = 3;

    private OutlyingRows() {}

    /**
     * The same with responses far from the running median, in the order of the first input, replaced by it. Tukey, Exploratory Data Analysis (1977),
     * chapter 7. Empty where there is no such response, or no order.
     */
    static Optional<Observations> drawnToNeighbours(Observations all) {
        int n = all.size();
        if (all.inputs().size() != 1 || n < 2 * NEIGHBOURS + 1) {
            return Optional.empty();
        }
        Vector x = all.inputs().get(0);
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(x::at))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] medians = new double[n];
        double[] differences = new double[n];
        for (int i = 0; i < n; i++) {
            medians[order[i]] = median(all.observed(), order, i);
            differences[order[i]] = all.observed().at(order[i]) - medians[order[i]];
        }
        double far = FAR * RobustScale.MEDIAN.of(differences, 0);
        double[] drawn = all.observed().toArray();
        int moved = 0;
        for (int i = 0; i < n; i++) {
            if (Math.abs(differences[i]) > far) {
                drawn[i] = medians[i];
                moved++;
            }
        }
        return moved == 0 ? Optional.empty() : Optional.of(with(all, Vector.of(drawn)));
    }

    private static double median(Vector observed, int[] order, int at) {
        int from = Math.max(0, Math.min(at - NEIGHBOURS, order.length - 2 * NEIGHBOURS - 1));
        double[] window = new double[2 * NEIGHBOURS + 1];
        Arrays.setAll(window, i -> observed.at(order[from + i]));
        Arrays.sort(window);
        return window[NEIGHBOURS];
    }

    private static Observations with(Observations all, Vector observed) {
        return new Observations(
                all.inputs(), observed, all.sigma(), all.selection(), all.skipped(), all.rejected(), all.defects());
    }

    /** Those whose residuals are not far from zero; empty where none is far, or too few would be left. */
    static Optional<Observations> nearest(Observations all, double[] residuals, int parameters) {
        double far = FAR * RobustScale.MEDIAN.of(residuals, parameters);
        int[] near = IntStream.range(0, residuals.length)
                .filter(i -> Math.abs(residuals[i]) <= far)
                .toArray();
        if (near.length == residuals.length || near.length <= parameters) {
            return Optional.empty();
        }
        return Optional.of(chosen(all, near));
    }

    /** These observations alone. */
    static Observations chosen(Observations all, int[] rows) {
        return new Observations(
                all.inputs().stream().map(input -> input.select(rows)).toList(),
                all.observed().select(rows),
                all.weighted() ? all.sigma().select(rows) : Vector.empty(),
                Rows.of(IntStream.of(rows).map(all::row).toArray()),
                all.skipped(),
                all.rejected(),
                all.defects());
    }
}
