package org.curvefit.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.curvefit.api.solver.Surface;

/**
 * The best nodes of a grid, for people.
 *
 * @param style colours and characters
 * @param digits significant digits
 * @param descending whether the largest value is the best
 */
record BestNodes(Style style, int digits, boolean descending) {
    private static final int SHOWN = 5;

    /** A table of the few best nodes, the best one first. */
    String of(Surface surface) {
        TextTable table = new TextTable();
        List<String> title = new ArrayList<>();
        surface.names().forEach(name -> title.add(style.show(name)));
        title.add("loss");
        table.row(title);
        List<Integer> nodes = best(surface);
        for (int node : nodes) {
            List<String> row = new ArrayList<>();
            for (int axis = 0; axis < surface.names().size(); axis++) {
                row.add(Significant.of(surface.coordinate(axis, node), digits));
            }
            row.add(Significant.of(surface.losses().at(node), digits));
            table.row(row);
        }
        return style.line("nodes", surface.losses().size() + ", the best " + nodes.size() + ":") + table.text();
    }

    private List<Integer> best(Surface surface) {
        Comparator<Integer> byLoss = Comparator.comparingDouble(node ->
                descending ? -surface.losses().at(node) : surface.losses().at(node));
        return IntStream.range(0, surface.losses().size())
                .boxed()
                .sorted(byLoss)
                .limit(SHOWN)
                .toList();
    }
}
