package org.curvefit.api.fit;

import org.curvefit.api.model.Bounds;

/**
 * One parameter of an answer. Where {@link FitResult#uncertainty()} is unavailable, and for fixed parameters, the error, t, p and interval are
 * NaN.
 *
 * @param name as in the formula
 * @param value the estimate
 * @param standardError its standard error
 * @param t value / standardError
 * @param p two-sided probability of a larger |t| if the true value were 0
 * @param low lower end of the confidence interval
 * @param high upper end of the confidence interval
 * @param start the value from which the method started; NaN where there was none
 * @param bounds the values allowed
 * @param fixed whether it was held
 */
public record ParameterEstimate(
        String name,
        double value,
        double standardError,
        double t,
        double p,
        double low,
        double high,
        double start,
        Bounds bounds,
        boolean fixed) {}
