package org.curvefit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.curvefit.api.fit.FitListener;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.Limits;
import org.curvefit.api.fit.Progress;
import org.curvefit.api.fit.SearchTrace;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Iterate;
import org.curvefit.api.solver.Iterates;
import org.curvefit.api.solver.Objective;
import org.curvefit.api.solver.Scanned;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.solver.StoppingRule;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.iteration.IterateObserver;
import org.curvefit.core.iteration.RuleChoice;
import org.curvefit.core.iteration.SolveLoop;
import org.curvefit.core.iteration.TrajectoryRecorder;
import org.curvefit.core.problem.ParameterSpace;

/** One run of a solver on an objective, under the rules, limits and eyes of the caller. Used for fits and for written losses alike. */
final class MethodRun {
    private static final int TRIALS_PER_PARAMETER = 400;
    private static final int LEAST_FIRST_ORDER_TRIALS = 10_000;

    /** So many steps that all go up are no accident. */
    private static final int LEAST_CLIMB = 3;

    private final Objective objective;
    private final ParameterSpace space;
    private final FitSettings settings;
    private final Budget budget;
    private final FitListener listener;

    MethodRun(Objective objective, ParameterSpace space, FitSettings settings, Budget budget, FitListener listener) {
        this.objective = objective;
        this.space = space;
        this.settings = settings;
        this.budget = budget;
        this.listener = listener;
    }

    /**
     * Runs to the end.
     *
     * @param before rules that are tested before those of the solver and the caller
     * @param from free parameters
     */
    End run(Solver solver, List<StoppingRule> before, double[] from) {
        List<StoppingRule> rules = new ArrayList<>(before);
        rules.addAll(RuleChoice.apply(solver.defaultRules(), settings.limits().tolerances(), lossPerCost()));
        Iterates iterates = solver.begin(objective, from);
        Optional<TrajectoryRecorder> recorder = recorder();
        SolveLoop loop = new SolveLoop(rules, budget.withTrials(trials(solver)), observer(recorder));
        SolveLoop.Run run = loop.run(iterates);
        Stop stop = stop(run, iterates.current());
        List<String> notes = notes(run, iterates);
        SearchTrace trace = recorder.isEmpty() && notes.isEmpty() && !(iterates instanceof Scanned)
                ? SearchTrace.empty()
                : new SearchTrace(
                        recorder.map(TrajectoryRecorder::trajectory),
                        iterates instanceof Scanned scanned ? Optional.of(scanned.surface()) : Optional.empty(),
                        notes);
        return new End(run.best(), stop, run.trials(), run.accepted(), trace);
    }

    /** A run that only went up until its trials were used up has diverged, however slowly. */
    private Stop stop(SolveLoop.Run run, Iterate last) {
        boolean climbed = run.accepted() >= LEAST_CLIMB
                && run.rises() == run.accepted()
                && run.stop() instanceof Stop.IterationLimit;
        return climbed && last.rate().isPresent()
                ? new Stop.Diverged(
                        "loss", objective.loss(run.last()), last.rate().getAsDouble())
                : run.stop();
    }

    /** What the method reported, and whether it jumped back and forth. */
    private static List<String> notes(SolveLoop.Run run, Iterates iterates) {
        OptionalDouble rate = iterates.current().rate();
        if (run.rises() == 0 || rate.isEmpty()) {
            return run.notes();
        }
        List<String> notes = new ArrayList<>();
        notes.add("the loss rose in " + run.rises() + " of " + run.accepted() + " steps: the learning rate "
                + (float) rate.getAsDouble() + " is too large");
        notes.addAll(run.notes());
        return notes;
    }

    private double lossPerCost() {
        return objective.loss(1) - objective.loss(0);
    }

    private Optional<TrajectoryRecorder> recorder() {
        int points = settings.limits().trajectoryPoints();
        return points == 0
                ? Optional.empty()
                : Optional.of(
                        new TrajectoryRecorder(points, objective::loss, space::expanded, space::expandedGradient));
    }

    private IterateObserver observer(Optional<TrajectoryRecorder> recorder) {
        return (made, iterate) -> {
            listener.onProgress(new Progress("fit", made, objective.loss(iterate.cost())));
            if (recorder.isPresent()) {
                recorder.get().accepted(made, iterate);
            }
        };
    }

    /** As in MINPACK a multiple of the number of parameters, because curved valleys take hundreds of steps; more for first-order
     * methods, and no limit for those that end by themselves. */
    private int trials(Solver solver) {
        Limits limits = settings.limits();
        OptionalInt given = limits.maxIterations();
        if (given.isPresent()) {
            return given.getAsInt();
        }
        if (solver.requires().isEmpty()) {
            return Integer.MAX_VALUE;
        }
        int trials = TRIALS_PER_PARAMETER * (space.size() + 1);
        return curved(solver) ? trials : Math.max(LEAST_FIRST_ORDER_TRIALS, trials);
    }

    /** Whether a method models the curvature of the loss, so that it can be taken to the last digit. */
    static boolean curved(Solver solver) {
        return solver.requires().contains(Capability.RESIDUALS)
                || solver.requires().contains(Capability.HESSIAN);
    }

    /**
     * How a run ended.
     *
     * @param point the best one, free parameters
     * @param stop why it ended
     * @param trials trials made
     * @param accepted trials that moved the point
     * @param trace what can be looked at
     */
    record End(Vector point, Stop stop, int trials, int accepted, SearchTrace trace) {
        /** The same end with one more note. */
        End and(String last) {
            List<String> notes = new ArrayList<>(trace.notes());
            notes.add(last);
            return noted(notes);
        }

        /** The same end with another first note. */
        End noted(String first) {
            List<String> notes = new ArrayList<>(trace.notes());
            notes.set(0, first);
            return noted(notes);
        }

        private End noted(List<String> notes) {
            return new End(point, stop, trials, accepted, new SearchTrace(trace.trajectory(), trace.surface(), notes));
        }
    }
}
