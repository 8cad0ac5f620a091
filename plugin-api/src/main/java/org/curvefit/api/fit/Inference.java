package org.curvefit.api.fit;

import java.util.List;
import java.util.function.Supplier;

/** What follows from the errors of an answer. What not everybody reads is computed when it is asked for. */
public final class Inference {
    private static final Inference NONE = new Inference(IntervalReport.WALD, List.of(), List::of);

    private final IntervalReport intervals;
    private final List<DerivedQuantity> derived;
    private final Supplier<List<Nonlinearity>> nonlinearity;

    /**
     * @param intervals how those of the parameters were made
     * @param derived quantities computed from the parameters
     * @param nonlinearity one element per free parameter
     */
    public Inference(
            IntervalReport intervals, List<DerivedQuantity> derived, Supplier<List<Nonlinearity>> nonlinearity) {
        this.intervals = intervals;
        this.derived = List.copyOf(derived);
        this.nonlinearity = nonlinearity;
    }

    /** Nothing follows. */
    public static Inference none() {
        return NONE;
    }

    /** How the intervals of the parameters were made. */
    public IntervalReport intervals() {
        return intervals;
    }

    /** The same with intervals made otherwise. */
    public Inference withIntervals(IntervalReport changed) {
        return new Inference(changed, derived, nonlinearity);
    }

    /** Quantities computed from the parameters, in the order in which they were asked for. */
    public List<DerivedQuantity> derived() {
        return derived;
    }

    /** Skewness and dependency, one element per free parameter; empty where the answer has no errors. Computed anew at each call. */
    public List<Nonlinearity> nonlinearity() {
        return nonlinearity.get();
    }
}
