package org.curvefit.core.solver;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
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
 * A method that goes along a direction as far as a learning rate says: gradient descent, Gauss-Newton and Newton differ in the direction only.
 *
 * @param name the word in options and results
 * @param direction where to go
 * @param rate how far
 * @param defaultRules when to stop
 */
public record DescentSolver(String name, Direction direction, LearningRate rate, List<StoppingRule> defaultRules)
        implements Solver {
    public DescentSolver {
        defaultRules = List.copyOf(defaultRules);
    }

    /** The same method with another rate. */
    public DescentSolver withRate(LearningRate changed) {
        return new DescentSolver(name, direction, changed, defaultRules);
    }

    @Override
    public Set<Capability> requires() {
        return direction.requires();
    }

    @Override
    public Iterates begin(Objective objective, double[] start) {
        return new Run(this, objective, start);
    }

    private static final class Run implements Iterates, Iterate {
        /** A loss that has grown by this factor since the start is running away. */
        private static final double DIVERGED_GROWTH = 1e6;

        private final DescentSolver method;
        private final Objective objective;
        private final int size;
        private final double[] direction;
        private final double[] stepGradient;
        private final DirectionLine line;
        private double[] point;
        private double[] trial;
        private Linearization here;
        private Linearization there;
        private final double startCost;
        private double stepLength = Double.NaN;
        private double relativeStep = Double.NaN;
        private double rate = Double.NaN;
        private String note = "";
        private int steps;

        Run(DescentSolver method, Objective objective, double[] start) {
            this.method = method;
            this.objective = objective;
            this.size = start.length;
            this.direction = new double[size];
            this.stepGradient = new double[size];
            this.line = new DirectionLine(objective, size);
            this.point = start.clone();
            this.trial = new double[size];
            this.here = objective.linearization();
            this.there = objective.linearization();
            objective.plus(point, direction, point);
            objective.linearize(point, here);
            this.startCost = here.cost() == 0 ? 1 : Math.abs(here.cost());
        }

        @Override
        public Optional<Stop> advance() {
            for (int k = 0; k < size; k++) {
                stepGradient[k] = here.gradient(k);
            }
            note = method.direction.choose(objective, point, here, direction);
            line.lay(point, direction, here);
            rate = method.rate.choose(steps, line);
            if (!(rate > 0)) {
                return Optional.of(new Stop.NoFurtherProgress("line search", rate, 0));
            }
            step();
            steps++;
            if (!(here.cost() <= DIVERGED_GROWTH * startCost)) {
                return Optional.of(new Stop.Diverged("loss", objective.loss(here.cost()), rate));
            }
            return Optional.empty();
        }

        private void step() {
            line.reach(rate, trial);
            double squared = 0;
            relativeStep = 0;
            for (int k = 0; k < size; k++) {
                double moved = trial[k] - point[k];
                squared += moved * moved;
                relativeStep = Math.max(relativeStep, moved == 0 ? 0 : Math.abs(moved / trial[k]));
            }
            stepLength = Math.sqrt(squared);
            objective.linearize(trial, there);
            double[] before = point;
            point = trial;
            trial = before;
            Linearization left = here;
            here = there;
            there = left;
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
            return size;
        }

        @Override
        public double cost() {
            return here.cost();
        }

        @Override
        public boolean accepted() {
            return true;
        }

        @Override
        public OptionalDouble gradient(int k) {
            return OptionalDouble.of(here.gradient(k));
        }

        @Override
        public OptionalDouble stepGradient(int k) {
            return steps == 0 ? OptionalDouble.empty() : OptionalDouble.of(stepGradient[k]);
        }

        @Override
        public OptionalDouble largestCosine() {
            return objective.capabilities().contains(Capability.RESIDUALS)
                    ? OptionalDouble.of(here.largestCosine())
                    : OptionalDouble.empty();
        }

        @Override
        public OptionalDouble predictedDecrease() {
            return objective.capabilities().contains(Capability.HESSIAN)
                    ? OptionalDouble.of(new SecondOrderModel(objective, point, here).decrease())
                    : OptionalDouble.empty();
        }

        @Override
        public OptionalDouble relativeStep() {
            return Double.isNaN(relativeStep) ? OptionalDouble.empty() : OptionalDouble.of(relativeStep);
        }

        @Override
        public OptionalDouble stepNorm() {
            return Double.isNaN(stepLength) ? OptionalDouble.empty() : OptionalDouble.of(stepLength);
        }

        @Override
        public OptionalDouble rate() {
            return Double.isNaN(rate) ? OptionalDouble.empty() : OptionalDouble.of(rate);
        }

        @Override
        public String note() {
            return note;
        }
    }
}
