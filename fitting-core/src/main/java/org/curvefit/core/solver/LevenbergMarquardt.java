package org.curvefit.core.solver;

import java.util.List;
import java.util.Optional;
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

    private static final class Run implements Iterates {
        private static final double ACCEPTED_GAIN = 1e-4;
        private static final double POOR_GAIN = 0.25;
        private static final double GOOD_GAIN = 0.75;
        private static final double HOPELESS_GROWTH = 10;

        private final Objective objective;
        private final int size;
        private final double[] scale;
        private final boolean[] seen;
        private final double[] step;
        private final LinearizedIterate state;
        private double radius;
        private double mu;
        private double scaledStep;
        private double directional;
        private double actual = Double.NaN;
        private double predicted = Double.NaN;
        private boolean first = true;

        Run(Objective objective, double[] start, double initialRadius) {
            this.objective = objective;
            this.size = start.length;
            this.scale = new double[size];
            this.seen = new boolean[size];
            this.step = new double[size];
            this.state = new LinearizedIterate(objective, start);
            enlargeScale();
            double length = scaledLength(state.point());
            this.radius = length > 0 ? initialRadius * length : initialRadius;
        }

        @Override
        public Optional<Stop> advance() {
            state.reject();
            mu = state.here().solveWithin(scale, radius, mu, step);
            if (Double.isNaN(mu)) {
                return Optional.of(new Stop.NoFurtherProgress("no step", Double.NaN, Double.NaN));
            }
            state.rate(mu > 0 ? mu : Double.NaN);
            evaluateTrial();
            double gain = predicted > 0 ? actual / predicted : 0;
            adaptRadius(gain);
            if (gain >= ACCEPTED_GAIN) {
                state.accept();
                enlargeScale();
            }
            state.relativeStep(relativeRadius());
            return radius > 0 ? Optional.empty() : Optional.of(new Stop.NoFurtherProgress("precision", radius, 0));
        }

        /** The radius relative to the point: as in MINPACK, the step that could have been made. */
        private double relativeRadius() {
            double length = scaledLength(state.point());
            return length > 0 ? radius / length : radius;
        }

        /** Goes to the trial point; what the linear model predicts of it and what came true. */
        private void evaluateTrial() {
            Linearization here = state.here();
            objective.plus(state.point(), step, state.trial());
            for (int k = 0; k < size; k++) {
                step[k] = state.trial()[k] - state.point(k);
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
            double growth = Math.sqrt(state.tryOut().cost() / here.cost());
            actual = growth < HOPELESS_GROWTH ? 1 - growth * growth : -1;
            state.reductions(actual, predicted);
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
                double norm = state.here().columnNorm(k);
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
            return state;
        }
    }
}
