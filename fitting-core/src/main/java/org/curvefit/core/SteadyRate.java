package org.curvefit.core;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.curvefit.api.solver.Objective;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.solver.Stop;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.iteration.SolveLoop;
import org.curvefit.core.solver.DescentSolver;
import org.curvefit.core.solver.LearningRates;
import org.curvefit.core.solver.StochasticGradientDescent;

/** Finds the largest constant learning rate with which a run does not diverge. */
final class SteadyRate {
    private static final int MOST_HALVINGS = 60;
    private static final int BISECTIONS = 12;
    private static final int TRIALS = 200;

    /** Each of them passes over all rows. */
    private static final int EPOCHS = 20;

    private final Objective objective;
    private final Budget budget;
    private final double[] start;

    SteadyRate(Objective objective, Budget budget, double[] start) {
        this.objective = objective;
        this.budget = budget;
        this.start = start.clone();
    }

    /** The same end; where it diverged, with the largest rate that would not have in its first note. */
    MethodRun.End advise(MethodRun.End end, Solver solver) {
        if (!(end.stop() instanceof Stop.Diverged) || end.trace().notes().isEmpty()) {
            return end;
        }
        OptionalDouble rate = below(solver);
        return rate.isEmpty()
                ? end
                : end.noted(end.trace().notes().get(0) + "; the largest that did not diverge is "
                        + (float) rate.getAsDouble() + " (--rate " + (float) rate.getAsDouble() + ")");
    }

    /** The largest steady rate below the one of a method that diverged, to three digits; absent where the method has no constant rate. */
    private OptionalDouble below(Solver diverged) {
        if (diverged instanceof DescentSolver descent && descent.rate() instanceof LearningRates.Constant constant) {
            return below(constant.rate(), rate -> descent.withRate(new LearningRates.Constant(rate)), TRIALS);
        }
        return diverged instanceof StochasticGradientDescent descent
                        && descent.rate() instanceof LearningRates.Constant constant
                ? below(constant.rate(), rate -> descent.withRate(new LearningRates.Constant(rate)), EPOCHS)
                : OptionalDouble.empty();
    }

    private OptionalDouble below(double diverged, DoubleFunction<Solver> method, int trials) {
        double high = diverged;
        double low = high / 2;
        for (int halvings = 0; !steady(method.apply(low), trials); halvings++) {
            if (halvings == MOST_HALVINGS || budget.exhausted()) {
                return OptionalDouble.empty();
            }
            high = low;
            low /= 2;
        }
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (steady(method.apply(middle), trials)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double unit = Math.pow(10, Math.floor(Math.log10(low)) - 2);
        return OptionalDouble.of(Math.floor(low / unit) * unit);
    }

    private boolean steady(Solver method, int trials) {
        SolveLoop loop = new SolveLoop(List.of(), budget.withTrials(trials), (made, iterate) -> {});
        SolveLoop.Run run = loop.run(method.begin(objective, start));
        return !(run.stop() instanceof Stop.Diverged) && run.last() <= objective.cost(start);
    }
}
