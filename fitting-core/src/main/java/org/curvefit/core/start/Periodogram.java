package org.curvefit.core.start;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Strong frequencies of a series of unevenly spaced values: peaks of the Lomb-Scargle periodogram, refined by a parabola.
 *
 * <p>Lomb, "Least-squares frequency analysis of unequally spaced data" (1976); Scargle, "Studies in astronomical time series analysis II" (1982).
 */
final class Periodogram {
    private static final int MOST = 6;
    private static final int PER_RESOLUTION = 5;
    private static final int MOST_FREQUENCIES = 4000;

    private Periodogram() {}

    /**
     * Angular frequencies, the strongest first.
     *
     * @param places not all equal
     * @param values one per place
     */
    static List<Double> strongest(double[] places, double[] values) {
        double low = java.util.Arrays.stream(places).min().orElse(0);
        double range = java.util.Arrays.stream(places).max().orElse(0) - low;
        if (!(range > 0) || places.length < 6) {
            return List.of();
        }
        double step = 2 * Math.PI / range / PER_RESOLUTION;
        int count = Math.min(MOST_FREQUENCIES, PER_RESOLUTION * places.length / 2);
        double mean = java.util.Arrays.stream(values).average().orElse(0);
        double[] power = new double[count];
        for (int k = 1; k < count; k++) {
            power[k] = power(places, values, mean, k * step);
        }
        List<Integer> summits = new ArrayList<>();
        for (int k = 2; k < count - 1; k++) {
            if (power[k] > power[k - 1] && power[k] >= power[k + 1]) {
                summits.add(k);
            }
        }
        summits.sort(Comparator.comparingDouble((Integer k) -> power[k]).reversed());
        return summits.stream()
                .limit(MOST)
                .map(k -> (k + offset(power, k)) * step)
                .toList();
    }

    private static double offset(double[] power, int k) {
        double curvature = power[k - 1] - 2 * power[k] + power[k + 1];
        return curvature == 0 ? 0 : 0.5 * (power[k - 1] - power[k + 1]) / curvature;
    }

    /** The part of the sum of squares that a sine and a cosine of this frequency explain. */
    private static double power(double[] x, double[] y, double mean, double frequency) {
        double cc = 0;
        double ss = 0;
        double cs = 0;
        double yc = 0;
        double ys = 0;
        for (int i = 0; i < x.length; i++) {
            double angle = frequency * (x[i] - x[0]);
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            cc += c * c;
            ss += s * s;
            cs += c * s;
            yc += (y[i] - mean) * c;
            ys += (y[i] - mean) * s;
        }
        double determinant = cc * ss - cs * cs;
        return determinant < 1e-9 * cc * ss ? 0 : (yc * yc * ss - 2 * yc * ys * cs + ys * ys * cc) / determinant;
    }
}
