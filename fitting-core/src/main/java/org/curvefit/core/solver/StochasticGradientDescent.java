package org.curvefit.core.solver;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import org.curvefit.api.solver.BatchObjective;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Iterate;
import org.curvefit.api.solver.Iterates;
import org.curvefit.api.solver.LearningRate;
import org.curvefit.api.solver.Linearization;
import org.curvefit.api.solver.Objective;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.solver.StoppingRule;

/**
 * Stochastic gradient descent: each step goes down the gradient of the mean loss of a batch of rows. One trial is an epoch: all rows once, in an
 * order drawn afresh from the seed. Robbins and Monro, "A stochastic approximation method" (1951).
 *
 * @param rate chosen per epoch; only rates that need no line can be used, or {@link LearningRates.Scaled}: half of what the trace of J'J, the sum of
 *     the curvatures of the loss, says is safe for a step down the mean of all rows
 * @param batch rows per step
 * @param seed of the order of the rows
 */
public record StochasticGradientDescent(LearningRate rate, int batch, long seed) implements Solver {
    /** The word for this method in options and results. */
    public static final String NAME = "sgd";

    /** The same method with another rate. */
    public StochasticGradientDescent withRate(LearningRate changed) {
        return new StochasticGradientDescent(changed, batch, seed);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Capability> requires() {
        return Set.of(Capability.BATCHES);
    }

    @Override
    public List<StoppingRule> defaultRules() {
        return List.of();
    }

    @Override
    public Iterates begin(Objective objective, double[] start) {
        return new Run(this, (BatchObjective) objective, start);
    }

    private static final class Run implements Iterates, Iterate {
        private static final double DIVERGED_GROWTH = 1e6;

        /** The rate where nothing is known of the curvature. */
        private static final double UNSCALED = 0.01;

        private final StochasticGradientDescent method;
        private final BatchObjective objective;
        private final SplittableRandom random;
        private final int[] order;
        private final double[] point;
        private final double[] step;
        private final double startCost;
        private double cost;
        private double rate = Double.NaN;
        private double stepLength = Double.NaN;
        private int epochs;

        Run(StochasticGradientDescent method, BatchObjective objective, double[] start) {
            this.method = method;
            this.objective = objective;
            this.random = new SplittableRandom(method.seed);
            this.order = new int[objective.rows()];
            java.util.Arrays.setAll(order, i -> i);
            this.point = start.clone();
            this.step = new double[start.length];
            this.cost = objective.cost(point);
            this.startCost = cost == 0 ? 1 : Math.abs(cost);
        }

        @Override
        public Optional<Stop> advance() {
            double[] before = point.clone();
            rate = method.rate instanceof LearningRates.Scaled
                    ? scaledRate()
                    : method.rate.choose(epochs, NoLine.INSTANCE);
            shuffle();
            for (int from = 0; from < order.length; from += method.batch) {
                step(from, Math.min(order.length, from + method.batch));
            }
            epochs++;
            double squared = 0;
            for (int k = 0; k < point.length; k++) {
                squared += (point[k] - before[k]) * (point[k] - before[k]);
            }
            stepLength = Math.sqrt(squared);
            cost = objective.cost(point);
            return cost <= DIVERGED_GROWTH * startCost
                    ? Optional.empty()
                    : Optional.of(new Stop.Diverged("loss", objective.loss(cost), rate));
        }

        /** 1 / (2 trace), where rates below 2 / trace leave a quadratic loss stable; never more than before, so that a flat region is no reason to leap. */
        private double scaledRate() {
            if (!objective.capabilities().contains(Capability.RESIDUALS)) {
                return UNSCALED;
            }
            Linearization here = objective.linearization();
            objective.linearize(point, here);
            double trace = 0;
            for (int k = 0; k < point.length; k++) {
                trace += here.columnNorm(k) * here.columnNorm(k);
            }
            double perCost = objective.loss(1) - objective.loss(0);
            double safe = trace > 0 ? 1 / (2 * perCost * trace * batchFactor()) : UNSCALED;
            return epochs == 0 ? safe : Math.min(safe, rate);
        }

        /** The curvature of a batch of b of n rows may be n/b times that of all; its root lies between that and the usual case, 1. */
        private double batchFactor() {
            return Math.sqrt(Math.max(1, order.length / (double) method.batch));
        }

        private void step(int from, int to) {
            objective.batchGradient(point, order, from, to, step);
            for (int k = 0; k < step.length; k++) {
                step[k] *= -rate;
            }
            objective.plus(point, step, point);
        }

        /** Fisher and Yates's shuffle. */
        private void shuffle() {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swapped = order[i];
                order[i] = order[j];
                order[j] = swapped;
            }
        }

        @Override
        public Iterate current() {
            return this;
        }

        @Override
        public double point(int k) {
            return point[k];
        }

        @Override
        public int size() {
            return point.length;
        }

        @Override
        public double cost() {
            return cost;
        }

        @Override
        public boolean accepted() {
            return true;
        }

        @Override
        public OptionalDouble stepNorm() {
            return Double.isNaN(stepLength) ? OptionalDouble.empty() : OptionalDouble.of(stepLength);
        }

        @Override
        public OptionalDouble rate() {
            return Double.isNaN(rate) ? OptionalDouble.empty() : OptionalDouble.of(rate);
        }
    }

    /** Stands for the line that a batch does not have. */
    private enum NoLine implements LearningRate.Line {
        INSTANCE;

        @Override
        public double here() {
            throw none();
        }

        @Override
        public double at(double t) {
            throw none();
        }

        @Override
        public double slope() {
            throw none();
        }

        @Override
        public OptionalDouble curvature() {
            throw none();
        }

        private static org.curvefit.api.error.RequestException none() {
            return new org.curvefit.api.error.RequestException(
                    "E118",
                    "sgd cannot search along a line: a batch shows only a part of the loss",
                    org.curvefit.api.error.Location.none(),
                    "use --rate with a number, decay or inverse");
        }
    }
}
