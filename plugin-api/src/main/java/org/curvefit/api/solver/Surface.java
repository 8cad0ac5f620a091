package org.curvefit.api.solver;

import java.util.List;
import org.curvefit.api.numeric.Vector;

/**
 * The loss at every node of a grid of parameters.
 *
 * @param names the scanned parameters
 * @param axes the values of each, in the order of the names
 * @param losses one per node, the last axis running fastest; NaN where the loss is not finite
 */
public record Surface(List<String> names, List<Vector> axes, Vector losses) {
    public Surface {
        names = List.copyOf(names);
        axes = List.copyOf(axes);
        int nodes = 1;
        for (Vector axis : axes) {
            nodes *= axis.size();
        }
        if (names.size() != axes.size() || nodes != losses.size()) {
            throw new IllegalArgumentException(names.size() + " names, " + axes.size() + " axes of " + nodes
                    + " nodes, " + losses.size() + " losses");
        }
    }

    /** The value of an axis at a node. */
    public double coordinate(int axis, int node) {
        int faster = 1;
        for (int j = axis + 1; j < axes.size(); j++) {
            faster *= axes.get(j).size();
        }
        return axes.get(axis).at(node / faster % axes.get(axis).size());
    }
}
