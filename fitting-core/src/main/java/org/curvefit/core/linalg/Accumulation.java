package org.curvefit.core.linalg;

/**
 * What is kept of the rows of [J r] while they stream by: something of the size of the parameters from which the least-squares problem min |J d
 * + r| can be solved. Rows come in blocks; accumulations of disjoint rows are merged. The same blocks in the same order give the same bits.
 */
public sealed interface Accumulation permits NormalEquations, BlockQr {
    /** Forgets everything. */
    void clear();

    /**
     * Adds a block of rows.
     *
     * @param columns m columns of J, then r, unit of the weighted residual; may be overwritten
     * @param rows number of rows in the block
     */
    void add(double[][] columns, int rows);

    /** Adds what another accumulation of the same kind and size holds; the other one may be overwritten. */
    void merge(Accumulation other);

    /**
     * Turns what has been added into a triangular factor.
     *
     * @return false if this kind of accumulation cannot do it with enough digits; then {@code into} holds the cost and gradient only
     */
    boolean factor(LinearizedResiduals into);
}
