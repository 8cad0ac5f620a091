package org.curvefit.core.start;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds peaks and dips of a curve given by points, by their prominence after light smoothing. */
final class Peaks {
    private static final int MOST = 8;

    private Peaks() {}

    /**
     * The most prominent peaks and dips.
     *
     * @param places in ascending order
     * @param values one per place
     */
    static List<Hints.Peak> of(double[] places, double[] values) {
        if (places.length < 5) {
            return List.of();
        }
        double[] smooth = smooth(values);
        List<Candidate> found = new ArrayList<>();
        for (int sign = 1; sign >= -1; sign -= 2) {
            for (int i = 0; i < smooth.length; i++) {
                if (isSummit(smooth, i, sign)) {
                    found.add(candidate(places, smooth, i, sign));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Candidate::prominence).reversed());
        return found.stream().limit(MOST).map(Candidate::peak).toList();
    }

    private static double[] smooth(double[] values) {
        double[] smooth = values.clone();
        for (int i = 1; i < values.length - 1; i++) {
            smooth[i] = (values[i - 1] + 2 * values[i] + values[i + 1]) / 4;
        }
        return smooth;
    }

    private static boolean isSummit(double[] v, int i, int sign) {
        boolean overLeft = i == 0 || sign * v[i] > sign * v[i - 1];
        boolean overRight = i == v.length - 1 || sign * v[i] >= sign * v[i + 1];
        return overLeft && overRight;
    }

    private static Candidate candidate(double[] places, double[] v, int i, int sign) {
        double left = lowestUntilHigher(v, i, sign, -1);
        double right = lowestUntilHigher(v, i, sign, 1);
        double prominence = sign * v[i] - Math.max(left, right);
        double half = sign * v[i] - prominence / 2;
        double width = Double.POSITIVE_INFINITY;
        for (int step = -1; step <= 1; step += 2) {
            int j = i;
            while (j > 0 && j < v.length - 1 && sign * v[j] > half) {
                j += step;
            }
            double distance = Math.abs(places[j] - places[i]);
            width = distance > 0 ? Math.min(width, distance) : width;
        }
        double fallback = (places[places.length - 1] - places[0]) / places.length;
        return new Candidate(new Hints.Peak(places[i], Double.isFinite(width) ? width : fallback), prominence);
    }

    private static double lowestUntilHigher(double[] v, int i, int sign, int step) {
        double lowest = sign * v[i];
        for (int j = i + step; j >= 0 && j < v.length && sign * v[j] <= sign * v[i]; j += step) {
            lowest = Math.min(lowest, sign * v[j]);
        }
        return lowest;
    }

    private record Candidate(Hints.Peak peak, double prominence) {}
}
