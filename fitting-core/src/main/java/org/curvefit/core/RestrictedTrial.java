package org.curvefit.core;

import java.util.List;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.core.linalg.LinearizedResiduals;
import org.curvefit.core.linalg.SymmetricSolve;
import org.curvefit.core.restriction.LinearConstraint;
import org.curvefit.core.restriction.ReducedModel;

/**
 * A fit along some constraints, with their multipliers: the gradient of the residual sum of squares is minus the sum of the coefficients of each
 * constraint times its multiplier. Nocedal and Wright, Numerical Optimization (2nd ed.), section 12.3.
 */
final class RestrictedTrial implements ActiveSet.Trial {
    /** A multiplier below this share of the length of the residuals, in scaled units, is rounding. */
    private static final double ROUNDING = 1e-7;

    private final ReducedModel reduced;
    private final List<LinearConstraint> along;
    private final FitResult result;
    private final double[] free;
    private final double[] multipliers;
    private final double[] scaled;

    /**
     * @param free the parameters that constraints are written in
     * @param along the inequalities that the fit ran along, then the equalities, then the bounds it ended on
     * @param whole linearized at the answer, in these parameters
     */
    RestrictedTrial(
            ReducedModel reduced,
            FitResult result,
            double[] free,
            List<LinearConstraint> along,
            LinearizedResiduals whole) {
        this.reduced = reduced;
        this.along = List.copyOf(along);
        this.result = result;
        this.free = free.clone();
        this.multipliers = new double[along.size()];
        this.scaled = new double[along.size()];
        multiply(along, whole);
    }

    private RestrictedTrial(RestrictedTrial same, FitResult result) {
        this.reduced = same.reduced;
        this.along = same.along;
        this.result = result;
        this.free = same.free;
        this.multipliers = same.multipliers;
        this.scaled = same.scaled;
    }

    private void multiply(List<LinearConstraint> along, LinearizedResiduals whole) {
        int count = along.size();
        double[] products = new double[count * count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                products[i + j * count] = product(along.get(i), along.get(j), whole);
            }
            for (int k = 0; k < free.length; k++) {
                double norm = norm(whole, k);
                multipliers[i] -= 2 * along.get(i).coefficients().at(k) / norm * (whole.gradient(k) / norm);
            }
            scaled[i] = Math.sqrt(products[i + i * count]);
        }
        if (!SymmetricSolve.positiveDefinite(products, count, multipliers)) {
            java.util.Arrays.fill(multipliers, Double.NaN);
        }
    }

    private double product(LinearConstraint one, LinearConstraint other, LinearizedResiduals whole) {
        double sum = 0;
        for (int k = 0; k < free.length; k++) {
            double norm = norm(whole, k);
            sum += one.coefficients().at(k) / norm * (other.coefficients().at(k) / norm);
        }
        return sum;
    }

    private static double norm(LinearizedResiduals whole, int k) {
        return whole.columnNorm(k) > 0 ? whole.columnNorm(k) : 1;
    }

    /** The same with more said about the answer. */
    RestrictedTrial telling(FitResult more) {
        return new RestrictedTrial(this, more);
    }

    /** The multiplier of a constraint; 0 where the fit did not run along it. */
    double multiplier(LinearConstraint constraint) {
        int member = along.indexOf(constraint);
        return member < 0 ? 0 : multipliers[member];
    }

    /** Whether the fit ran along it. */
    boolean active(LinearConstraint constraint) {
        return along.contains(constraint);
    }

    ReducedModel reduced() {
        return reduced;
    }

    FitResult result() {
        return result;
    }

    @Override
    public double[] free() {
        return free;
    }

    @Override
    public double cost() {
        return result.summary().rss();
    }

    @Override
    public double multiplier(int member) {
        return multipliers[member];
    }

    @Override
    public boolean wrong(int member) {
        return multipliers[member] * scaled[member] < -ROUNDING * Math.sqrt(cost());
    }

    @Override
    public boolean ended() {
        FitStatus status = result.status();
        return status == FitStatus.CANCELLED || status == FitStatus.TIME_LIMIT;
    }
}
