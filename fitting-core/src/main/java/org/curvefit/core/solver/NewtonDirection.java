package org.curvefit.core.solver;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Linearization;
import org.curvefit.api.solver.Objective;
import org.curvefit.core.linalg.SymmetricEigen;

/**
 * The step to the minimum of the second-order model, -H^-1 g. Where the Hessian is not positive definite its eigenvalues are replaced by their
 * absolute values, so that the step goes down along directions of negative curvature too. Nocedal and Wright, Numerical Optimization (2nd ed.),
 * section 3.4; Dauphin et al., "Identifying and attacking the saddle point problem" (2014).
 */
record NewtonDirection() implements Direction {
    private static final double SMALLEST_RATIO = 1e-12;

    @Override
    public Set<Capability> requires() {
        return Set.of(Capability.GRADIENT, Capability.HESSIAN);
    }

    @Override
    public String choose(Objective objective, double[] point, Linearization at, double[] direction) {
        int size = direction.length;
        double[] hessian = new double[size * size];
        objective.hessian(point, hessian);
        SecondOrderModel.hold(at, hessian);
        double[] scale = scale(hessian, size);
        SymmetricEigen eigen = SymmetricEigen.of(hessian, size);
        double largest = Math.max(Math.abs(eigen.value(0)), Math.abs(eigen.value(size - 1)));
        Arrays.fill(direction, 0);
        double[] plain = new double[size];
        for (int k = 0; k < size; k++) {
            double magnitude = Math.abs(eigen.value(k));
            if (magnitude > SMALLEST_RATIO * largest) {
                addComponent(eigen, k, magnitude, at, scale, direction);
                addComponent(eigen, k, eigen.value(k), at, scale, plain);
            }
        }
        return eigen.value(0) < -SMALLEST_RATIO * largest
                ? saddle(point, eigen) + plainStep(objective, point, at, plain)
                : "";
    }

    /** Scales a Hessian to a diagonal of ones where it can, so that the choice does not depend on units. */
    private static double[] scale(double[] hessian, int size) {
        double[] scale = new double[size];
        for (int k = 0; k < size; k++) {
            double diagonal = Math.abs(hessian[k + k * size]);
            scale[k] = diagonal > 0 && diagonal < Double.POSITIVE_INFINITY ? 1 / Math.sqrt(diagonal) : 1;
        }
        for (int k = 0; k < size; k++) {
            for (int i = 0; i < size; i++) {
                double scaled = hessian[i + k * size] * scale[i] * scale[k];
                hessian[i + k * size] = Double.isFinite(scaled) ? scaled : i == k ? 1 : 0;
            }
        }
        return scale;
    }

    private static void addComponent(
            SymmetricEigen eigen, int k, double curvature, Linearization at, double[] scale, double[] direction) {
        double projection = 0;
        for (int i = 0; i < direction.length; i++) {
            projection += at.held(i) ? 0 : eigen.vector(i, k) * scale[i] * at.gradient(i);
        }
        for (int i = 0; i < direction.length; i++) {
            direction[i] -= scale[i] * eigen.vector(i, k) * projection / curvature;
        }
    }

    private static String saddle(double[] point, SymmetricEigen eigen) {
        return String.format(
                Locale.ROOT,
                "the Hessian was indefinite (scaled eigenvalues %.4g .. %.4g) at %s: a saddle region; a descent step was taken",
                eigen.value(0),
                eigen.value(eigen.size() - 1),
                Arrays.toString(point));
    }

    /** Where the step to the critical point of the second-order model would have led, which is no minimum. */
    private static String plainStep(Objective objective, double[] point, Linearization at, double[] step) {
        double[] reached = new double[point.length];
        objective.plus(point, step, reached);
        return String.format(
                Locale.ROOT,
                "; the plain Newton step would have led from %.6g to %.6g",
                objective.loss(at.cost()),
                objective.loss(objective.cost(reached)));
    }
}
