package org.curvefit.core.iteration;

import java.time.Duration;
import java.util.Optional;
import org.curvefit.api.solver.Stop;

/**
 * How much a run may cost.
 *
 * @param trials most trials of the solver
 * @param startNanos {@link System#nanoTime} at which the clock began to run
 * @param nanos wall time allowed from then on
 */
public record Budget(int trials, long startNanos, long nanos) {
    private static final double NANOS_PER_SECOND = 1e9;

    /** The same time with another number of trials. */
    public Budget withTrials(int changed) {
        return new Budget(changed, startNanos, nanos);
    }

    /** Whether the time is used up or the thread was interrupted. */
    public boolean exhausted() {
        return Thread.currentThread().isInterrupted() || System.nanoTime() - startNanos > nanos;
    }

    /** The wall time that is left; not negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - (System.nanoTime() - startNanos)));
    }

    Optional<Stop> test(int made) {
        if (Thread.currentThread().isInterrupted()) {
            return Optional.of(new Stop.Cancelled("interrupt"));
        }
        if (made >= trials) {
            return Optional.of(new Stop.IterationLimit(made, trials));
        }
        long used = System.nanoTime() - startNanos;
        return used > nanos
                ? Optional.of(new Stop.TimeLimit(used / NANOS_PER_SECOND, nanos / NANOS_PER_SECOND))
                : Optional.empty();
    }
}
