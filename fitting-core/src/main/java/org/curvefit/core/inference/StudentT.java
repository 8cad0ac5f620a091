package org.curvefit.core.inference;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Student's t distribution for one number of degrees of freedom and one confidence level.
 *
 * @param degreesOfFreedom nu
 * @param confidence between 0 and 1
 * @param quantile the value that |t| stays below with this probability
 * @param distribution the distribution itself
 */
public record StudentT(long degreesOfFreedom, double confidence, double quantile, TDistribution distribution) {
    /** So many degrees of freedom that the distribution is the normal one. */
    public static final long NORMAL = Long.MAX_VALUE;

    /** The distribution for these two. */
    public static StudentT of(long degreesOfFreedom, double confidence) {
        TDistribution distribution = TDistribution.of(degreesOfFreedom);
        double quantile = distribution.inverseSurvivalProbability((1 - confidence) / 2);
        return new StudentT(degreesOfFreedom, confidence, quantile, distribution);
    }

    /** Whether it is the distribution for the same two numbers. */
    @Override
    public boolean equals(Object other) {
        return other instanceof StudentT that
                && degreesOfFreedom == that.degreesOfFreedom
                && confidence == that.confidence;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(degreesOfFreedom) + Double.hashCode(confidence);
    }

    /** The probability of a larger |t|. */
    public double twoSided(double t) {
        return Double.isNaN(t) ? Double.NaN : 2 * distribution.survivalProbability(Math.abs(t));
    }

    /** Remembers the last distribution asked for: many fits of equal size ask for the same one. Thread-safe. */
    public static final class Quantiles {
        private final AtomicReference<@Nullable StudentT> last = new AtomicReference<>();

        /** The distribution for these two. */
        public StudentT of(long degreesOfFreedom, double confidence) {
            StudentT known = last.get();
            if (known != null && known.degreesOfFreedom == degreesOfFreedom && known.confidence == confidence) {
                return known;
            }
            StudentT fresh = StudentT.of(degreesOfFreedom, confidence);
            last.set(fresh);
            return fresh;
        }
    }
}
