package org.curvefit.core.problem;

import java.util.Set;
import org.curvefit.api.data.Observations;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Linearization;
import org.curvefit.api.solver.Objective;
import org.curvefit.core.linalg.LinearizedResiduals;

/**
 * The cost of the nonlinear parameters alone: for each value of them the linear parameters are solved exactly (variable projection). The Jacobian
 * is Kaufman's approximation: with the columns of the linear parameters first, the trailing block of the triangular factor is the factor of the
 * projected Jacobian.
 *
 * <p>Golub and Pereyra, "The differentiation of pseudo-inverses and nonlinear least squares problems whose variables separate" (1973); Kaufman,
 * "A variable projection method for solving separable nonlinear least squares problems" (1975).
 */
public final class SeparableObjective implements Objective {
    /** Damping of the linear solve relative to the column norms: keeps coefficients finite where basis functions coincide. */
    private static final double RIDGE = 1e-10;

    private final ParameterSpace space;
    private final int[] linear;
    private final int[] nonlinear;
    private final Residuals basis;
    private final Residuals complete;
    private final LinearizedResiduals basisFactor;
    private final LinearizedResiduals completeFactor;
    private final double[] all;
    private final double[] coefficients;
    private final double[] ridge;
    private final int observations;

    /**
     * @param space free parameters of the model; held ones are neither linear nor nonlinear
     * @param chunks how the rows are cut; stays with the caller
     */
    public SeparableObjective(ModelFunction function, Observations observations, ParameterSpace space, Chunks chunks) {
        this.space = space;
        this.linear = split(function, space, true);
        this.nonlinear = split(function, space, false);
        this.observations = observations.size();
        this.basis = new Residuals(function, observations, linear, chunks);
        this.complete = new Residuals(function, observations, joined(linear, nonlinear), chunks);
        this.basisFactor = new LinearizedResiduals(linear.length);
        this.completeFactor = new LinearizedResiduals(linear.length + nonlinear.length);
        this.all = new double[space.total()];
        this.coefficients = new double[linear.length];
        this.ridge = new double[linear.length];
        space.expand(new double[space.size()], all);
    }

    private static int[] split(ModelFunction function, ParameterSpace space, boolean wantLinear) {
        int[] chosen = new int[space.size()];
        int count = 0;
        for (int k = 0; k < space.size(); k++) {
            boolean unbounded = !space.bounds(space.index(k)).present();
            boolean isLinear = unbounded && function.linearParameters().contains(space.index(k));
            if (isLinear == wantLinear) {
                chosen[count++] = space.index(k);
            }
        }
        return java.util.Arrays.copyOf(chosen, count);
    }

    private static int[] joined(int[] first, int[] second) {
        int[] joined = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    /** The model's indices of the parameters that are solved for; bounded ones are not among them. */
    public int[] linear() {
        return linear.clone();
    }

    /** The model's indices of the parameters that remain, in the order of this objective's points. */
    public int[] nonlinear() {
        return nonlinear.clone();
    }

    /** Passes over the data so far. */
    public int evaluations() {
        return basis.evaluations() + complete.evaluations();
    }

    /**
     * All parameters of the model at a point, the linear ones solved.
     *
     * @param values filled, one per parameter of the model
     * @return the cost there; infinite where the model is not finite
     */
    public double solve(double[] point, double[] values) {
        double cost = cost(point);
        System.arraycopy(all, 0, values, 0, all.length);
        return cost;
    }

    @Override
    public int size() {
        return nonlinear.length;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.GRADIENT, Capability.RESIDUALS);
    }

    /** Solves the linear parameters from zero, so that the same point always gives the same bits, and leaves them in {@code all}. */
    @Override
    public double cost(double[] point) {
        place(point);
        if (linear.length == 0) {
            double squared = basis.squared(all);
            return Double.isFinite(squared) ? 0.5 * squared : Double.POSITIVE_INFINITY;
        }
        basis.triangle(all).factor(basisFactor);
        if (basisFactor.cost() == Double.POSITIVE_INFINITY) {
            return Double.POSITIVE_INFINITY;
        }
        for (int k = 0; k < linear.length; k++) {
            double norm = basisFactor.columnNorm(k);
            ridge[k] = norm > 0 ? RIDGE * norm : 1;
        }
        if (!basisFactor.solve(ridge, coefficients)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int k = 0; k < linear.length; k++) {
            all[linear[k]] = coefficients[k];
        }
        return 0.5 * basisFactor.squaredAfter(coefficients);
    }

    private void place(double[] point) {
        for (int index : linear) {
            all[index] = 0;
        }
        for (int k = 0; k < nonlinear.length; k++) {
            all[nonlinear[k]] = point[k];
        }
    }

    @Override
    public Linearization linearization() {
        return new LinearizedResiduals(nonlinear.length);
    }

    @Override
    public void linearize(double[] point, Linearization into) {
        LinearizedResiduals target = (LinearizedResiduals) into;
        if (cost(point) == Double.POSITIVE_INFINITY) {
            target.markNonFinite();
            return;
        }
        complete.triangle(all).factor(completeFactor);
        completeFactor.trailing(target);
    }

    @Override
    public void hessian(double[] point, double[] hessian) {
        throw new AssertionError("the Hessian of a separable objective was asked for");
    }

    @Override
    public void plus(double[] point, double[] step, double[] reached) {
        for (int k = 0; k < nonlinear.length; k++) {
            reached[k] = space.bounds(nonlinear[k]).clamp(point[k] + step[k]);
        }
    }

    @Override
    public double loss(double cost) {
        return 2 * cost / observations;
    }
}
