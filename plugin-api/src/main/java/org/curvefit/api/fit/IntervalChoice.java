package org.curvefit.api.fit;

import java.util.ArrayList;
import java.util.List;

/**
 * Which intervals are made, and of what.
 *
 * @param confidence level, between 0 and 1
 * @param kind how the intervals of parameters are made
 * @param resampling how data are drawn again where the intervals need that
 * @param derived quantities computed from the parameters, each as {@code name = formula of parameters}
 */
public record IntervalChoice(double confidence, Kind kind, Resampling resampling, List<String> derived) {
    /** Wald intervals of 95 %. */
    public static final IntervalChoice DEFAULT = new IntervalChoice(0.95, Kind.WALD, Resampling.DEFAULT, List.of());

    public IntervalChoice {
        derived = List.copyOf(derived);
    }

    /** How intervals of parameters are made. */
    public enum Kind {
        /** value +- quantile * standard error. */
        WALD,
        /** Values that raise the smallest sum of squares by no more than the quantile allows. */
        PROFILE,
        /** Quantiles of refits to data drawn again. */
        BOOTSTRAP
    }

    /** The same with another level. */
    public IntervalChoice withConfidence(double changed) {
        return new IntervalChoice(changed, kind, resampling, derived);
    }

    /** The same with intervals made otherwise. */
    public IntervalChoice withKind(Kind changed) {
        return new IntervalChoice(confidence, changed, resampling, derived);
    }

    /** The same with data drawn otherwise. */
    public IntervalChoice withResampling(Resampling changed) {
        return new IntervalChoice(confidence, kind, changed, derived);
    }

    /** The same with one more derived quantity. */
    public IntervalChoice withDerived(String definition) {
        List<String> more = new ArrayList<>(derived);
        more.add(definition);
        return new IntervalChoice(confidence, kind, resampling, more);
    }

    /** The same without derived quantities. */
    public IntervalChoice withoutDerived() {
        return new IntervalChoice(confidence, kind, resampling, List.of());
    }
}
