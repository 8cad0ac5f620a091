package org.curvefit.api.fit;

import java.util.Optional;
import org.curvefit.api.model.Bounds;

/**
 * One parameter of an answer. Where {@link FitResult#uncertainty()} is unavailable, and for fixed parameters, the error, t, p and interval are
 * NaN. A parameter on its bound has no error, but may have an interval, which begins at the bound.
 *
 * @param name as in the formula
 * @param value the estimate
 * @param standardError its standard error
 * @param t value / standardError
 * @param p two-sided probability of a larger |t| if the true value were 0
 * @param low lower end of the confidence interval; minus infinity where it has none
 * @param high upper end of the confidence interval; infinity where it has none
 * @param start the value from which the method started; NaN where there was none
 * @param bounds the values allowed
 * @param fixed whether it was held
 * @param tie the expression of other parameters that it follows; empty where it is a parameter of its own
 * @param reason why it has no standard error; absent where the result as a whole says so
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
        boolean fixed,
        Optional<String> tie,
        Optional<String> reason) {
    private static final double PERCENT = 100;

    /** A parameter of its own. */
    public ParameterEstimate(
            String name,
            double value,
            double standardError,
            double t,
            double p,
            double low,
            double high,
            double start,
            Bounds bounds,
            boolean fixed) {
        this(name, value, standardError, t, p, low, high, start, bounds, fixed, Optional.empty(), Optional.empty());
    }

    /** The standard error in percent of the value: 100 SE / |value|; NaN where the value is 0. */
    public double standardErrorPercent() {
        return value == 0 ? Double.NaN : PERCENT * standardError / Math.abs(value);
    }

    /** Half the width of the confidence interval; infinite where it has an open end. */
    public double halfWidth() {
        return (high - low) / 2;
    }

    /** Whether it lies on its bound, has a reason for that to have no error, and is a parameter of its own. */
    public boolean onBound() {
        return !fixed && tie.isEmpty() && reason.isPresent() && !(bounds.low() < value && value < bounds.high());
    }

    /** The same with the reason why there is no standard error. */
    public ParameterEstimate because(String words) {
        return new ParameterEstimate(
                name, value, standardError, t, p, low, high, start, bounds, fixed, tie, Optional.of(words));
    }

    /** The same under another name. */
    public ParameterEstimate named(String other) {
        return new ParameterEstimate(other, value, standardError, t, p, low, high, start, bounds, fixed, tie, reason);
    }

    /** The same with another interval. */
    public ParameterEstimate withInterval(double lower, double upper) {
        return new ParameterEstimate(name, value, standardError, t, p, lower, upper, start, bounds, fixed, tie, reason);
    }
}
