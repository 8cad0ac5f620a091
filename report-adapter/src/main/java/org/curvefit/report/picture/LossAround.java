package org.curvefit.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Surface;
import org.curvefit.api.solver.Trajectory;
import org.curvefit.report.picture.contour.Lattice;

/** The loss around the ways of searches, evaluated for pictures: over the one or two free parameters, the others held at the end. */
final class LossAround {
    private static final int NODES = 81;
    private static final int LEAST_NODES = 25;
    private static final double EVALUATIONS = 2e7;
    private static final double MARGIN = 0.35;
    private static final double SMALLEST_RELATIVE_WIDTH = 0.5;
    private static final int MOST_FREE = 2;

    private final Outcome end;
    private final List<Trajectory.Point> shown;
    private final List<Integer> free = new ArrayList<>();
    private final int nodes;

    /**
     * @param end the answer whose loss is looked at
     * @param shown points that the picture is to hold
     */
    LossAround(Outcome end, List<Trajectory.Point> shown) {
        this.end = end;
        this.shown = List.copyOf(shown);
        List<ParameterEstimate> estimates = end.parameters();
        for (int k = 0; k < estimates.size(); k++) {
            if (!estimates.get(k).fixed()) {
                free.add(k);
            }
        }
        int rows = end instanceof FitResult fit
                ? Math.max(1, fit.provenance().observations().size())
                : 1;
        this.nodes = (int) Math.max(LEAST_NODES, Math.min(NODES, Math.sqrt(EVALUATIONS / rows)));
    }

    /** The parameters that were free, by their place. */
    List<Integer> free() {
        return List.copyOf(free);
    }

    /** Names of the free parameters. */
    List<String> names() {
        return free.stream().map(k -> end.parameters().get(k).name()).toList();
    }

    /** The loss on a grid that holds the points with some room around them; absent when more than two parameters are free. */
    Optional<Surface> surface() {
        if (free.isEmpty() || free.size() > MOST_FREE) {
            return Optional.empty();
        }
        PointLoss loss = PointLoss.of(end, (int) (EVALUATIONS / nodes / nodes));
        List<Vector> axes = free.stream().map(this::axis).toList();
        double[] point = end.values();
        if (axes.size() == 1) {
            Vector.Builder losses = Vector.builder(nodes);
            for (int i = 0; i < nodes; i++) {
                point[free.get(0)] = axes.get(0).at(i);
                losses.add(loss.at(point));
            }
            return Optional.of(new Surface(names(), axes, losses.build()));
        }
        Lattice lattice = Lattice.of(axes.get(0), axes.get(1), (x, y) -> {
            point[free.get(0)] = x;
            point[free.get(1)] = y;
            return loss.at(point);
        });
        return Optional.of(new Surface(names(), axes, lattice.values()));
    }

    /** Values of a parameter that hold all points, at least over half the distance from 0. */
    Vector axis(int k) {
        double low = end.values()[k];
        double high = low;
        for (Trajectory.Point point : shown) {
            double value = point.parameters().at(k);
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        double magnitude = Math.max(Math.abs(low), Math.abs(high));
        double least = magnitude == 0 ? 1 : SMALLEST_RELATIVE_WIDTH * magnitude;
        double margin = Math.max(MARGIN * (high - low), (least - (high - low)) / 2);
        return Lattice.evenly(low - margin, high + margin, nodes);
    }
}
