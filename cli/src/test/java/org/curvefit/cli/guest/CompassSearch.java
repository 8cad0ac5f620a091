package org.curvefit.cli.guest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Iterate;
import org.curvefit.api.solver.Iterates;
import org.curvefit.api.solver.Objective;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.solver.StoppingRule;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;

/**
 * Compass search: tries a step to both sides along each parameter, goes where the cost is lower, and halves all steps where it is lower nowhere.
 * Needs no derivatives. T. G. Kolda, R. M. Lewis, V. Torczon, "Optimization by direct search", SIAM Review 45 (2003), section 1.
 */
public record CompassSearch() implements Solver {
    private static final double FIRST_STEP = 0.1;
    private static final double SMALLEST_STEP = 1e-13;

    /** Makes the method known by its name. */
    public static final class Named implements Provider<Solver> {
        @Override
        public Class<Solver> type() {
            return Solver.class;
        }

        @Override
        public String name() {
            return "compass";
        }

        @Override
        public String summary() {
            return "compass search: steps along one parameter at a time, without derivatives";
        }

        @Override
        public Solver create(Settings settings) {
            return new CompassSearch();
        }
    }

    @Override
    public String name() {
        return "compass";
    }

    @Override
    public Set<Capability> requires() {
        return Set.of();
    }

    @Override
    public List<StoppingRule> defaultRules() {
        return List.of();
    }

    @Override
    public Iterates begin(Objective objective, double[] start) {
        return new Run(objective, start.clone());
    }

    private static final class Run implements Iterates, Iterate {
        private final Objective objective;
        private final double[] point;
        private final double[] trial;
        private final double[] step;
        private double scale = FIRST_STEP;
        private double cost;
        private boolean moved;

        Run(Objective objective, double[] point) {
            this.objective = objective;
            this.point = point;
            this.trial = new double[point.length];
            this.step = new double[point.length];
            objective.plus(point, step, point);
            this.cost = objective.cost(point);
        }

        @Override
        public Optional<Stop> advance() {
            moved = false;
            for (int k = 0; k < point.length; k++) {
                double length = scale * Math.max(1, Math.abs(point[k]));
                moved |= lower(k, length) || lower(k, -length);
            }
            scale *= moved ? 1 : 0.5;
            return scale > SMALLEST_STEP
                    ? Optional.empty()
                    : Optional.of(new Stop.NoFurtherProgress("step", scale, SMALLEST_STEP));
        }

        /** Goes along parameter k if the cost is lower there; the objective keeps the point within bounds. */
        private boolean lower(int k, double length) {
            step[k] = length;
            objective.plus(point, step, trial);
            step[k] = 0;
            double there = objective.cost(trial);
            if (!(there < cost)) {
                return false;
            }
            System.arraycopy(trial, 0, point, 0, point.length);
            cost = there;
            return true;
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
            return moved;
        }
    }
}
