package org.curvefit.core.formula.kernel;

import java.util.List;

/**
 * Computes a sub-expression that is the same in every row, from those before it.
 *
 * @param operands places of the scalars that it reads
 * @param rule what it computes of them
 */
record ScalarStep(List<Integer> operands, Rule rule) {
    ScalarStep {
        operands = List.copyOf(operands);
    }

    double value(double[] scalars) {
        return rule.value(scalars);
    }

    /** An operation on scalars. */
    @FunctionalInterface
    interface Rule {
        /**
         * @param scalars parameters, constants, and the results of earlier steps
         */
        double value(double[] scalars);
    }
}
