package org.curvefit.core.solver;

import java.util.OptionalDouble;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.LearningRate;
import org.curvefit.api.solver.Linearization;
import org.curvefit.api.solver.Objective;

/** The loss of an objective along a direction; one object serves a whole run. */
final class DirectionLine implements LearningRate.Line {
    private final Objective objective;
    private final int size;
    private final double[] step;
    private final double[] reached;
    private double[] point = new double[0];
    private double[] direction = new double[0];
    private double here;
    private double slope;

    DirectionLine(Objective objective, int size) {
        this.objective = objective;
        this.size = size;
        this.step = new double[size];
        this.reached = new double[size];
    }

    /** Lays the line through a point. */
    void lay(double[] from, double[] along, Linearization at) {
        point = from;
        direction = along;
        here = objective.loss(at.cost());
        double perCost = objective.loss(1) - objective.loss(0);
        slope = 0;
        for (int k = 0; k < size; k++) {
            slope += at.held(k) ? 0 : perCost * at.gradient(k) * along[k];
        }
    }

    /** The feasible point at t times the direction. */
    void reach(double t, double[] target) {
        for (int k = 0; k < size; k++) {
            step[k] = t * direction[k];
        }
        objective.plus(point, step, target);
    }

    @Override
    public double here() {
        return here;
    }

    @Override
    public double at(double t) {
        reach(t, reached);
        double cost = objective.cost(reached);
        return cost == Double.POSITIVE_INFINITY ? cost : objective.loss(cost);
    }

    @Override
    public double slope() {
        return slope;
    }

    @Override
    public OptionalDouble curvature() {
        if (!objective.capabilities().contains(Capability.HESSIAN)) {
            return OptionalDouble.empty();
        }
        double[] hessian = new double[size * size];
        objective.hessian(point, hessian);
        double perCost = objective.loss(1) - objective.loss(0);
        double sum = 0;
        for (int k = 0; k < size; k++) {
            for (int i = 0; i < size; i++) {
                sum += direction[i] * hessian[i + k * size] * direction[k];
            }
        }
        return OptionalDouble.of(perCost * sum);
    }
}
