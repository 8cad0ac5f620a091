package org.curvefit.api.fit;

/**
 * A quantity computed from the estimates, with the error that follows from theirs to first order.
 *
 * @param name as given
 * @param formula as given
 * @param value at the estimates
 * @param standardError sqrt(g'Cg), g the gradient; NaN where the answer has no errors
 * @param low lower end of the confidence interval
 * @param high upper end of it
 */
public record DerivedQuantity(
        String name, String formula, double value, double standardError, double low, double high) {}
