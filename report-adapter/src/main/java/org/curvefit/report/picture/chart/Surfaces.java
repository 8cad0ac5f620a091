package org.curvefit.report.picture.chart;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Surface;
import org.curvefit.report.picture.contour.Lattice;

/** Views of a loss surface with any number of axes. */
final class Surfaces {
    private Surfaces() {}

    /** The axes with more than one node. */
    static int[] scanned(Surface surface) {
        return IntStream.range(0, surface.axes().size())
                .filter(axis -> ascending(surface, axis).size() > 1)
                .toArray();
    }

    /** The different values of an axis, ascending. */
    static Vector ascending(Surface surface, int axis) {
        return Vector.of(Arrays.stream(surface.axes().get(axis).toArray())
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray());
    }

    /** The smallest loss over all other axes, at each pair of values of two axes; NaN where there is none. */
    static Lattice minima(Surface surface, int first, int second) {
        Vector x = ascending(surface, first);
        Vector y = ascending(surface, second);
        double[] minima = new double[x.size() * y.size()];
        Arrays.fill(minima, Double.NaN);
        int[] placeX = places(surface, first, x);
        int[] placeY = places(surface, second, y);
        int fasterX = faster(surface, first);
        int fasterY = faster(surface, second);
        for (int node = 0; node < surface.losses().size(); node++) {
            int i = placeX[node / fasterX % placeX.length];
            int j = placeY[node / fasterY % placeY.length];
            if (i >= 0 && j >= 0) {
                keepSmaller(minima, i * y.size() + j, surface.losses().at(node));
            }
        }
        return new Lattice(x, y, Vector.of(minima));
    }

    /** The smallest loss over all other axes, at each value of one axis; NaN where there is none. */
    static Vector minima(Surface surface, int axis) {
        Vector x = ascending(surface, axis);
        double[] minima = new double[x.size()];
        Arrays.fill(minima, Double.NaN);
        int[] places = places(surface, axis, x);
        int faster = faster(surface, axis);
        for (int node = 0; node < surface.losses().size(); node++) {
            int i = places[node / faster % places.length];
            if (i >= 0) {
                keepSmaller(minima, i, surface.losses().at(node));
            }
        }
        return Vector.of(minima);
    }

    /** The node with the smallest loss, the first of equals; -1 when no loss is finite. */
    static int best(Surface surface) {
        int best = -1;
        for (int node = 0; node < surface.losses().size(); node++) {
            double loss = surface.losses().at(node);
            if (Double.isFinite(loss) && (best < 0 || loss < surface.losses().at(best))) {
                best = node;
            }
        }
        return best;
    }

    /** The value of an axis at every node. */
    static Vector coordinates(Surface surface, int axis) {
        double[] values = new double[surface.losses().size()];
        for (int node = 0; node < values.length; node++) {
            values[node] = surface.coordinate(axis, node);
        }
        return Vector.of(values);
    }

    private static void keepSmaller(double[] minima, int at, double loss) {
        if (Double.isFinite(loss) && !(minima[at] <= loss)) {
            minima[at] = loss;
        }
    }

    private static int[] places(Surface surface, int axis, Vector ascending) {
        double[] sorted = ascending.toArray();
        return Arrays.stream(surface.axes().get(axis).toArray())
                .mapToInt(value -> Arrays.binarySearch(sorted, value))
                .toArray();
    }

    private static int faster(Surface surface, int axis) {
        int faster = 1;
        for (int j = axis + 1; j < surface.axes().size(); j++) {
            faster *= surface.axes().get(j).size();
        }
        return faster;
    }
}
