package org.curvefit.core.solver;

import java.util.Arrays;
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
 * Levenberg-Marquardt: each step solves min |J d + r|^2 + mu |D d|^2.
 *
 * <p>D holds the largest norm seen of each column of J, which makes the method independent of the units of the parameters (Moré, "The
 * Levenberg-Marquardt algorithm: implementation and theory", 1978, section 6). mu follows the gain ratio, the actual over the predicted reduction,
 * by Nielsen's rule ("Damping parameter in Marquardt's method", IMM-REP-1999-05, equation 2.5): smooth decrease after a good step, accelerating
 * increase after bad ones. A trial at which the model is not finite has infinite cost and is rejected.
 *
 * @param initialDamping mu of the first step, relative to the scaled J'J whose diagonal is 1
 */
public record LevenbergMarquardt(double initialDamping) implements Solver {
    /** The word for this method in options and results. */
    public static final String NAME = "lm";

    private static final double DEFAULT_DAMPING = 1e-3;

    /** The default damping. */
    public LevenbergMarquardt() {
        this(DEFAULT_DAMPING);
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
        return new Run(objective, start, initialDamping);
    }

    private static final class Run implements Iterates, Iterate {
        private static final double SMALLEST_GAIN = 1e-4;
        private static final double LARGEST_DAMPING = 1e60;
        private static final double FIRST_GROWTH = 2;
        private static final double LARGEST_CUT = 1.0 / 3;

        private final Objective objective;
        private final int size;
        private final double[] scale;
        private final double[] damping;
        private final double[] step;
        private double[] point;
        private double[] trial;
        private Linearization here;
        private Linearization there;
        private double mu;
        private double growth = FIRST_GROWTH;
        private double actual = Double.NaN;
        private double predicted = Double.NaN;
        private double relativeStep = Double.NaN;
        private boolean accepted = true;

        Run(Objective objective, double[] start, double mu) {
            this.objective = objective;
            this.size = start.length;
            this.scale = new double[size];
            this.damping = new double[size];
            this.step = new double[size];
            this.point = start.clone();
            this.trial = new double[size];
            this.mu = mu;
            this.here = objective.linearization();
            this.there = objective.linearization();
            objective.plus(point, step, point);
            objective.linearize(point, here);
            enlargeScale();
        }

        @Override
        public Optional<Stop> advance() {
            accepted = false;
            if (!computeStep()) {
                return reject();
            }
            objective.linearize(trial, there);
            actual = there.cost() == Double.POSITIVE_INFINITY ? -1 : 1 - there.cost() / here.cost();
            double gain = predicted > 0 ? actual / predicted : actual > 0 ? 1 : 0;
            return gain > SMALLEST_GAIN ? accept(gain) : reject();
        }

        /** The damped step, the trial point and what the linear model predicts of it. */
        private boolean computeStep() {
            for (int k = 0; k < size; k++) {
                damping[k] = Math.sqrt(mu) * (scale[k] > 0 ? scale[k] : 1);
            }
            if (!here.solve(damping, step)) {
                return false;
            }
            objective.plus(point, step, trial);
            double scaledStep = 0;
            double scaledPoint = 0;
            for (int k = 0; k < size; k++) {
                step[k] = trial[k] - point[k];
                scaledStep += square(scale[k] * step[k]);
                scaledPoint += square(scale[k] * point[k]);
            }
            double damped = 0;
            for (int k = 0; k < size; k++) {
                damped += square(damping[k] * step[k]);
            }
            relativeStep = scaledStep == 0 ? 0 : Math.sqrt(scaledStep / scaledPoint);
            predicted = (here.squaredChange(step) + 2 * damped) / (2 * here.cost());
            return true;
        }

        private Optional<Stop> accept(double gain) {
            accepted = true;
            double[] spare = point;
            point = trial;
            trial = spare;
            Linearization before = here;
            here = there;
            there = before;
            enlargeScale();
            double cut = 2 * gain - 1;
            mu *= Math.max(LARGEST_CUT, 1 - cut * cut * cut);
            growth = FIRST_GROWTH;
            return Optional.empty();
        }

        private Optional<Stop> reject() {
            mu *= growth;
            growth *= 2;
            return mu > LARGEST_DAMPING || !Double.isFinite(mu)
                    ? Optional.of(new Stop.NoFurtherProgress("precision", mu, LARGEST_DAMPING))
                    : Optional.empty();
        }

        private void enlargeScale() {
            for (int k = 0; k < size; k++) {
                scale[k] = Math.max(scale[k], here.columnNorm(k));
            }
        }

        private static double square(double value) {
            return value * value;
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

        @Override
        public OptionalDouble relativeStep() {
            return known(relativeStep);
        }

        @Override
        public OptionalDouble stepNorm() {
            return OptionalDouble.of(
                    Math.sqrt(Arrays.stream(step).map(Run::square).sum()));
        }

        @Override
        public OptionalDouble rate() {
            return OptionalDouble.of(mu);
        }

        private static OptionalDouble known(double value) {
            return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
        }
    }
}
