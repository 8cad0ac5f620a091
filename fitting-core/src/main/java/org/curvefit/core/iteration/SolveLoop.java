package org.curvefit.core.iteration;

import java.util.List;
import java.util.Optional;
import org.curvefit.api.solver.Iterate;
import org.curvefit.api.solver.Iterates;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.solver.StoppingRule;

/** Runs a solver until a rule, a limit, the solver itself or an interrupt ends it. */
public final class SolveLoop {
    private final List<StoppingRule> rules;
    private final Budget budget;
    private final IterateObserver observer;

    /**
     * @param rules tested in this order after each trial
     * @param budget tested before each trial
     * @param observer sees accepted points
     */
    public SolveLoop(List<StoppingRule> rules, Budget budget, IterateObserver observer) {
        this.rules = rules;
        this.budget = budget;
        this.observer = observer;
    }

    /** Runs to the end. */
    public Run run(Iterates iterates) {
        Iterate current = iterates.current();
        observer.accepted(0, current);
        if (!Double.isFinite(current.cost())) {
            return new Run(new Stop.NonFiniteStart("start"), 0, 0);
        }
        Optional<Stop> stop = enough(current);
        int trials = 0;
        int accepted = 0;
        while (stop.isEmpty()) {
            stop = budget.test(trials);
            if (stop.isPresent()) {
                break;
            }
            Optional<Stop> own = iterates.advance();
            trials++;
            current = iterates.current();
            if (current.accepted()) {
                accepted++;
                observer.accepted(trials, current);
            }
            stop = own.isPresent() ? own : enough(current);
        }
        return new Run(stop.get(), trials, accepted);
    }

    private Optional<Stop> enough(Iterate iterate) {
        for (int i = 0; i < rules.size(); i++) {
            Optional<Stop> stop = rules.get(i).test(iterate);
            if (stop.isPresent()) {
                return stop;
            }
        }
        return Optional.empty();
    }

    /**
     * How a run ended.
     *
     * @param stop why
     * @param trials trials made
     * @param accepted trials that moved the point
     */
    public record Run(Stop stop, int trials, int accepted) {}
}
