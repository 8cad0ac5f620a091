package org.curvefit.core;

import java.util.List;
import java.util.OptionalDouble;
import org.curvefit.api.solver.Objective;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.solver.Stop;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.iteration.SolveLoop;
import org.curvefit.core.solver.DescentSolver;
import org.curvefit.core.solver.LearningRates;

/** Finds the largest constant learning rate with which a run does not diverge. */
final class SteadyRate {
    private static final int MOST_HALVINGS = 60;
    private static final int BISECTIONS = 12;
    private static final int TRIALS = 200;

    private final Objective objective;
    private final Budget budget;
    private final double[] start;

    SteadyRate(Objective objective, Budget budget, double[] start) {
        this.objective = objective;
        this.budget = budget.withTrials(TRIALS);
        this.start = start.clone();
    }

    /** The same end, with the largest rate that would not have diverged in its words. */
    Stop advise(Stop.Diverged diverged, Solver solver) {
        OptionalDouble rate = below(solver);
        return rate.isEmpty()
                ? diverged
                : new Stop.Diverged(
                        "the learning rate " + (float) diverged.threshold()
                                + " is too large; the largest that did not diverge is " + (float) rate.getAsDouble()
                                + " (--rate " + (float) rate.getAsDouble() + "); loss",
                        diverged.measured(),
                        diverged.threshold());
    }

    /** The largest steady rate below the one of a method that diverged, to three digits; absent where the method has no constant rate. */
    OptionalDouble below(Solver diverged) {
        if (!(diverged instanceof DescentSolver descent)
                || !(descent.rate() instanceof LearningRates.Constant constant)) {
            return OptionalDouble.empty();
        }
        double high = constant.rate();
        double low = high / 2;
        for (int halvings = 0; !steady(descent, low); halvings++) {
            if (halvings == MOST_HALVINGS || budget.exhausted()) {
                return OptionalDouble.empty();
            }
            high = low;
            low /= 2;
        }
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (steady(descent, middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double unit = Math.pow(10, Math.floor(Math.log10(low)) - 2);
        return OptionalDouble.of(Math.floor(low / unit) * unit);
    }

    private boolean steady(DescentSolver method, double rate) {
        SolveLoop loop = new SolveLoop(List.of(), budget, (trials, iterate) -> {});
        SolveLoop.Run run =
                loop.run(method.withRate(new LearningRates.Constant(rate)).begin(objective, start));
        return !(run.stop() instanceof Stop.Diverged) && run.last() <= objective.cost(start);
    }
}
