package org.curvefit.testkit.contract;

import java.util.Arrays;
import java.util.Set;
import org.curvefit.api.solver.BatchObjective;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Linearization;

/** Half a sum of squares of a few residuals with a written Jacobian and Hessian, between bounds; counts nothing, keeps nothing. */
final class DenseResiduals implements BatchObjective {
    private final int size;
    private final Set<Capability> capabilities;
    private final Form form;
    private final double highest;

    /** Residuals and their derivatives. */
    interface Form {
        /** r(p); an element that is not finite makes the cost infinite. */
        double[] residuals(double[] point);

        /** Rows of J(p). */
        double[][] jacobian(double[] point);

        /** Exact Hessian of half the sum of squares, column-major. */
        double[] hessian(double[] point);
    }

    /**
     * @param highest no element of a point exceeds it
     */
    DenseResiduals(int size, Set<Capability> capabilities, Form form, double highest) {
        this.size = size;
        this.capabilities = capabilities;
        this.form = form;
        this.highest = highest;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public double cost(double[] point) {
        double sum = 0;
        for (double residual : form.residuals(point)) {
            sum += residual * residual;
        }
        return Double.isFinite(sum) ? 0.5 * sum : Double.POSITIVE_INFINITY;
    }

    @Override
    public Linearization linearization() {
        return new DenseLinearization(size);
    }

    @Override
    public void linearize(double[] point, Linearization into) {
        ((DenseLinearization) into).fill(cost(point), form.residuals(point), form.jacobian(point));
    }

    @Override
    public int rows() {
        return form.residuals(new double[size]).length;
    }

    @Override
    public void batchGradient(double[] point, int[] rows, int from, int to, double[] gradient) {
        double[] residuals = form.residuals(point);
        double[][] jacobian = form.jacobian(point);
        Arrays.fill(gradient, 0);
        for (int i = from; i < to; i++) {
            for (int k = 0; k < size; k++) {
                gradient[k] += 2 * residuals[rows[i]] * jacobian[rows[i]][k] / (to - from);
            }
        }
    }

    @Override
    public void hessian(double[] point, double[] hessian) {
        System.arraycopy(form.hessian(point), 0, hessian, 0, hessian.length);
    }

    @Override
    public void plus(double[] point, double[] step, double[] reached) {
        for (int k = 0; k < size; k++) {
            reached[k] = Math.min(highest, point[k] + step[k]);
        }
    }

    @Override
    public double loss(double cost) {
        return 2 * cost;
    }
}
