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
import org.curvefit.core.iteration.Tolerances;

/**
 * Levenberg-Marquardt as a trust-region method: each step solves min |J d + r| within |D d| &lt;= radius.
 *
 * <p>D holds the largest norm seen of each column of J, which makes the method independent of the units of the parameters. The radius follows the
 * gain ratio, the actual over the predicted reduction. Moré, "The Levenberg-Marquardt algorithm: implementation and theory" (1978), algorithm 7.1
 * with the constants of section 4. A trial at which the model is not finite has infinite cost and is rejected.
 *
 * @param initialRadius radius of the first step relative to the scaled start point
 */
public record LevenbergMarquardt(double initialRadius) implements Solver {
    /** The word for this method in options and results. */
    public static final String NAME = "lm";

    private static final double DEFAULT_RADIUS = 100;

    /** The default radius. */
    public LevenbergMarquardt() {
        this(DEFAULT_RADIUS);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Capability> requires() {
        return Set.of(Capability.RESIDUALS);
    }

    @Override
    public List<StoppingRule> defaultRules() {
        return List.of(
                new Tolerances.Gtol(Tolerances.DEFAULT),
                new Tolerances.Ftol(Tolerances.DEFAULT),
                new Tolerances.Xtol(Tolerances.DEFAULT));
    }

    @Override
    public Iterates begin(Objective objective, double[] start) {
        return new Run(objective, start, initialRadius);
    }

    private static final class Run implements Iterates, Iterate {
        private static final double ACCEPTED_GAIN = 1e-4;
        private static final double POOR_GAIN = 0.25;
        private static final double GOOD_GAIN = 0.75;
        private static final double HOPELESS_GROWTH = 10;

        private final Objective objective;
        private final int size;
        private final double[] scale;
        private final boolean[] seen;
        private final double[] step;
        private double[] point;
        private double[] trial;
        private Linearization here;
        private Linearization there;
        private double radius;
        private double mu;
        private double damping;
        private double scaledStep;
        private double directional;
        private double actual = Double.NaN;
        private double predicted = Double.NaN;
        private boolean first = true;
        private boolean accepted = true;

        Run(Objective objective, double[] start, double initialRadius) {
            this.objective = objective;
            this.size = start.length;
            this.scale = new double[size];
            this.seen = new boolean[size];
            this.step = new double[size];
            this.point = start.clone();
            this.trial = new double[size];
            this.here = objective.linearization();
            this.there = objective.linearization();
            objective.plus(point, step, point);
            objective.linearize(point, here);
            enlargeScale();
            double length = scaledLength(point);
            this.radius = length > 0 ? initialRadius * length : initialRadius;
        }

        @Override
        public Optional<Stop> advance() {
            accepted = false;
            mu = here.solveWithin(scale, radius, mu, step);
            if (Double.isNaN(mu)) {
                return Optional.of(new Stop.NoFurtherProgress("no step", Double.NaN, Double.NaN));
            }
            damping = mu;
            evaluateTrial();
            double gain = predicted > 0 ? actual / predicted : 0;
            adaptRadius(gain);
            if (gain >= ACCEPTED_GAIN) {
                accept();
            }
            return radius > 0 ? Optional.empty() : Optional.of(new Stop.NoFurtherProgress("precision", radius, 0));
        }

        /** Goes to the trial point; what the linear model predicts of it and what came true. */
        private void evaluateTrial() {
            objective.plus(point, step, trial);
            for (int k = 0; k < size; k++) {
                step[k] = trial[k] - point[k];
            }
            scaledStep = scaledLength(step);
            if (first) {
                radius = Math.min(radius, scaledStep);
                first = false;
            }
            double squares = 2 * here.cost();
            double linear = here.squaredChange(step) / squares;
            double damped = mu * scaledStep * scaledStep / squares;
            predicted = linear + 2 * damped;
            directional = -(linear + damped);
            objective.linearize(trial, there);
            double growth = Math.sqrt(there.cost() / here.cost());
            actual = growth < HOPELESS_GROWTH ? 1 - growth * growth : -1;
        }

        private void adaptRadius(double gain) {
            if (gain <= POOR_GAIN) {
                double cut = actual >= 0 ? 0.5 : 0.5 * directional / (directional + 0.5 * actual);
                cut = actual == -1 || !(cut >= 0.1) ? 0.1 : cut;
                radius = cut * Math.min(radius, 10 * scaledStep);
                mu /= cut;
            } else if (mu == 0 || gain >= GOOD_GAIN) {
                radius = 2 * scaledStep;
                mu *= 0.5;
            }
        }

        private void accept() {
            accepted = true;
            double[] spare = point;
            point = trial;
            trial = spare;
            Linearization before = here;
            here = there;
            there = before;
            enlargeScale();
        }

        private double scaledLength(double[] vector) {
            double sum = 0;
            for (int k = 0; k < size; k++) {
                double scaled = scale[k] * vector[k];
                sum += scaled * scaled;
            }
            return Math.sqrt(sum);
        }

        /** Parameters that have had no effect so far get 1. */
        private void enlargeScale() {
            for (int k = 0; k < size; k++) {
                double norm = here.columnNorm(k);
                scale[k] = norm > 0 && norm < Double.POSITIVE_INFINITY ? Math.max(known(k), norm) : scaleOrOne(k);
                seen[k] |= norm > 0;
            }
        }

        private double known(int k) {
            return seen[k] ? scale[k] : 0;
        }

        private double scaleOrOne(int k) {
            return seen[k] ? scale[k] : 1;
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
            return accepted;
        }

        @Override
        public OptionalDouble gradient(int k) {
            return OptionalDouble.of(here.gradient(k));
        }

        @Override
        public OptionalDouble largestCosine() {
            return OptionalDouble.of(here.largestCosine());
        }

        @Override
        public OptionalDouble actualReduction() {
            return known(actual);
        }

        @Override
        public OptionalDouble predictedReduction() {
            return known(predicted);
        }

        /** The radius relative to the point: as in MINPACK, the step that could have been made. */
        @Override
        public OptionalDouble relativeStep() {
            double length = scaledLength(point);
            return first ? OptionalDouble.empty() : OptionalDouble.of(length > 0 ? radius / length : radius);
        }

        @Override
        public OptionalDouble stepNorm() {
            double sum = 0;
            for (double element : step) {
                sum += element * element;
            }
            return OptionalDouble.of(Math.sqrt(sum));
        }

        /** The damping of the last step; none for one within the radius. */
        @Override
        public OptionalDouble rate() {
            return damping > 0 ? OptionalDouble.of(damping) : OptionalDouble.empty();
        }

        private static OptionalDouble known(double value) {
            return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
        }
    }
}
