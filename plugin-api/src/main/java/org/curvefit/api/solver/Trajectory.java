package org.curvefit.api.solver;

import java.util.List;
import org.curvefit.api.numeric.Vector;

/**
 * The accepted points of a run, thinned when there are many; the first and the last are always kept.
 *
 * @param points in order, the start first
 */
public record Trajectory(List<Point> points) {
    public Trajectory {
        points = List.copyOf(points);
    }

    /**
     * One point of a run.
     *
     * @param iteration 0 for the start
     * @param loss the loss as users see it
     * @param parameters all parameters of the model
     * @param gradient of the loss, one per parameter; empty where it was not evaluated
     * @param stepNorm length of the step that led here; NaN at the start
     * @param rate learning rate or damping of that step; NaN where there is none
     */
    public record Point(int iteration, double loss, Vector parameters, Vector gradient, double stepNorm, double rate) {}
}
