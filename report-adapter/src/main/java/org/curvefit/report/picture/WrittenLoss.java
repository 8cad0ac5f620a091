package org.curvefit.report.picture;

import java.util.List;
import java.util.Optional;
import org.curvefit.api.fit.MinimizationResult;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Surface;
import org.curvefit.api.solver.Trajectory;
import org.curvefit.report.picture.contour.Lattice;

/** A written loss around the way of its search, with its second derivatives, evaluated for pictures. */
final class WrittenLoss {
    private final MinimizationResult result;
    private final LossAround around;
    private final List<Integer> free;
    private final PointLoss loss;
    private final ModelKernel kernel;

    WrittenLoss(MinimizationResult result) {
        this.result = result;
        this.around = new LossAround(
                result, result.trajectory().map(Trajectory::points).orElse(List.of()));
        this.free = around.free();
        this.loss = PointLoss.of(result, 1);
        this.kernel = result.function()
                .kernel(free.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The loss on a grid that holds the search with some room around it; absent when more than two parameters are free. */
    Optional<Surface> surface() {
        return around.surface();
    }

    /** Whether {@link #determinant} and {@link #taylor} can be computed. */
    boolean hasCurvature() {
        return free.size() == 2 && result.function().derivatives() == Derivatives.SECOND;
    }

    /** The loss over two free parameters. */
    Lattice values() {
        return lattice((x, y) -> loss.at(moved(x, y)));
    }

    /** The determinant of the loss's Hessian over two free parameters. */
    Lattice determinant() {
        return lattice((x, y) -> {
            Second at = second(x, y);
            return at.xx * at.yy - at.xy * at.xy;
        });
    }

    /** The second-order Taylor model around a point: f + g'd + d'Hd / 2. */
    Lattice taylor(double x, double y) {
        Second at = second(x, y);
        return lattice((u, v) -> {
            double dx = u - x;
            double dy = v - y;
            return at.f + at.x * dx + at.y * dy + (at.xx * dx * dx + 2 * at.xy * dx * dy + at.yy * dy * dy) / 2;
        });
    }

    private Lattice lattice(Lattice.Function function) {
        return Lattice.of(around.axis(free.get(0)), around.axis(free.get(1)), function);
    }

    /** Names of the free parameters. */
    List<String> names() {
        return around.names();
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
}
