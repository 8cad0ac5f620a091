package org.curvefit.report.picture.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Surface;
import org.curvefit.api.solver.Trajectory;
import org.curvefit.report.picture.contour.Lattice;

/** Functions and searches as numbers. */
final class Sampled {
    private Sampled() {}

    static Search descent(String name, double[] start, double rate, int steps, List<String> parameters) {
        double a = start[0];
        double b = start[1];
        List<Trajectory.Point> points = new ArrayList<>();
        for (int k = 0; k <= steps; k++) {
            points.add(point(k, 2 * a * a + 3 * b * b, new double[] {a, b}, new double[] {4 * a, 6 * b}));
            a -= rate * 4 * a;
            b -= rate * 6 * b;
        }
        return new Search(name, parameters, new Trajectory(points));
    }

    static Trajectory.Point point(int iteration, double loss, double[] at, double[] gradient) {
        return new Trajectory.Point(iteration, loss, Vector.of(at), Vector.of(gradient), Double.NaN, Double.NaN);
    }

    static Surface surface(List<String> names, List<Vector> axes, DoubleBinaryOperator f) {
        return new Surface(
                names,
                axes,
                Lattice.of(axes.get(0), axes.get(1), f::applyAsDouble).values());
    }

    static Vector each(Vector x, DoubleUnaryOperator f) {
        double[] values = new double[x.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = f.applyAsDouble(x.at(i));
        }
        return Vector.of(values);
    }
}
