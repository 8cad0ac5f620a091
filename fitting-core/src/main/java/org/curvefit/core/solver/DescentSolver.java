package org.curvefit.core.solver;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Iterate;
import org.curvefit.api.solver.Iterates;
import org.curvefit.api.solver.LearningRate;
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

    private static final class Run implements Iterates {
        /** A loss that has grown by this factor since the start is running away. */
        private static final double DIVERGED_GROWTH = 1e6;

        /** After so many steps that left the loss as it was to the last bit, it is not going to fall. */
        private static final int MOST_UNCHANGED = 10;

        private final DescentSolver method;
        private final Objective objective;
        private final LinearizedIterate state;
        private final double[] direction;
        private final DirectionLine line;
        private final double startCost;
        private int steps;
        private int unchanged;

        Run(DescentSolver method, Objective objective, double[] start) {
            this.method = method;
            this.objective = objective;
            this.state = new LinearizedIterate(objective, start);
            this.direction = new double[start.length];
            this.line = new DirectionLine(objective, start.length);
            this.startCost = state.cost() == 0 ? 1 : Math.abs(state.cost());
        }

        @Override
        public Optional<Stop> advance() {
            state.note(method.direction.choose(objective, state.point(), state.here(), direction));
            line.lay(state.point(), direction, state.here());
            double rate = method.rate.choose(steps, line);
            state.rate(rate);
            if (!(rate > 0)) {
                state.reject();
                return Optional.of(new Stop.NoFurtherProgress("line search", rate, 0));
            }
            line.reach(rate, state.trial());
            state.relativeStep(state.largestRelativeChange());
            double before = state.cost();
            state.tryOut();
            state.accept();
            steps++;
            unchanged = state.cost() == before ? unchanged + 1 : 0;
            return end(rate);
        }

        private Optional<Stop> end(double rate) {
            if (!(state.cost() <= DIVERGED_GROWTH * startCost)) {
                return Optional.of(new Stop.Diverged("loss", objective.loss(state.cost()), rate));
            }
            return unchanged < MOST_UNCHANGED
                    ? Optional.empty()
                    : Optional.of(new Stop.NoFurtherProgress(
                            "steps that left the loss as it was", unchanged, MOST_UNCHANGED));
        }

        @Override
        public Iterate current() {
            return state;
        }
    }
}
