package org.curvefit.core.problem;

import java.util.EnumSet;
import java.util.Set;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Linearization;
import org.curvefit.api.solver.Objective;

/**
 * An objective whose gradient is taken by differences of its cost, with a step of its own for each parameter. Where none is given it is the one that
 * balances rounding against truncation, relative to the parameter here or at the start, whichever is larger. Press et al., Numerical Recipes (3rd
 * ed.), section 5.7.
 */
public final class DifferencedObjective implements Objective {
    private static final double FORWARD = Math.sqrt(Math.ulp(1.0));
    private static final double CENTRAL = Math.cbrt(Math.ulp(1.0));

    private final Objective objective;
    private final boolean central;
    private final double[] steps;
    private final double[] scale;
    private final double[] shifted;

    /**
     * @param central central differences instead of forward ones
     * @param steps one per free parameter; NaN for a step from the scale of the parameter
     */
    public DifferencedObjective(Objective objective, boolean central, double[] steps) {
        this(objective, central, steps, new double[steps.length]);
    }

    private DifferencedObjective(Objective objective, boolean central, double[] steps, double[] scale) {
        this.objective = objective;
        this.central = central;
        this.steps = steps.clone();
        this.scale = scale.clone();
        this.shifted = new double[steps.length];
    }

    /** The same with the scales of the parameters taken from a start; a parameter that starts at 0 has the scale 1. */
    public DifferencedObjective from(double[] start) {
        double[] scales = new double[start.length];
        for (int k = 0; k < start.length; k++) {
            scales[k] = start[k] == 0 ? 1 : Math.abs(start[k]);
        }
        return new DifferencedObjective(objective, central, steps, scales);
    }

    private double step(int k, double at) {
        double relative = central ? CENTRAL : FORWARD;
        return Double.isNaN(steps[k]) ? relative * Math.max(Math.abs(at), scale[k]) : steps[k];
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
            double step = step(k, point[k]);
            double high = point[k] + step;
            double low = central ? point[k] - step : point[k];
            shifted[k] = high;
            double above = objective.cost(shifted);
            shifted[k] = low;
            double below = central ? objective.cost(shifted) : here;
            shifted[k] = point[k];
            target.gradient(k, (above - below) / (high - low));
        }
        target.cost(here);
        hold(point, target);
    }

    /** A parameter that cannot go down its gradient is held. */
    private void hold(double[] point, GradientOnly target) {
        double[] down = new double[point.length];
        double[] reached = new double[point.length];
        for (int k = 0; k < down.length; k++) {
            down[k] = -Math.copySign(Math.max(1, Math.abs(point[k])), target.gradient(k));
        }
        objective.plus(point, down, reached);
        for (int k = 0; k < down.length; k++) {
            target.hold(k, reached[k] == point[k] && target.gradient(k) != 0);
        }
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
