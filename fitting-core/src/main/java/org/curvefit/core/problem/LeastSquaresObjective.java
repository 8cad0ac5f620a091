package org.curvefit.core.problem;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.curvefit.api.data.Observations;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.solver.BatchObjective;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Linearization;
import org.curvefit.core.linalg.Accumulation;
import org.curvefit.core.linalg.LinearizedResiduals;

/**
 * The cost F = 1/2 sum ((f(x_i; p) - y_i) / sigma_i)^2 of a model over observations, or another loss of the same residuals. Errors in the inputs are eliminated row by row, see {@link FootPoints}. Linearizes through normal equations while they keep enough
 * digits and through block QR from then on, or from the beginning when {@link #keepAllDigits()} was called.
 */
public final class LeastSquaresObjective implements BatchObjective {
    /** A rest of r'r below this share of it is left of a difference that has lost too many digits. */
    private static final double LOST_DIGITS = 1e-5;

    private final ModelFunction function;
    private final ParameterSpace space;
    private final Residuals residuals;
    private final Residuals affine;
    private final Set<Capability> capabilities;
    private final int observations;
    private final double[] all;
    private final int[] linear;
    private final double[] lastPoint;
    private Optional<Accumulation> last = Optional.empty();
    private boolean orthogonal;

    /**
     * @param function the model
     * @param observations at least one
     * @param space its free parameters
     * @param chunks how the rows are cut; stays with the caller, who closes it
     */
    public LeastSquaresObjective(
            ModelFunction function, Observations observations, ParameterSpace space, Chunks chunks) {
        this(function, observations, space, chunks, LossCorrection.none());
    }

    /**
     * @param function the model
     * @param observations at least one
     * @param space its free parameters
     * @param chunks how the rows are cut; stays with the caller, who closes it
     * @param correction how much residuals count
     */
    public LeastSquaresObjective(
            ModelFunction function,
            Observations observations,
            ParameterSpace space,
            Chunks chunks,
            LossCorrection correction) {
        this.function = function;
        this.space = space;
        this.residuals = new Residuals(function, observations, space.indices(), chunks, correction);
        this.observations = observations.size();
        this.all = new double[space.total()];
        boolean exactInputs = !observations.inputErrors();
        boolean plain = correction.squared() && exactInputs;
        this.linear = plain ? linearPositions(function, space) : new int[0];
        this.affine = new Residuals(
                function, observations, Arrays.stream(linear).map(space::index).toArray(), chunks);
        this.lastPoint = new double[space.size()];
        EnumSet<Capability> offered = EnumSet.of(Capability.GRADIENT, Capability.RESIDUALS);
        if (exactInputs) {
            offered.add(Capability.BATCHES);
        }
        if (exactInputs && function.derivatives() == Derivatives.SECOND) {
            offered.add(Capability.HESSIAN);
        }
        if (plain && linear(function, space) && !space.bounded()) {
            offered.add(Capability.LINEAR);
        }
        this.capabilities = Collections.unmodifiableSet(offered);
    }

    /** Whether all free parameters of a model enter it jointly linearly. */
    public static boolean linear(ModelFunction function, ParameterSpace space) {
        for (int k = 0; k < space.size(); k++) {
            if (!function.linearParameters().contains(space.index(k))) {
                return false;
            }
        }
        return true;
    }

    /** Positions among the free parameters of a set in which the model is jointly affine. */
    private static int[] linearPositions(ModelFunction function, ParameterSpace space) {
        int[] positions = new int[space.size()];
        int count = 0;
        for (int k = 0; k < space.size(); k++) {
            if (function.linearParameters().contains(space.index(k))) {
                positions[count++] = k;
            }
        }
        return java.util.Arrays.copyOf(positions, count);
    }

    /** From now on linearize through block QR only. */
    public void keepAllDigits() {
        if (!orthogonal) {
            orthogonal = true;
            last = Optional.empty();
        }
    }

    /** Passes over the data so far. */
    public int evaluations() {
        return residuals.evaluations() + affine.evaluations();
    }

    /** The residuals (f - y) / sigma of all rows at a point, as they count. */
    public double[] residuals(double[] point) {
        double[] target = new double[observations];
        space.expand(point, all);
        residuals.residuals(all, target);
        return target;
    }

    /** The free parameters. */
    public ParameterSpace space() {
        return space;
    }

    @Override
    public int size() {
        return space.size();
    }

    @Override
    public int rows() {
        return observations;
    }

    @Override
    public int[] linear() {
        return linear.clone();
    }

    @Override
    public void batchGradient(double[] point, int[] rows, int from, int to, double[] gradient) {
        space.expand(point, all);
        residuals.batchGradient(all, rows, from, to, gradient);
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] *= 2.0 / (to - from);
        }
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public double cost(double[] point) {
        space.expand(point, all);
        double squared = residuals.squared(all);
        return Double.isFinite(squared) ? 0.5 * squared : Double.POSITIVE_INFINITY;
    }

    @Override
    public double work(int k) {
        return function.work(space.index(k));
    }

    @Override
    public void costs(double[][] points, int count, double[] costs) {
        double[][] expanded = new double[count][];
        for (int i = 0; i < count; i++) {
            expanded[i] = space.expanded(points[i]);
        }
        residuals.squared(expanded, count, costs);
        for (int i = 0; i < count; i++) {
            costs[i] = Double.isFinite(costs[i]) ? 0.5 * costs[i] : Double.POSITIVE_INFINITY;
        }
    }

    @Override
    public LinearizedResiduals linearizeLinear(double[] point) {
        LinearizedResiduals target = new LinearizedResiduals(linear.length);
        space.expand(point, all);
        boolean kept = affine.normalEquations(all).factor(target)
                && target.squaredRest() > LOST_DIGITS * target.squaredResidual();
        if (!kept && target.cost() < Double.POSITIVE_INFINITY) {
            affine.triangle(all).factor(target);
        }
        return target;
    }

    @Override
    public LinearizedResiduals linearization() {
        return new LinearizedResiduals(space.size());
    }

    /** Parameters on a bound beyond which the cost would fall are held, so that the others find their minimum along the bound. */
    @Override
    public void linearize(double[] point, Linearization into) {
        LinearizedResiduals target = (LinearizedResiduals) into;
        fill(point, target);
        if (target.cost() == Double.POSITIVE_INFINITY) {
            return;
        }
        for (int k = 0; k < point.length; k++) {
            if (space.pressedAgainstBound(k, point[k], target.gradient(k))) {
                target.hold(k);
            }
        }
    }

    /** Asked for the point of the call before, in the same way, it answers without a pass over the data. */
    private void fill(double[] point, LinearizedResiduals target) {
        if (last.isPresent() && Arrays.equals(point, lastPoint)) {
            last.get().factor(target);
            return;
        }
        System.arraycopy(point, 0, lastPoint, 0, point.length);
        space.expand(point, all);
        if (orthogonal || !throughNormalEquations(target)) {
            orthogonal = true;
            throughBlockQr(target);
        }
    }

    /** Whether that was possible: the point is decided too where the cost is not finite. */
    private boolean throughNormalEquations(LinearizedResiduals target) {
        Accumulation products = residuals.normalEquations(all);
        last = Optional.of(products);
        return products.factor(target) || target.cost() == Double.POSITIVE_INFINITY;
    }

    private void throughBlockQr(LinearizedResiduals target) {
        Accumulation triangle = residuals.triangle(all);
        last = Optional.of(triangle);
        triangle.factor(target);
    }

    @Override
    public void hessian(double[] point, double[] hessian) {
        space.expand(point, all);
        residuals.hessian(all, hessian);
    }

    @Override
    public void plus(double[] point, double[] step, double[] reached) {
        space.plus(point, step, reached);
    }

    @Override
    public double loss(double cost) {
        return 2 * cost / observations;
    }
}
