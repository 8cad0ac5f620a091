package org.curvefit.core.iteration;

import java.util.Optional;
import java.util.OptionalDouble;
import org.curvefit.api.solver.Iterate;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.solver.StoppingRule;

/**
 * The three tests of MINPACK's {@code lmder}, with its names and meaning. Moré, Garbow and Hillstrom, User guide for MINPACK-1, ANL-80-74 (1980).
 */
public final class Tolerances {
    /** Default of all three. */
    public static final double DEFAULT = 1e-10;

    private Tolerances() {}

    /** Stops when the actual and the predicted relative reduction of the sum of squares are both at most the threshold. */
    public record Ftol(double threshold) implements StoppingRule {
        @Override
        public String name() {
            return "ftol";
        }

        @Override
        public Optional<Stop> test(Iterate iterate) {
            OptionalDouble actual = iterate.actualReduction();
            OptionalDouble predicted = iterate.predictedReduction();
            if (actual.isEmpty() || predicted.isEmpty()) {
                return Optional.empty();
            }
            double larger = Math.max(Math.abs(actual.getAsDouble()), predicted.getAsDouble());
            return larger <= threshold && actual.getAsDouble() <= 2 * predicted.getAsDouble()
                    ? Optional.of(new Stop.Reached(name(), larger, threshold))
                    : Optional.empty();
        }
    }

    /** Stops when the scaled step is at most the threshold times the scaled point. */
    public record Xtol(double threshold) implements StoppingRule {
        @Override
        public String name() {
            return "xtol";
        }

        @Override
        public Optional<Stop> test(Iterate iterate) {
            return atMost(name(), iterate.relativeStep(), threshold);
        }
    }

    /** Stops when the residual is orthogonal to every column of J up to the threshold; tested at accepted points. */
    public record Gtol(double threshold) implements StoppingRule {
        @Override
        public String name() {
            return "gtol";
        }

        @Override
        public Optional<Stop> test(Iterate iterate) {
            return iterate.accepted() ? atMost(name(), iterate.largestCosine(), threshold) : Optional.empty();
        }
    }

    /** Stops when the cost is at rounding level: the data are exact. */
    public record ExactCost(double threshold) implements StoppingRule {
        @Override
        public String name() {
            return "exact";
        }

        @Override
        public Optional<Stop> test(Iterate iterate) {
            return iterate.cost() <= threshold
                    ? Optional.of(new Stop.Reached(name(), iterate.cost(), threshold))
                    : Optional.empty();
        }
    }

    private static Optional<Stop> atMost(String name, OptionalDouble measured, double threshold) {
        return measured.isPresent() && measured.getAsDouble() <= threshold
                ? Optional.of(new Stop.Reached(name, measured.getAsDouble(), threshold))
                : Optional.empty();
    }
}
