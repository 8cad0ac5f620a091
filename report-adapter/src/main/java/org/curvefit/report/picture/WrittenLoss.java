package org.curvefit.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.fit.MinimizationResult;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Surface;
import org.curvefit.api.solver.Trajectory;
import org.curvefit.report.picture.contour.Lattice;

/** A written loss around the way of its search, evaluated for pictures: over its one or two free parameters, the others held at the end. */
final class WrittenLoss {
    private static final int NODES = 81;
    private static final double MARGIN = 0.35;
    private static final double SMALLEST_RELATIVE_WIDTH = 0.5;
    private static final int MOST_FREE = 2;

    private final MinimizationResult result;
    private final ModelKernel kernel;
    private final List<Integer> free = new ArrayList<>();

    WrittenLoss(MinimizationResult result) {
        this.result = result;
        List<ParameterEstimate> estimates = result.parameters();
        for (int k = 0; k < estimates.size(); k++) {
            if (!estimates.get(k).fixed()) {
                free.add(k);
            }
        }
        this.kernel = result.function()
                .kernel(free.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The loss on a grid that holds the search with some room around it; absent when more than two parameters are free. */
    Optional<Surface> surface() {
        if (free.isEmpty() || free.size() > MOST_FREE) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        List<Vector> axes = new ArrayList<>();
        for (int k : free) {
            names.add(result.parameters().get(k).name());
            axes.add(axis(k));
        }
        double[] point = result.values();
        if (axes.size() == 1) {
            Vector.Builder losses = Vector.builder(NODES);
            for (int i = 0; i < NODES; i++) {
                point[free.get(0)] = axes.get(0).at(i);
                losses.add(value(point));
            }
            return Optional.of(new Surface(names, axes, losses.build()));
        }
        Lattice lattice = Lattice.of(axes.get(0), axes.get(1), (x, y) -> value(moved(x, y)));
        return Optional.of(new Surface(names, axes, lattice.values()));
    }

    /** Whether {@link #determinant} and {@link #taylor} can be computed. */
    boolean hasCurvature() {
        return free.size() == 2 && result.function().derivatives() == Derivatives.SECOND;
    }

    /** The loss over two free parameters. */
    Lattice values() {
        return Lattice.of(axis(free.get(0)), axis(free.get(1)), (x, y) -> value(moved(x, y)));
    }

    /** The determinant of the loss's Hessian over two free parameters. */
    Lattice determinant() {
        return Lattice.of(axis(free.get(0)), axis(free.get(1)), (x, y) -> {
            Second at = second(x, y);
            return at.xx * at.yy - at.xy * at.xy;
        });
    }

    /** The second-order Taylor model around a point: f + g'd + d'Hd / 2. */
    Lattice taylor(double x, double y) {
        Second at = second(x, y);
        return Lattice.of(axis(free.get(0)), axis(free.get(1)), (u, v) -> {
            double dx = u - x;
            double dy = v - y;
            return at.f + at.x * dx + at.y * dy + (at.xx * dx * dx + 2 * at.xy * dx * dy + at.yy * dy * dy) / 2;
        });
    }

    /** Names of the free parameters. */
    List<String> names() {
        return free.stream().map(k -> result.parameters().get(k).name()).toList();
    }

    /** The point from which the search went, or the end where it was not recorded. */
    double[] start() {
        Vector point = result.trajectory()
                .filter(run -> !run.points().isEmpty())
                .map(run -> run.points().get(0).parameters())
                .orElse(Vector.of(result.values()));
        return free.stream().mapToDouble(point::at).toArray();
    }

    private record Second(double f, double x, double y, double xx, double xy, double yy) {}

    private Second second(double x, double y) {
        double[] value = new double[ModelFunction.BLOCK];
        double[][] first = new double[2][ModelFunction.BLOCK];
        double[][] second = new double[3][ModelFunction.BLOCK];
        kernel.curvature(moved(x, y), new double[0][], 1, value, first, second);
        return new Second(value[0], first[0][0], first[1][0], second[0][0], second[1][0], second[2][0]);
    }

    private double[] moved(double x, double y) {
        double[] point = result.values();
        point[free.get(0)] = x;
        point[free.get(1)] = y;
        return point;
    }

    private double value(double[] point) {
        double[] value = new double[ModelFunction.BLOCK];
        kernel.evaluate(point, new double[0][], 1, value);
        return value[0];
    }

    /** Holds all points of the search, and is at least half as wide as they are far from 0. */
    private Vector axis(int k) {
        double low = result.values()[k];
        double high = low;
        for (Trajectory.Point point :
                result.trajectory().map(Trajectory::points).orElse(List.of())) {
            double value = point.parameters().at(k);
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        double magnitude = Math.max(Math.abs(low), Math.abs(high));
        double least = magnitude == 0 ? 1 : SMALLEST_RELATIVE_WIDTH * magnitude;
        double margin = Math.max(MARGIN * (high - low), (least - (high - low)) / 2);
        return Lattice.evenly(low - margin, high + margin, NODES);
    }
}
