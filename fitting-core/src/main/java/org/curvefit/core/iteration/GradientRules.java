package org.curvefit.core.iteration;

import java.util.Optional;
import java.util.OptionalDouble;
import org.curvefit.api.solver.Iterate;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.solver.StoppingRule;

/** Stopping rules that look at the gradient of the loss as users see it. */
public final class GradientRules {
    private GradientRules() {}

    /**
     * Stops after a step that was made from a point where no element of the gradient exceeded the threshold.
     *
     * @param lossPerCost turns derivatives of the cost into derivatives of the loss
     */
    public record GradMax(double threshold, double lossPerCost) implements StoppingRule {
        @Override
        public String name() {
            return "grad-max";
        }

        @Override
        public Optional<Stop> test(Iterate iterate) {
            double largest = 0;
            for (int k = 0; k < iterate.size(); k++) {
                OptionalDouble element = iterate.stepGradient(k);
                if (element.isEmpty()) {
                    return Optional.empty();
                }
                largest = Math.max(largest, Math.abs(lossPerCost * element.getAsDouble()));
            }
            return largest <= threshold ? Optional.of(new Stop.Reached(name(), largest, threshold)) : Optional.empty();
        }
    }

    /**
     * Stops at a point where the Euclidean norm of the gradient is at most the threshold.
     *
     * @param lossPerCost turns derivatives of the cost into derivatives of the loss
     */
    public record GradNorm(double threshold, double lossPerCost) implements StoppingRule {
        @Override
        public String name() {
            return "grad-norm";
        }

        @Override
        public Optional<Stop> test(Iterate iterate) {
            double squared = 0;
            for (int k = 0; k < iterate.size(); k++) {
                OptionalDouble element = iterate.gradient(k);
                if (element.isEmpty()) {
                    return Optional.empty();
                }
                double slope = iterate.held(k) ? 0 : lossPerCost * element.getAsDouble();
                squared += slope * slope;
            }
            double norm = Math.sqrt(squared);
            return norm <= threshold ? Optional.of(new Stop.Reached(name(), norm, threshold)) : Optional.empty();
        }
    }

    /** Stops where the second-order model of the loss promises at most this decrease. */
    public record Curvature(double threshold) implements StoppingRule {
        @Override
        public String name() {
            return "curvature";
        }

        @Override
        public Optional<Stop> test(Iterate iterate) {
            OptionalDouble decrease = iterate.predictedDecrease();
            return decrease.isPresent() && decrease.getAsDouble() <= threshold
                    ? Optional.of(new Stop.Reached(name(), decrease.getAsDouble(), threshold))
                    : Optional.empty();
        }
    }

    /**
     * Stops where the gradient times the parameter (or 1, if that is larger) vanishes beside the cost (or 1, if that is larger). For objectives that
     * are no sum of squares; those have {@link Tolerances.Gtol}. Dennis and Schnabel, Numerical Methods for Unconstrained Optimization (1983), section
     * 7.2.
     */
    public record Vanishing(double threshold) implements StoppingRule {
        @Override
        public String name() {
            return "gradient";
        }

        @Override
        public Optional<Stop> test(Iterate iterate) {
            if (iterate.largestCosine().isPresent()) {
                return Optional.empty();
            }
            double largest = 0;
            for (int k = 0; k < iterate.size(); k++) {
                OptionalDouble element = iterate.gradient(k);
                if (element.isEmpty()) {
                    return Optional.empty();
                }
                double slope = iterate.held(k) ? 0 : Math.abs(element.getAsDouble());
                largest = Math.max(largest, slope * Math.max(1, Math.abs(iterate.point(k))));
            }
            double measured = largest / Math.max(1, Math.abs(iterate.cost()));
            return measured <= threshold
                    ? Optional.of(new Stop.Reached(name(), measured, threshold))
                    : Optional.empty();
        }
    }
}
