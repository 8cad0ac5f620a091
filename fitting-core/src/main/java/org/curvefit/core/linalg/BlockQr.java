package org.curvefit.core.linalg;

import java.util.Arrays;

/**
 * Accumulates the triangular factor of [J r] by Householder reflections, block by block: each block is stacked below the factor so far and
 * eliminated. Keeps the digits that the condition of J allows; two factors merge by eliminating one against the other.
 *
 * <p>Golub and Van Loan, Matrix Computations (4th ed.), section 5.2; Demmel, Grigori, Hoemmen and Langou, "Communication-optimal parallel and
 * sequential QR and LU factorizations" (2012), section 4.
 */
public final class BlockQr implements Accumulation {
    private final int size;
    private final int order;
    private final double[] factor;

    /**
     * @param size number of parameters m
     */
    public BlockQr(int size) {
        this.size = size;
        this.order = size + 1;
        this.factor = new double[order * order];
    }

    @Override
    public void clear() {
        Arrays.fill(factor, 0);
    }

    @Override
    public void add(double[][] columns, int rows) {
        for (int k = 0; k < order; k++) {
            eliminate(columns, k, rows);
        }
    }

    /** Reflects column k of the block into the diagonal of the factor and applies the reflection to the columns after it. */
    private void eliminate(double[][] columns, int k, int rows) {
        double[] v = columns[k];
        double squared = BlockProducts.dot(v, v, rows);
        if (squared == 0) {
            return;
        }
        double alpha = factor[k + k * order];
        double beta = -Math.copySign(Math.sqrt(alpha * alpha + squared), alpha);
        double inverse = 1 / (alpha - beta);
        double tau = (beta - alpha) / beta;
        factor[k + k * order] = beta;
        for (int j = k + 1; j < order; j++) {
            int at = k + j * order;
            double w = tau * (factor[at] + inverse * BlockProducts.dot(v, columns[j], rows));
            factor[at] -= w;
            BlockProducts.addScaled(-w * inverse, v, columns[j], rows);
        }
    }

    @Override
    public void merge(Accumulation other) {
        double[] below = ((BlockQr) other).factor;
        double[][] columns = new double[order][];
        for (int k = 0; k < order; k++) {
            columns[k] = Arrays.copyOfRange(below, k * order, (k + 1) * order);
        }
        add(columns, order);
    }

    @Override
    public boolean factor(LinearizedResiduals into) {
        double[] r = into.factor();
        double[] projected = into.projected();
        for (int k = 0; k < size; k++) {
            System.arraycopy(factor, k * order, r, k * size, size);
            projected[k] = factor[k + size * order];
        }
        double squared = 0;
        for (int i = 0; i < order; i++) {
            squared += factor[i + size * order] * factor[i + size * order];
        }
        double rest = factor[size + size * order];
        into.squares(squared, rest * rest);
        for (int k = 0; k < size; k++) {
            double norm = 0;
            double gradient = 0;
            for (int i = 0; i <= k; i++) {
                double element = r[i + k * size];
                norm += element * element;
                gradient += element * projected[i];
            }
            into.column(k, Math.sqrt(norm), gradient);
        }
        return true;
    }
}
