package org.curvefit.report.picture.contour;

import org.curvefit.api.numeric.Vector;

/**
 * Values at the nodes of a rectangular grid.
 *
 * @param x ascending, at least two
 * @param y ascending, at least two
 * @param values one per node, y running fastest; not finite where there is no value
 */
public record Lattice(Vector x, Vector y, Vector values) {
    public Lattice {
        if (x.size() < 2 || y.size() < 2 || x.size() * (long) y.size() != values.size()) {
            throw new IllegalArgumentException(x.size() + " x " + y.size() + " nodes, " + values.size() + " values");
        }
        requireAscending(x);
        requireAscending(y);
    }

    /** A function of two variables. */
    @FunctionalInterface
    public interface Function {
        /** Its value. */
        double at(double x, double y);
    }

    /** A function at the nodes of a grid. */
    public static Lattice of(Vector x, Vector y, Function function) {
        double[] values = new double[x.size() * y.size()];
        for (int i = 0; i < x.size(); i++) {
            for (int j = 0; j < y.size(); j++) {
                values[i * y.size() + j] = function.at(x.at(i), y.at(j));
            }
        }
        return new Lattice(x, y, Vector.of(values));
    }

    /** So many evenly spaced values. */
    public static Vector evenly(double low, double high, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            double share = i / (double) (count - 1);
            values[i] = low * (1 - share) + high * share;
        }
        return Vector.of(values);
    }

    /** The value at a node. */
    public double at(int i, int j) {
        return values.at(i * y.size() + j);
    }

    /** A lattice with at most so many nodes along each axis: every k-th, and always the last. */
    public Lattice thinned(int most) {
        int[] keepX = kept(x.size(), most);
        int[] keepY = kept(y.size(), most);
        double[] kept = new double[keepX.length * keepY.length];
        for (int i = 0; i < keepX.length; i++) {
            for (int j = 0; j < keepY.length; j++) {
                kept[i * keepY.length + j] = at(keepX[i], keepY[j]);
            }
        }
        return new Lattice(x.select(keepX), y.select(keepY), Vector.of(kept));
    }

    private static int[] kept(int size, int most) {
        int count = Math.min(size, most);
        int[] kept = new int[count];
        for (int i = 0; i < count; i++) {
            kept[i] = (int) Math.round(i * (size - 1.0) / (count - 1));
        }
        return kept;
    }

    private static void requireAscending(Vector axis) {
        for (int i = 1; i < axis.size(); i++) {
            if (!(axis.at(i) > axis.at(i - 1))) {
                throw new IllegalArgumentException("axis not ascending: " + axis.at(i - 1) + ", " + axis.at(i));
            }
        }
    }
}
