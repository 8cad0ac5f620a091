package org.curvefit.report.picture.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Trajectory;

/**
 * A run with the names of what it moved.
 *
 * @param name of the method, rate or start; empty where there is only one
 * @param parameters in the order of the points
 * @param trajectory the points of the run
 */
public record Search(String name, List<String> parameters, Trajectory trajectory) {
    public Search {
        parameters = List.copyOf(parameters);
    }

    /** Number of points. */
    public int size() {
        return trajectory.points().size();
    }

    /** The iteration of each point. */
    Vector iterations() {
        return each(Trajectory.Point::iteration);
    }

    /** The loss at each point. */
    Vector losses() {
        return each(Trajectory.Point::loss);
    }

    /** A parameter at each point. */
    Vector values(String parameter) {
        int k = parameters.indexOf(parameter);
        return each(point -> point.parameters().at(k));
    }

    /** The size of the loss's derivative with respect to a parameter at each point; NaN where it was not evaluated. */
    Vector slopes(String parameter) {
        int k = parameters.indexOf(parameter);
        return each(
                point -> k < point.gradient().size() ? Math.abs(point.gradient().at(k)) : Double.NaN);
    }

    /** Whether any gradient was evaluated. */
    boolean hasGradients() {
        return trajectory.points().stream().anyMatch(point -> point.gradient().size() > 0);
    }

    private Vector each(ToDoubleFunction<Trajectory.Point> value) {
        return Vector.of(trajectory.points().stream().mapToDouble(value).toArray());
    }
}
