package org.curvefit.core.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.curvefit.api.solver.Linearization;

/**
 * The cost over the axes of parameters in which the residuals are affine: half the squared length of T (d, 1), T the triangular factor of [J r] and d
 * the way from the first node. Row i of T depends on d_i and those after it only, so that with the first of them running fastest a node costs one row,
 * the others are there already; and nothing is subtracted.
 */
final class LinearAxes {
    private final GridNodes nodes;
    private final int[] parameters;
    private final int order;
    private final double[] factor;
    private final double[] step;

    /**
     * @param parameters positions, in the order of the linearizations
     */
    LinearAxes(GridNodes nodes, int[] parameters) {
        this.nodes = nodes;
        this.parameters = parameters;
        this.order = parameters.length + 1;
        this.factor = new double[order * order];
        this.step = new double[order];
        this.step[order - 1] = 1;
    }

    /**
     * Finds the costs at all nodes of these axes.
     *
     * @param at linearized at their first node, the present one
     */
    void scan(Linearization at, Costs costs) {
        at.factor(factor);
        double rest = factor[order * order - 1];
        row(order - 2, nodes.node(), rest * rest, costs);
    }

    /** The corners of the box around all nodes of these axes. */
    List<double[]> corners() {
        List<double[]> corners = List.of(nodes.point().clone());
        for (int k : parameters) {
            List<double[]> more = new ArrayList<>();
            for (double[] corner : corners) {
                more.add(with(corner, k, Arrays.stream(nodes.axis(k)).min().orElseThrow()));
                more.add(with(corner, k, Arrays.stream(nodes.axis(k)).max().orElseThrow()));
            }
            corners = more;
        }
        return corners;
    }

    private static double[] with(double[] corner, int k, double value) {
        double[] changed = corner.clone();
        changed[k] = value;
        return changed;
    }

    /** Takes the cost at a node. */
    @FunctionalInterface
    interface Costs {
        void found(int node, double cost);
    }

    /** Goes over the nodes of one axis, those after it fixed: what their rows add up to is known. */
    private void row(int i, int node, double known, Costs costs) {
        double fixed = 0;
        for (int k = i + 1; k < order; k++) {
            fixed += factor[i + k * order] * step[k];
        }
        double[] axis = nodes.axis(parameters[i]);
        int stride = nodes.stride(parameters[i]);
        double diagonal = factor[i + i * order];
        for (int j = 0; j < axis.length; j++) {
            step[i] = axis[j] - axis[0];
            double element = diagonal * step[i] + fixed;
            double squared = known + element * element;
            if (i == 0) {
                costs.found(node + j * stride, 0.5 * squared);
            } else {
                row(i - 1, node + j * stride, squared, costs);
            }
        }
    }
}
