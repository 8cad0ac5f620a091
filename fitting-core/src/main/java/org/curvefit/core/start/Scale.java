package org.curvefit.core.start;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.curvefit.api.numeric.Vector;

/**
 * The places where data lie on a scale, and the sizes that matter there.
 *
 * @param places distinct values in ascending order
 * @param gap a small distance between neighbours
 */
record Scale(Vector places, double gap) {
    private static final double FINEST = 1e-3;
    private static final double QUANTILE = 0.1;

    /** The scale of some values; values that are not finite are passed over. */
    static Scale of(double[] values) {
        double[] sorted = Arrays.stream(values)
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray();
        if (sorted.length < 2) {
            double only = sorted.length == 0 || sorted[0] == 0 ? 1 : Math.abs(sorted[0]);
            return new Scale(Vector.of(sorted.length == 0 ? new double[] {0} : sorted), only);
        }
        double[] gaps = new double[sorted.length - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = sorted[i + 1] - sorted[i];
        }
        Arrays.sort(gaps);
        double range = sorted[sorted.length - 1] - sorted[0];
        double typical = gaps[(int) (QUANTILE * gaps.length)];
        return new Scale(Vector.of(sorted), Math.max(typical, FINEST * FINEST * range));
    }

    double low() {
        return places.at(0);
    }

    double high() {
        return places.at(places.size() - 1);
    }

    /** High minus low, or the size of the only value. */
    double range() {
        double range = high() - low();
        return range > 0 ? range : gap;
    }

    double largest() {
        return Math.max(Math.abs(low()), Math.abs(high()));
    }

    /** Whether the values are positive and spread over decades, so that ratios matter more than differences. */
    boolean decades() {
        double smallest = places.size() > 1 && low() == 0 ? places.at(1) : low();
        return smallest > 0 && high() / smallest > 50;
    }

    /** A size that may matter on this scale: from the gap to the range, sometimes far beyond. */
    double size(SplittableRandom random) {
        double kind = random.nextDouble();
        if (kind < 0.6) {
            return between(Math.max(gap, FINEST * range()), 2 * range(), random);
        }
        if (kind < 0.8) {
            return between(0.05 * range(), 10 * Math.max(range(), largest()), random);
        }
        return between(0.3 * gap, 100 * Math.max(range(), largest()), random);
    }

    /** A place on this scale: mostly among the data, sometimes beyond either end. */
    double place(SplittableRandom random) {
        double kind = random.nextDouble();
        if (kind < 0.6) {
            return decades() && kind < 0.4
                    ? between(low() > 0 ? low() : places.at(1), high(), random)
                    : low() - 0.1 * range() + 1.2 * range() * random.nextDouble();
        }
        double beyond = random.nextInt(3) > 0
                ? between(0.01 * range(), 2 * range(), random)
                : between(0.1 * gap, 30 * Math.max(range(), largest()), random);
        return kind < 0.83 ? low() - beyond : high() + beyond;
    }

    /** The middles between neighbours, each times a factor, in ascending order; beyond the ends too. */
    Vector middles(double factor) {
        double[] middles = new double[places.size() + 1];
        for (int i = 0; i <= places.size(); i++) {
            double left = i == 0 ? low() - gap : places.at(i - 1);
            double right = i == places.size() ? high() + gap : places.at(i);
            middles[i] = factor * (left + right) / 2;
        }
        Arrays.sort(middles);
        return Vector.of(middles);
    }

    /** A place between two neighbours. */
    double between(SplittableRandom random) {
        int i = random.nextInt(Math.max(1, places.size() - 1));
        double next = places.at(Math.min(i + 1, places.size() - 1));
        return places.at(i) + random.nextDouble() * (next - places.at(i));
    }

    /** A number between two positive ones, the logarithm evenly spread. */
    static double between(double from, double to, SplittableRandom random) {
        return from * Math.pow(to / from, random.nextDouble());
    }
}
