package org.curvefit.core.solver;

import java.util.Set;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Linearization;
import org.curvefit.api.solver.Objective;
import org.curvefit.core.linalg.BlockQr;
import org.curvefit.core.linalg.LinearizedResiduals;

/**
 * Half the sum of squares of a few hand-written residuals; the Jacobian by differences of order four. What a solver sees of it is what it sees of
 * a fit.
 *
 * @param residuals of a point
 * @param start where solvers begin
 */
record ResidualProblem(Residuals residuals, double... start) implements Objective {
    private static final double STEP = 1e-3;

    /** r(p). */
    @FunctionalInterface
    interface Residuals {
        double[] at(double[] point);
    }

    @Override
    public int size() {
        return start.length;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.GRADIENT, Capability.RESIDUALS);
    }

    @Override
    public double cost(double[] point) {
        double sum = 0;
        for (double residual : residuals.at(point)) {
            sum += residual * residual;
        }
        return Double.isFinite(sum) ? 0.5 * sum : Double.POSITIVE_INFINITY;
    }

    @Override
    public Linearization linearization() {
        return new LinearizedResiduals(start.length);
    }

    @Override
    public void linearize(double[] point, Linearization into) {
        double[][] columns = new double[start.length + 1][];
        for (int k = 0; k < start.length; k++) {
            columns[k] = derivative(point, k);
        }
        columns[start.length] = residuals.at(point);
        int rows = columns[start.length].length;
        BlockQr triangle = new BlockQr(start.length);
        triangle.add(columns, rows);
        triangle.factor((LinearizedResiduals) into);
    }

    private double[] derivative(double[] point, int k) {
        double step = STEP * Math.max(1e-2, Math.abs(point[k]));
        double[] right = moved(point, k, step);
        double[] left = moved(point, k, -step);
        double[] farRight = moved(point, k, 2 * step);
        double[] farLeft = moved(point, k, -2 * step);
        double[] derivative = new double[right.length];
        for (int i = 0; i < derivative.length; i++) {
            derivative[i] = (8 * (right[i] - left[i]) - (farRight[i] - farLeft[i])) / (12 * step);
        }
        return derivative;
    }

    private double[] moved(double[] point, int k, double step) {
        double[] moved = point.clone();
        moved[k] += step;
        return residuals.at(moved);
    }

    @Override
    public void hessian(double[] point, double[] hessian) {
        throw new AssertionError("not offered");
    }

    @Override
    public void plus(double[] point, double[] step, double[] reached) {
        for (int k = 0; k < step.length; k++) {
            reached[k] = point[k] + step[k];
        }
    }

    @Override
    public double loss(double cost) {
        return 2 * cost;
    }
}
