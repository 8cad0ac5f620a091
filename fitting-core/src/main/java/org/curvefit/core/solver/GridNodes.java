package org.curvefit.core.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Surface;

/** Goes over the nodes of a grid; parameters without an axis have one node, their start. */
final class GridNodes {
    private final List<String> names;
    private final double[][] axes;
    private final int[] stride;
    private final int[] index;
    private final double[] point;
    private final int count;
    private int node;

    GridNodes(List<String> names, Map<String, Vector> given, double[] start) {
        this.names = names;
        int size = start.length;
        this.axes = new double[size][];
        this.stride = new int[size];
        this.index = new int[size];
        this.point = new double[size];
        int nodes = 1;
        for (int k = size - 1; k >= 0; k--) {
            axes[k] = given.getOrDefault(names.get(k), Vector.of(start[k])).toArray();
            stride[k] = nodes;
            nodes *= axes[k].length;
            point[k] = axes[k][0];
        }
        this.count = nodes;
    }

    /** Number of nodes. */
    int count() {
        return count;
    }

    /** Number of the present node, that of the last parameter counting fastest. */
    int node() {
        return node;
    }

    /** The present node; a view. */
    double[] point() {
        return point;
    }

    /** The values of a parameter; not to be changed. */
    double[] axis(int k) {
        return axes[k];
    }

    /** How far the nodes of neighbouring values of a parameter are apart. */
    int stride(int k) {
        return stride[k];
    }

    /** Moves to the next node of some axes, the last one fastest; false when they are back at the first node. */
    boolean next(int[] moving) {
        for (int i = moving.length - 1; i >= 0; i--) {
            int k = moving[i];
            index[k] = (index[k] + 1) % axes[k].length;
            point[k] = axes[k][index[k]];
            if (index[k] != 0) {
                node += stride[k];
                return true;
            }
            node -= (axes[k].length - 1) * stride[k];
        }
        return false;
    }

    /** The values at a node by its number. */
    double[] at(int wanted) {
        double[] values = new double[axes.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = axes[k][wanted / stride[k] % axes[k].length];
        }
        return values;
    }

    /** Losses over the axes that have more than one node. */
    Surface surface(double[] losses) {
        List<String> scanned = new ArrayList<>();
        List<Vector> kept = new ArrayList<>();
        for (int k = 0; k < axes.length; k++) {
            if (axes[k].length > 1) {
                scanned.add(names.get(k));
                kept.add(Vector.of(axes[k]));
            }
        }
        return new Surface(scanned, kept, Vector.of(losses));
    }
}
