package org.curvefit.core.problem;

import org.curvefit.api.data.Observations;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.core.linalg.LinearizedResiduals;

/**
 * Sharpens the solution of a linear least-squares problem: residuals and J'r are formed in doubled precision (error-free products and sums), the
 * correction is solved with the factor at hand, until corrections stop shrinking. Björck, "Stability analysis of the method of seminormal
 * equations for linear least squares problems" (1987); Dekker, "A floating-point technique for extending the available precision" (1971).
 */
public final class LinearRefinement {
    private static final int MOST_STEPS = 10;
    private static final double SHRINKING = 0.25;

    private final ParameterSpace space;
    private final ResidualBlock block;
    private final Observations observations;
    private final int size;
    private final double[] all;
    private final double[] gradientHigh;
    private final double[] gradientLow;

    /**
     * @param function affine in all free parameters of the space
     */
    public LinearRefinement(ModelFunction function, Observations observations, ParameterSpace space) {
        this.space = space;
        this.block = new ResidualBlock(function, space.indices()).attach(observations);
        this.observations = observations;
        this.size = space.size();
        this.all = new double[space.total()];
        this.gradientHigh = new double[size];
        this.gradientLow = new double[size];
    }

    /**
     * Improves a solution in place.
     *
     * @param factor of J at any point; its Q'r is overwritten
     * @param point free parameters
     * @return passes over the data
     */
    public int improve(LinearizedResiduals factor, double[] point) {
        double[] correction = new double[size];
        double before = Double.POSITIVE_INFINITY;
        for (int pass = 1; pass <= MOST_STEPS; pass++) {
            gradient(point);
            if (!factor.solveNormal(gradientHigh, correction)) {
                return pass;
            }
            double length = scaledLength(factor, correction);
            if (!(length < SHRINKING * before)) {
                return pass;
            }
            before = length;
            for (int k = 0; k < size; k++) {
                point[k] -= correction[k];
            }
            if (length == 0) {
                return pass;
            }
        }
        return MOST_STEPS;
    }

    private double scaledLength(LinearizedResiduals factor, double[] step) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            double scaled = factor.columnNorm(k) * step[k];
            sum += scaled * scaled;
        }
        return Math.sqrt(sum);
    }

    /** J'(f - y) at a point in doubled precision. */
    private void gradient(double[] point) {
        java.util.Arrays.fill(gradientHigh, 0);
        java.util.Arrays.fill(gradientLow, 0);
        space.expand(new double[size], all);
        for (int from = 0; from < observations.size(); from += ModelFunction.BLOCK) {
            int rows = block.load(from);
            block.linearize(all);
            for (int i = 0; i < rows; i++) {
                addRow(block.columns(), i, point);
            }
        }
        for (int k = 0; k < size; k++) {
            gradientHigh[k] += gradientLow[k];
        }
    }

    /** Adds J_i' r_i with r_i = f_i(0) - y_i + sum_k J_ik p_k. */
    private void addRow(double[][] columns, int row, double[] point) {
        double high = columns[size][row];
        double low = 0;
        for (int k = 0; k < size; k++) {
            double product = columns[k][row] * point[k];
            low += Math.fma(columns[k][row], point[k], -product);
            double sum = high + product;
            low += sumError(high, product, sum);
            high = sum;
        }
        double residual = high + low;
        double rest = sumError(high, low, residual);
        for (int k = 0; k < size; k++) {
            double product = columns[k][row] * residual;
            gradientLow[k] += Math.fma(columns[k][row], residual, -product) + columns[k][row] * rest;
            double sum = gradientHigh[k] + product;
            gradientLow[k] += sumError(gradientHigh[k], product, sum);
            gradientHigh[k] = sum;
        }
    }

    /** The rounding error of a sum. Knuth, The Art of Computer Programming, volume 2, section 4.2.2, theorem B. */
    private static double sumError(double a, double b, double sum) {
        double bRounded = sum - a;
        return (a - (sum - bRounded)) + (b - bRounded);
    }
}
