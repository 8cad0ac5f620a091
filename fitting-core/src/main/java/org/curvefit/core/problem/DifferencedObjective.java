package org.curvefit.core.problem;

import java.util.EnumSet;
import java.util.Set;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Linearization;
import org.curvefit.api.solver.Objective;

/** An objective whose gradient is taken by differences of its cost, with a step of its own for each parameter. */
public final class DifferencedObjective implements Objective {
    private final Objective objective;
    private final boolean central;
    private final double[] steps;
    private final double[] shifted;

    /**
     * @param central central differences instead of forward ones
     * @param steps one per free parameter
     */
    public DifferencedObjective(Objective objective, boolean central, double[] steps) {
        this.objective = objective;
        this.central = central;
        this.steps = steps.clone();
        this.shifted = new double[steps.length];
    }

    @Override
    public int size() {
        return objective.size();
    }

    @Override
    public Set<Capability> capabilities() {
        Set<Capability> offered = EnumSet.copyOf(objective.capabilities());
        offered.retainAll(EnumSet.of(Capability.GRADIENT, Capability.HESSIAN));
        return offered;
    }

    @Override
    public double cost(double[] point) {
        return objective.cost(point);
    }

    @Override
    public Linearization linearization() {
        return new GradientOnly(size());
    }

    @Override
    public void linearize(double[] point, Linearization into) {
        GradientOnly target = (GradientOnly) into;
        double here = objective.cost(point);
        System.arraycopy(point, 0, shifted, 0, shifted.length);
        for (int k = 0; k < steps.length; k++) {
            shifted[k] = point[k] + steps[k];
            double above = objective.cost(shifted);
            double below = here;
            double width = steps[k];
            if (central) {
                shifted[k] = point[k] - steps[k];
                below = objective.cost(shifted);
                width = 2 * steps[k];
            }
            shifted[k] = point[k];
            target.gradient(k, (above - below) / width);
        }
        target.cost(here);
    }

    @Override
    public void hessian(double[] point, double[] hessian) {
        objective.hessian(point, hessian);
    }

    @Override
    public void plus(double[] point, double[] step, double[] reached) {
        objective.plus(point, step, reached);
    }

    @Override
    public double loss(double cost) {
        return objective.loss(cost);
    }
}
