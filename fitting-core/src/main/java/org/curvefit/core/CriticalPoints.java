package org.curvefit.core;

import java.util.Optional;
import org.curvefit.api.fit.CriticalPoint;
import org.curvefit.api.numeric.Matrix;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Linearization;
import org.curvefit.api.solver.Objective;
import org.curvefit.core.linalg.SymmetricEigen;

/** Looks at a point to second order: gradient and Hessian of the loss, and what the signs of the eigenvalues say. */
final class CriticalPoints {
    /** Eigenvalues below this share of the largest one count as zero. */
    private static final double SMALLEST_RATIO = 1e-14;

    private CriticalPoints() {}

    /**
     * @param point free parameters
     * @param sign -1 when the objective is the negative of what the caller sees
     */
    static Optional<CriticalPoint> of(Objective objective, double[] point, double sign) {
        int size = point.length;
        if (!objective.capabilities().contains(Capability.HESSIAN) || size == 0) {
            return Optional.empty();
        }
        double factor = sign * (objective.loss(1) - objective.loss(0));
        Linearization at = objective.linearization();
        objective.linearize(point, at);
        double[] hessian = new double[size * size];
        objective.hessian(point, hessian);
        double[] gradient = new double[size];
        boolean finite = at.cost() != Double.POSITIVE_INFINITY;
        for (int i = 0; i < hessian.length; i++) {
            hessian[i] = factor * hessian[i] + 0.0;
            finite &= Double.isFinite(hessian[i]);
        }
        for (int k = 0; k < size; k++) {
            gradient[k] = factor * at.gradient(k) + 0.0;
        }
        if (!finite) {
            return Optional.empty();
        }
        SymmetricEigen eigen = SymmetricEigen.of(hessian, size);
        double low = Math.abs(eigen.value(0));
        double high = Math.abs(eigen.value(size - 1));
        double smallest = Math.min(low, high);
        for (int k = 0; k < size; k++) {
            smallest = Math.min(smallest, Math.abs(eigen.value(k)));
        }
        return Optional.of(new CriticalPoint(
                sign * objective.loss(at.cost()),
                Vector.of(gradient),
                Matrix.of(size, size, hessian),
                Vector.of(eigen.values()),
                kind(eigen, SMALLEST_RATIO * Math.max(low, high)),
                Math.max(low, high) / smallest));
    }

    private static CriticalPoint.Kind kind(SymmetricEigen eigen, double zero) {
        int positive = 0;
        int negative = 0;
        for (int k = 0; k < eigen.size(); k++) {
            positive += eigen.value(k) > zero ? 1 : 0;
            negative += eigen.value(k) < -zero ? 1 : 0;
        }
        if (positive > 0 && negative > 0) {
            return CriticalPoint.Kind.SADDLE;
        }
        if (positive == eigen.size()) {
            return CriticalPoint.Kind.MINIMUM;
        }
        return negative == eigen.size() ? CriticalPoint.Kind.MAXIMUM : CriticalPoint.Kind.INCONCLUSIVE;
    }
}
