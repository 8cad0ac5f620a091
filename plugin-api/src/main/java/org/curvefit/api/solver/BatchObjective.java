package org.curvefit.api.solver;

/** An objective whose cost is a sum over rows, so that its gradient can be estimated from some of them. */
public interface BatchObjective extends Objective {
    /** Number of rows n. */
    int rows();

    /**
     * The gradient of the mean loss of some rows.
     *
     * @param point m values
     * @param rows indices of rows
     * @param from first index used in {@code rows}
     * @param to the index after the last one used
     * @param gradient m values, filled; not finite where the model is not
     */
    void batchGradient(double[] point, int[] rows, int from, int to, double[] gradient);
}
