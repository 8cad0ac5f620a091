package org.curvefit.api.fit;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/**
 * When to stop and how much of the machine to use.
 *
 * @param maxIterations trials of the solver; empty: the solver's own limit
 * @param timeout wall time of the whole fit
 * @param tolerances thresholds by the name of the stopping rule, e.g. {@code ftol}; rules that are not named keep their defaults
 * @param threads how many threads may be used; results never depend on it
 * @param trajectoryPoints how many points of the run are kept; 0 for none
 * @param starts how many start points are drawn where start values are drawn from a distribution
 */
public record Limits(
        OptionalInt maxIterations,
        Duration timeout,
        Map<String, Double> tolerances,
        int threads,
        int trajectoryPoints,
        int starts) {
    /** One drawn start. */
    public Limits(
            OptionalInt maxIterations,
            Duration timeout,
            Map<String, Double> tolerances,
            int threads,
            int trajectoryPoints) {
        this(maxIterations, timeout, tolerances, threads, trajectoryPoints, 1);
    }

    /** No limit of iterations but the solver's own, 300 seconds, one thread, no trajectory. */
    public static final Limits DEFAULT = new Limits(OptionalInt.empty(), Duration.ofSeconds(300), Map.of(), 1, 0);

    public Limits {
        tolerances = Map.copyOf(tolerances);
    }
}
