package org.curvefit.core.solver;

import org.curvefit.api.solver.Linearization;
import org.curvefit.api.solver.Objective;
import org.curvefit.core.linalg.SymmetricSolve;

/** The second-order Taylor model of the loss at a point: loss + g'd + 1/2 d'Hd. */
final class SecondOrderModel {
    private final Objective objective;
    private final double[] point;
    private final Linearization at;

    SecondOrderModel(Objective objective, double[] point, Linearization at) {
        this.objective = objective;
        this.point = point;
        this.at = at;
    }

    /** Takes the parameters that a bound holds out of a Hessian: one on the diagonal, nothing beside it. */
    static void hold(Linearization at, double[] hessian) {
        int size = at.size();
        for (int k = 0; k < size; k++) {
            for (int i = 0; i < size && at.held(k); i++) {
                hessian[i + k * size] = i == k ? 1 : 0;
                hessian[k + i * size] = i == k ? 1 : 0;
            }
        }
    }

    /** How far the minimum of the model lies below its value here, 1/2 g'H^-1 g; infinite where the model has no minimum. */
    double decrease() {
        int size = point.length;
        double[] hessian = new double[size * size];
        objective.hessian(point, hessian);
        hold(at, hessian);
        double[] step = new double[size];
        for (int k = 0; k < size; k++) {
            step[k] = at.held(k) ? 0 : at.gradient(k);
        }
        if (!SymmetricSolve.positiveDefinite(hessian, size, step)) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += at.gradient(k) * step[k];
        }
        double perCost = objective.loss(1) - objective.loss(0);
        return 0.5 * perCost * sum;
    }
}
