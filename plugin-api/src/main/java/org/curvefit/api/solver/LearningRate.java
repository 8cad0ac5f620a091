package org.curvefit.api.solver;

import java.util.OptionalDouble;

/** How far a descent method goes along its direction. Stateless. */
public interface LearningRate {
    /**
     * Chooses the length of a step.
     *
     * @param step number of the step, counted from 0
     * @param line the loss along the direction
     * @return t, so that the step is t times the direction
     */
    double choose(int step, Line line);

    /** The loss along a direction from the present point. */
    interface Line {
        /** The loss at the present point. */
        double here();

        /** The loss at t times the direction; infinite where it is not finite. */
        double at(double t);

        /** Derivative of the loss along the direction at the present point. */
        double slope();

        /** Second derivative of the loss along the direction, where the objective knows its Hessian. */
        OptionalDouble curvature();
    }
}
