package org.curvefit.api.fit;

import java.util.Arrays;
import java.util.TreeSet;
import org.curvefit.api.model.Bounds;

/**
 * All points at which a curve takes a value: changes of sign between the nodes of a scan, and extrema between them that reach the value. The scan covers the
 * range of the fit and as much again on both sides.
 */
final class CurveScan {
    /** Cells of the range of the fit; as many again on each side. */
    private static final int CELLS = 1000;

    /** From this ratio of its ends on, a range is scanned in equal ratios too. */
    private static final double WIDE = 100;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int GOLDEN_STEPS = 80;

    /** A jump or a pole leaves more than this share of the values beside it. */
    private static final double LEFT_BY_A_ROOT = 1e-6;

    private static final double ROUNDING = 1e-14;

    private final PointCurve curve;
    private final Bounds searched;
    private final double[] nodes;
    private final double[] values;

    CurveScan(PointCurve curve, Bounds range) {
        this.curve = curve;
        double span = range.high() - range.low();
        this.searched = new Bounds(range.low() - span, range.high() + span);
        this.nodes = nodes(range, span);
        this.values = curve.values(nodes);
    }

    private static double[] nodes(Bounds range, double span) {
        TreeSet<Double> all = new TreeSet<>();
        for (int i = -CELLS; i <= 2 * CELLS; i++) {
            all.add(range.low() + span * i / CELLS);
        }
        all.add(range.high());
        double ratio = range.high() / range.low();
        for (int i = 1; range.low() > 0 && ratio > WIDE && i < CELLS; i++) {
            all.add(range.low() * Math.pow(ratio, (double) i / CELLS));
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Where was looked. */
    Bounds searched() {
        return searched;
    }

    /** The smallest and the largest value met; empty for none that is finite. */
    double[] extent() {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        return finite.length == 0
                ? finite
                : new double[] {
                    Arrays.stream(finite).min().orElseThrow(),
                    Arrays.stream(finite).max().orElseThrow()
                };
    }

    /** The points, in their order. */
    double[] at(double y) {
        TreeSet<Double> found = new TreeSet<>();
        for (int i = 0; i < nodes.length; i++) {
            double here = values[i] - y;
            double before = i == 0 ? Double.NaN : values[i - 1] - y;
            double after = i + 1 == nodes.length ? Double.NaN : values[i + 1] - y;
            if (here == 0 && before != 0) {
                found.add(nodes[i]);
            } else if (here * after < 0) {
                add(found, nodes[i], nodes[i + 1], y);
            }
            boolean oneSide = here * before > 0 && here * after > 0;
            if (oneSide && Math.abs(here) < Math.abs(before) && Math.abs(here) <= Math.abs(after)) {
                turn(found, i, y);
            }
        }
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void add(TreeSet<Double> found, double low, double high, double y) {
        double root = BracketedRoot.find(x -> curve.value(x) - y, low, high);
        double beside = Math.abs(curve.value(low) - y) + Math.abs(curve.value(high) - y);
        if (Math.abs(curve.value(root) - y) <= LEFT_BY_A_ROOT * beside) {
            found.add(root);
        }
    }

    /** Looks between three nodes, the middle one nearest to y, for the extremum: golden section. */
    private void turn(TreeSet<Double> found, int middle, double y) {
        double side = Math.signum(values[middle] - y);
        double low = nodes[middle - 1];
        double high = nodes[middle + 1];
        for (int step = 0; step < GOLDEN_STEPS; step++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            double atLeft = side * (curve.value(left) - y);
            double atRight = side * (curve.value(right) - y);
            double nearest = atLeft < atRight ? left : right;
            if (Math.min(atLeft, atRight) < 0) {
                add(found, nodes[middle - 1], nearest, y);
                add(found, nearest, nodes[middle + 1], y);
                return;
            }
            low = atLeft < atRight ? low : left;
            high = atLeft < atRight ? right : high;
        }
        double nearest = (low + high) / 2;
        if (Math.abs(curve.value(nearest) - y) <= ROUNDING * Math.abs(y)) {
            found.add(nearest);
        }
    }
}
