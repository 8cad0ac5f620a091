package org.curvefit.api.io;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Surface;
import org.curvefit.api.solver.Trajectory;

/** What can be looked at of a search as tables: the nodes of a grid, the points of a run. */
final class SearchTables {
    private SearchTables() {}

    /** One row per node of the grid; no row when none was evaluated. */
    static ResultTable surface(Outcome result) {
        if (result.trace().surface().isEmpty()) {
            return new ResultTable(TableKind.SURFACE, List.of());
        }
        Surface surface = result.trace().surface().get();
        List<Field> fields = new ArrayList<>();
        for (int axis = 0; axis < surface.names().size(); axis++) {
            double[] coordinates = new double[surface.losses().size()];
            for (int node = 0; node < coordinates.length; node++) {
                coordinates[node] = surface.coordinate(axis, node);
            }
            fields.add(new Field.Numbers(surface.names().get(axis), Vector.of(coordinates)));
        }
        fields.add(new Field.Numbers("loss", surface.losses()));
        return new ResultTable(TableKind.SURFACE, fields);
    }

    /** One row per kept point of the run; no row when it was not recorded. */
    static ResultTable trajectory(Outcome result) {
        List<Trajectory.Point> points =
                result.trajectory().map(Trajectory::points).orElse(List.of());
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Counts(
                "iteration",
                points.stream().mapToLong(Trajectory.Point::iteration).toArray()));
        fields.add(ResultTables.numbers("loss", points, Trajectory.Point::loss));
        List<ParameterEstimate> estimates = result.parameters();
        for (int k = 0; k < estimates.size(); k++) {
            int index = k;
            fields.add(ResultTables.numbers(
                    estimates.get(k).name(), points, point -> point.parameters().at(index)));
        }
        for (int k = 0; k < estimates.size(); k++) {
            int index = k;
            fields.add(ResultTables.numbers(
                    "grad_" + estimates.get(k).name(),
                    points,
                    point -> point.gradient().size() == 0
                            ? Double.NaN
                            : point.gradient().at(index)));
        }
        fields.add(ResultTables.numbers("step_norm", points, Trajectory.Point::stepNorm));
        fields.add(ResultTables.numbers("rate", points, Trajectory.Point::rate));
        return new ResultTable(TableKind.TRAJECTORY, fields);
    }
}
