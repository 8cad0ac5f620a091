package org.curvefit.api.model;

/**
 * Evaluates a model over a block of rows. One thread owns a kernel; every buffer belongs to the caller and is not kept. A value depends on
 * its own row only, never on where the blocks were cut. Values that are not finite are returned as they are.
 */
public interface ModelKernel {
    /**
     * Model values.
     *
     * @param parameters all parameters of the model
     * @param inputs {@code inputs[j][i]} is input column j in row i of the block
     * @param rows number of rows, at most {@link ModelFunction#BLOCK}
     * @param values filled with f(x_i; p), unit of the response
     */
    void evaluate(double[] parameters, double[][] inputs, int rows, double[] values);

    /**
     * Model values of the same rows for one set of parameters after another: what no changed parameter enters need not be computed again.
     *
     * @param again whether inputs and rows are those of the call before, which was to this method
     */
    default void scan(double[] parameters, double[][] inputs, int rows, boolean again, double[] values) {
        evaluate(parameters, inputs, rows, values);
    }

    /**
     * Model values and first derivatives.
     *
     * @param derivatives {@code derivatives[k][i]} is filled with df(x_i; p)/dp of the k-th wanted parameter
     */
    void linearize(double[] parameters, double[][] inputs, int rows, double[] values, double[][] derivatives);

    /**
     * Model values, first and second derivatives; only where {@link ModelFunction#derivatives()} is {@link Derivatives#SECOND}.
     *
     * @param second packed lower triangle: {@code second[k*(k+1)/2 + l][i]}, l at most k, is filled with the second derivative for the k-th
     *     and l-th wanted parameters
     */
    default void curvature(
            double[] parameters,
            double[][] inputs,
            int rows,
            double[] values,
            double[][] derivatives,
            double[][] second) {
        throw new AssertionError("second derivatives were asked of a model that does not declare them");
    }
}
