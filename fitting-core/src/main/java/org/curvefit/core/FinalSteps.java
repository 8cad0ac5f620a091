package org.curvefit.core;

import org.curvefit.api.solver.Capability;
import org.curvefit.core.linalg.LinearizedResiduals;
import org.curvefit.core.linalg.SymmetricSolve;
import org.curvefit.core.problem.LeastSquaresObjective;

/**
 * Takes a point near a minimum to the digits that the data allow: undamped Gauss-Newton steps from the block QR factor, and Newton steps with the
 * exact Hessian where Gauss-Newton converges slowly, until the relative offset of Bates and Watts ("A relative offset orthogonality convergence
 * criterion for nonlinear least squares", 1981) stops falling.
 */
final class FinalSteps {
    private static final int MOST_STEPS = 25;
    private static final double GOOD_ENOUGH = 1e-9;
    private static final double SLOW = 0.1;
    private static final double STAGNATION = 0.7;
    private static final double COST_NOISE = 1e-9;

    private final LeastSquaresObjective objective;
    private final int observations;
    private final double rounding;
    private final int size;
    private double[] point;
    private double[] trial;
    private final double[] step;
    private LinearizedResiduals here;
    private LinearizedResiduals there;

    /**
     * @param rounding squared length of a residual vector that consists of rounding errors only
     * @param start free parameters, copied
     */
    FinalSteps(LeastSquaresObjective objective, int observations, double rounding, double[] start) {
        this.objective = objective;
        this.observations = observations;
        this.rounding = rounding;
        this.size = start.length;
        this.point = start.clone();
        this.trial = new double[size];
        this.step = new double[size];
        this.here = objective.linearization();
        this.there = objective.linearization();
        objective.linearize(point, here);
    }

    /** Steps until nothing is gained. */
    void run() {
        double gain = leap();
        double offset = relativeOffset(here);
        for (int made = 0; made < MOST_STEPS && offset > GOOD_ENOUGH; made++) {
            if (!improve(gain > SLOW, offset)) {
                return;
            }
            double reached = relativeOffset(here);
            gain = reached / offset;
            offset = reached;
            if (gain > STAGNATION && made > 2) {
                return;
            }
        }
    }

    /**
     * Takes the step of the linearization that the solver ended with, whose digits are enough for that, so that often the first factor with all
     * digits is the last one needed.
     *
     * @return the offset reached relative to the one before; 0 where the step was not taken
     */
    private double leap() {
        double offset = relativeOffset(here);
        boolean stepped = gaussNewton();
        objective.keepAllDigits();
        if (stepped && take(offset)) {
            return relativeOffset(here) / offset;
        }
        objective.linearize(point, here);
        return 0;
    }

    /** Keeps the point, with all digits of its factor. */
    void stay() {
        objective.keepAllDigits();
        objective.linearize(point, here);
    }

    /** Where one kind of step gains nothing, the other is tried: with large residuals Gauss-Newton may lead away from a minimum. */
    private boolean improve(boolean newtonFirst, double offset) {
        return newtonFirst
                ? newton() && take(offset) || gaussNewton() && take(offset)
                : gaussNewton() && take(offset) || newton() && take(offset);
    }

    private boolean gaussNewton() {
        return here.solve(new double[size], step);
    }

    private boolean newton() {
        if (!objective.capabilities().contains(Capability.HESSIAN)) {
            return false;
        }
        double[] hessian = new double[size * size];
        objective.hessian(point, hessian);
        for (int k = 0; k < size; k++) {
            step[k] = -here.gradient(k);
        }
        return SymmetricSolve.positiveDefinite(hessian, size, step);
    }

    /** Makes the step if it lowers the offset and does not raise the cost. */
    private boolean take(double offset) {
        objective.plus(point, step, trial);
        objective.linearize(trial, there);
        if (!(there.cost() <= here.cost() * (1 + COST_NOISE)) || !(relativeOffset(there) < offset)) {
            return false;
        }
        accept();
        return true;
    }

    private void accept() {
        double[] before = point;
        point = trial;
        trial = before;
        LinearizedResiduals factor = here;
        here = there;
        there = factor;
    }

    /** The point reached. */
    double[] point() {
        return point;
    }

    /** The residuals linearized there, through block QR. */
    LinearizedResiduals linearization() {
        return here;
    }

    /** |Q1'r| / sqrt(m) over |Q2'r| / sqrt(n - m) at the point reached; 0 where Q1'r consists of rounding errors only. */
    double relativeOffset() {
        return here.squaredTangent() <= rounding ? 0 : relativeOffset(here);
    }

    private double relativeOffset(LinearizedResiduals at) {
        if (at.cost() == Double.POSITIVE_INFINITY) {
            return Double.POSITIVE_INFINITY;
        }
        double tangent = at.squaredTangent();
        if (tangent == 0) {
            return 0;
        }
        double freedom = Math.max(1, observations - size);
        return Math.sqrt(tangent / size) / Math.sqrt(at.squaredRest() / freedom);
    }
}
