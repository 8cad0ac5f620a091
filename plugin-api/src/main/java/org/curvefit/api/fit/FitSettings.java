package org.curvefit.api.fit;

/**
 * Everything about a fit that is neither model nor data.
 *
 * @param columns which columns, which rows
 * @param parameters start values, bounds, fixed values
 * @param method solver and loss
 * @param limits when to stop
 * @param intervals which intervals are made
 */
public record FitSettings(
        ColumnChoice columns, ParameterRules parameters, MethodChoice method, Limits limits, IntervalChoice intervals) {
    /** The defaults. */
    public static final FitSettings DEFAULT = new FitSettings(
            ColumnChoice.automatic(),
            ParameterRules.none(),
            MethodChoice.AUTOMATIC,
            Limits.DEFAULT,
            IntervalChoice.DEFAULT);

    /** The same with other columns. */
    public FitSettings withColumns(ColumnChoice changed) {
        return new FitSettings(changed, parameters, method, limits, intervals);
    }

    /** The same with other parameter rules. */
    public FitSettings withParameters(ParameterRules changed) {
        return new FitSettings(columns, changed, method, limits, intervals);
    }

    /** The same with another method. */
    public FitSettings withMethod(MethodChoice changed) {
        return new FitSettings(columns, parameters, changed, limits, intervals);
    }

    /** The same with other limits. */
    public FitSettings withLimits(Limits changed) {
        return new FitSettings(columns, parameters, method, changed, intervals);
    }

    /** The same with another confidence level. */
    public FitSettings withConfidence(double changed) {
        return withIntervals(intervals.withConfidence(changed));
    }

    /** The same with other intervals. */
    public FitSettings withIntervals(IntervalChoice changed) {
        return new FitSettings(columns, parameters, method, limits, changed);
    }

    /** Level of the intervals, between 0 and 1. */
    public double confidence() {
        return intervals.confidence();
    }
}
