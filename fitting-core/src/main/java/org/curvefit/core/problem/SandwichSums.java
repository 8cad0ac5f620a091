package org.curvefit.core.problem;

import org.curvefit.api.data.Observations;
import org.curvefit.api.model.ModelFunction;

/**
 * The two sums from which the covariance of a robust estimate is formed, over all rows at the solution. With psi the derivative of the loss of a
 * residual: bread = sum psi'(r_i) J_i J_i', meat = sum psi(r_i)^2 J_i J_i'.
 */
public final class SandwichSums {
    private final double[] bread;
    private final double[] meat;

    private SandwichSums(int size) {
        this.bread = new double[size * size];
        this.meat = new double[size * size];
    }

    /** The sum with psi', m x m, column-major; owned by this object. */
    public double[] bread() {
        return bread;
    }

    /** The sum with psi^2, m x m, column-major; owned by this object. */
    public double[] meat() {
        return meat;
    }

    /**
     * Forms both in one pass.
     *
     * @param point free parameters
     */
    public static SandwichSums of(
            ModelFunction function,
            Observations observations,
            ParameterSpace space,
            LossCorrection correction,
            double[] point) {
        ResidualBlock block = new ResidualBlock(function, space.indices()).attach(observations);
        double[] all = new double[space.total()];
        space.expand(point, all);
        SandwichSums sums = new SandwichSums(space.size());
        for (int from = 0; from < observations.size(); from += ModelFunction.BLOCK) {
            int rows = block.load(from);
            block.linearize(all);
            for (int i = 0; i < rows; i++) {
                sums.add(block.columns(), i, correction);
            }
        }
        return sums;
    }

    private void add(double[][] columns, int row, LossCorrection correction) {
        int size = columns.length - 1;
        double influence = correction.influence(columns[size][row]);
        double slope = correction.influenceSlope(columns[size][row]);
        for (int k = 0; k < size; k++) {
            for (int l = 0; l < size; l++) {
                double product = columns[k][row] * columns[l][row];
                bread[k + l * size] += slope * product;
                meat[k + l * size] += influence * influence * product;
            }
        }
    }
}
