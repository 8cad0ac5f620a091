package org.curvefit.core.solver;

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

/**
 * Stays at the start, so that the curve of the start values can be looked at.
 *
 * @param name under which it is reported
 */
public record NoSteps(String name) implements Solver {
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
        return new Standstill(objective.cost(start), start.clone());
    }

    /** The start, seen as a run. */
    private static final class Standstill implements Iterates, Iterate {
        private final double cost;
        private final double[] start;

        Standstill(double cost, double[] start) {
            this.cost = cost;
            this.start = start;
        }

        @Override
        public Iterate current() {
            return this;
        }

        @Override
        public Optional<Stop> advance() {
            return Optional.of(new Stop.Unfitted("nothing was fitted"));
        }

        @Override
        public double point(int k) {
            return start[k];
        }

        @Override
        public int size() {
            return start.length;
        }

        @Override
        public double cost() {
            return cost;
        }

        @Override
        public boolean accepted() {
            return false;
        }
    }
}
