package org.curvefit.core.iteration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Iterate;
import org.curvefit.api.solver.Trajectory;

/**
 * Keeps the accepted points of a run in bounded memory: when there are twice as many as wanted, every second one is dropped, and from then on only
 * every second one is kept. The first tenth of those wanted, where most happens, and the last are always kept.
 */
public final class TrajectoryRecorder implements IterateObserver {
    private static final int SHARE_AT_THE_BEGINNING = 10;

    private final int wanted;
    private final int beginning;
    private final DoubleUnaryOperator loss;
    private final UnaryOperator<double[]> expandPoint;
    private final UnaryOperator<double[]> expandGradient;
    private final List<Trajectory.Point> kept = new ArrayList<>();
    private int seen;
    private int stride = 1;
    private Trajectory.Point last = new Trajectory.Point(0, Double.NaN, Vector.empty(), Vector.empty(), 0, 0);

    /**
     * @param wanted how many points are kept at least, once there are so many
     * @param loss turns a cost into the loss that users see
     * @param expandPoint turns a point of the solver into all parameters of the model
     * @param expandGradient turns a gradient of the solver into one element per parameter of the model
     */
    public TrajectoryRecorder(
            int wanted,
            DoubleUnaryOperator loss,
            UnaryOperator<double[]> expandPoint,
            UnaryOperator<double[]> expandGradient) {
        this.wanted = Math.max(2, wanted);
        this.beginning = Math.max(1, wanted / SHARE_AT_THE_BEGINNING);
        this.loss = loss;
        this.expandPoint = expandPoint;
        this.expandGradient = expandGradient;
    }

    @Override
    public void accepted(int trials, Iterate iterate) {
        last = point(iterate);
        if (kept(seen)) {
            kept.add(last);
        }
        seen++;
        if (kept.size() >= 2 * wanted) {
            stride *= 2;
            kept.removeIf(point -> !kept(point.iteration()));
        }
    }

    private boolean kept(int iteration) {
        return iteration < beginning || iteration % stride == 0;
    }

    private Trajectory.Point point(Iterate iterate) {
        double[] point = new double[iterate.size()];
        double[] gradient = new double[iterate.size()];
        double perCost = loss.applyAsDouble(1) - loss.applyAsDouble(0);
        boolean known = true;
        for (int k = 0; k < point.length; k++) {
            point[k] = iterate.point(k);
            known &= iterate.gradient(k).isPresent();
            gradient[k] = perCost * iterate.gradient(k).orElse(Double.NaN);
        }
        boolean start = seen == 0;
        return new Trajectory.Point(
                seen,
                loss.applyAsDouble(iterate.cost()),
                Vector.of(expandPoint.apply(point)),
                known ? Vector.of(expandGradient.apply(gradient)) : Vector.empty(),
                start ? Double.NaN : iterate.stepNorm().orElse(Double.NaN),
                start ? Double.NaN : iterate.rate().orElse(Double.NaN));
    }

    /** What was kept, the last point included. */
    public Trajectory trajectory() {
        List<Trajectory.Point> points = new ArrayList<>(kept);
        if (!points.isEmpty() && points.get(points.size() - 1) != last) {
            points.add(last);
        }
        return new Trajectory(points);
    }
}
