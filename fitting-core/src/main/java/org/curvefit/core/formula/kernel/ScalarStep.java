package org.curvefit.core.formula.kernel;

/** Computes a sub-expression that is the same in every row, from those before it. */
@FunctionalInterface
interface ScalarStep {

    /**
     * @param scalars parameters, constants, and the results of earlier steps
     */
    double value(double[] scalars);
}
