package org.curvefit.core.problem;

import org.curvefit.api.model.ModelFunction;

/** A block of points, and room for a model's values and its derivatives by the inputs there. For one thread. */
final class SlopeBlock {
    /** {@code inputs[j][i]} is input j of point i. */
    final double[][] inputs;

    /** The standard deviations of the inputs, laid out as these. */
    final double[][] spread;

    /** f at the points. */
    final double[] values = new double[ModelFunction.BLOCK];

    /** {@code slopes[j][i]} is df/dx of input j. */
    final double[][] slopes;

    /** Packed lower triangle of second derivatives by the inputs; 0 where the model does not know them. */
    final double[][] second;

    SlopeBlock(int width) {
        this.inputs = new double[width][ModelFunction.BLOCK];
        this.spread = new double[width][ModelFunction.BLOCK];
        this.slopes = new double[width][ModelFunction.BLOCK];
        this.second = new double[width * (width + 1) / 2][ModelFunction.BLOCK];
    }
}
