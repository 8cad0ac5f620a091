package org.curvefit.core.iteration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Iterate;
import org.curvefit.api.solver.Iterates;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.solver.StoppingRule;

/** Runs a solver until a rule, a limit, the solver itself or an interrupt ends it. */
public final class SolveLoop {
    private static final int MOST_NOTES = 5;

    /** Smaller rises, beside the cost at the start, are what differences and rounding bring about at a minimum. */
    private static final double NOISE = 1e-9;

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
        double[] best = new double[current.size()];
        double lowest = keep(current, best, Double.POSITIVE_INFINITY);
        observer.accepted(0, current);
        if (!Double.isFinite(current.cost())) {
            return new Run(new Stop.NonFiniteStart("start"), 0, 0, 0, current.cost(), Vector.of(best), List.of());
        }
        Optional<Stop> stop = enough(current);
        List<String> notes = new ArrayList<>();
        int trials = 0;
        int accepted = 0;
        int rises = 0;
        double last = lowest;
        double noise = NOISE * Math.abs(lowest);
        while (stop.isEmpty()) {
            stop = budget.test(trials);
            if (stop.isPresent()) {
                break;
            }
            Optional<Stop> own = iterates.advance();
            trials++;
            current = iterates.current();
            note(current, notes);
            if (current.accepted()) {
                accepted++;
                rises += current.cost() - last > noise ? 1 : 0;
                last = current.cost();
                lowest = keep(current, best, lowest);
                observer.accepted(trials, current);
            }
            stop = own.isPresent() ? own : enough(current);
        }
        return new Run(stop.get(), trials, accepted, rises, last, Vector.of(best), notes);
    }

    /** Copies the point if it is the best so far; returns the lowest cost so far. */
    private static double keep(Iterate current, double[] best, double lowest) {
        if (current.cost() > lowest) {
            return lowest;
        }
        for (int k = 0; k < best.length; k++) {
            best[k] = current.point(k);
        }
        return current.cost();
    }

    private static void note(Iterate current, List<String> notes) {
        String note = current.note();
        if (!note.isEmpty() && notes.size() < MOST_NOTES) {
            notes.add(note);
        }
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
     * @param rises accepted trials after which the cost was higher than before
     * @param last the cost at the last accepted point
     * @param best the accepted point of the lowest cost
     * @param notes what the method reported on its way, the first few
     */
    public record Run(Stop stop, int trials, int accepted, int rises, double last, Vector best, List<String> notes) {
        public Run {
            notes = List.copyOf(notes);
        }
    }
}
