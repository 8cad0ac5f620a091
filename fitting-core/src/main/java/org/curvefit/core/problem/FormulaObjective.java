package org.curvefit.core.problem;

import java.util.EnumSet;
import java.util.Set;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Linearization;
import org.curvefit.api.solver.Objective;

/** A written loss of parameters, without data: the cost is the value of a model without inputs, or its negative when it is maximized. */
public final class FormulaObjective implements Objective {
    private final ParameterSpace space;
    private final ModelKernel kernel;
    private final boolean exact;
    private final double sign;
    private final double[] all;
    private final double[][] none = new double[0][];
    private final double[] value = new double[1];
    private final double[][] first;
    private final double[][] second;
    private int evaluations;

    /**
     * @param function without inputs
     * @param maximize whether the value is to become large
     */
    public FormulaObjective(ModelFunction function, ParameterSpace space, boolean maximize) {
        int size = space.size();
        this.space = space;
        this.kernel = function.kernel(space.indices());
        this.exact = function.derivatives() == Derivatives.SECOND;
        this.sign = maximize ? -1 : 1;
        this.all = new double[space.total()];
        this.first = new double[size][1];
        this.second = new double[size * (size + 1) / 2][1];
    }

    /** Evaluations so far. */
    public int evaluations() {
        return evaluations;
    }

    @Override
    public int size() {
        return space.size();
    }

    @Override
    public Set<Capability> capabilities() {
        return exact ? EnumSet.of(Capability.GRADIENT, Capability.HESSIAN) : EnumSet.of(Capability.GRADIENT);
    }

    @Override
    public double cost(double[] point) {
        evaluations++;
        space.expand(point, all);
        kernel.evaluate(all, none, 1, value);
        return Double.isNaN(value[0]) ? Double.POSITIVE_INFINITY : sign * value[0];
    }

    @Override
    public Linearization linearization() {
        return new GradientOnly(space.size());
    }

    @Override
    public void linearize(double[] point, Linearization into) {
        evaluations++;
        GradientOnly target = (GradientOnly) into;
        space.expand(point, all);
        kernel.linearize(all, none, 1, value, first);
        for (int k = 0; k < first.length; k++) {
            target.gradient(k, sign * first[k][0]);
            target.hold(k, space.pressedAgainstBound(k, point[k], sign * first[k][0]));
        }
        target.cost(sign * value[0]);
    }

    @Override
    public void hessian(double[] point, double[] hessian) {
        evaluations++;
        space.expand(point, all);
        kernel.curvature(all, none, 1, value, first, second);
        int size = space.size();
        for (int k = 0, packed = 0; k < size; k++) {
            for (int l = 0; l <= k; l++, packed++) {
                hessian[k + l * size] = sign * second[packed][0];
                hessian[l + k * size] = sign * second[packed][0];
            }
        }
    }

    @Override
    public void plus(double[] point, double[] step, double[] reached) {
        space.plus(point, step, reached);
    }

    @Override
    public double loss(double cost) {
        return cost;
    }
}
