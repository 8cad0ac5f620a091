package org.curvefit.core.solver;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Iterate;
import org.curvefit.api.solver.Iterates;
import org.curvefit.api.solver.Linearization;
import org.curvefit.api.solver.Objective;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.solver.StoppingRule;

/** Solves an objective whose residuals are affine in the parameters by one linear least-squares solve, and no other. */
public record ClosedForm() implements Solver {
    /** The word for this method in options and results. */
    public static final String NAME = "linear";

    /** Damping relative to the column norms that keeps undetermined directions finite; far below rounding where all is determined. */
    private static final double RIDGE = 1e-15;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Capability> requires() {
        return Set.of(Capability.RESIDUALS, Capability.LINEAR);
    }

    @Override
    public List<StoppingRule> defaultRules() {
        return List.of();
    }

    @Override
    public Iterates begin(Objective objective, double[] start) {
        return new Run(objective, start);
    }

    private static final class Run implements Iterates, Iterate {
        private final Objective objective;
        private final double[] point;
        private final double[] step;
        private final Linearization linearization;
        private double cost;

        Run(Objective objective, double[] start) {
            this.objective = objective;
            this.point = start.clone();
            this.step = new double[start.length];
            this.linearization = objective.linearization();
            objective.linearize(point, linearization);
            this.cost = linearization.cost();
        }

        @Override
        public Optional<Stop> advance() {
            double[] ridge = new double[step.length];
            if (!linearization.solve(ridge, step)) {
                for (int k = 0; k < ridge.length; k++) {
                    double norm = linearization.columnNorm(k);
                    ridge[k] = norm > 0 ? RIDGE * norm : 1;
                }
                linearization.solve(ridge, step);
            }
            cost = predictedCost();
            objective.plus(point, step, point);
            return Optional.of(new Stop.Complete("closed form"));
        }

        /** Of an affine problem the linear model is the problem itself: no pass over the data is needed. */
        private double predictedCost() {
            double slope = 0;
            for (int k = 0; k < step.length; k++) {
                slope += linearization.gradient(k) * step[k];
            }
            return Math.max(0, linearization.cost() + slope + 0.5 * linearization.squaredChange(step));
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
            double sum = 0;
            for (double element : step) {
                sum += element * element;
            }
            return OptionalDouble.of(Math.sqrt(sum));
        }
    }
}
