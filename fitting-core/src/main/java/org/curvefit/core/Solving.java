package org.curvefit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.MethodChoice;
import org.curvefit.api.fit.Progress;
import org.curvefit.api.fit.StartPoint;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Iterates;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.solver.StoppingRule;
import org.curvefit.api.spi.Extensions;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.iteration.RuleChoice;
import org.curvefit.core.iteration.SolveLoop;
import org.curvefit.core.iteration.Tolerances;
import org.curvefit.core.iteration.TrajectoryRecorder;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.problem.LinearRefinement;
import org.curvefit.core.solver.ClosedForm;
import org.curvefit.core.solver.FinalSteps;
import org.curvefit.core.solver.LevenbergMarquardt;
import org.curvefit.core.start.SearchOutcome;

/** Chooses start and method for a problem and runs them: closed form where the model is linear, otherwise a start point and a solver. */
final class Solving {
    private static final int TRIALS_PER_PARAMETER = 400;

    private final FitProblem problem;
    private final Extensions extensions;
    private final Chunks chunks;
    private final Budget budget;
    private final LeastSquaresObjective objective;
    private final ExactLevel exactLevel;
    private int otherEvaluations;

    Solving(FitProblem problem, Extensions extensions, Chunks chunks, Budget budget) {
        this.problem = problem;
        this.extensions = extensions;
        this.chunks = chunks;
        this.budget = budget;
        this.objective = new LeastSquaresObjective(problem.function(), problem.observations(), problem.space(), chunks);
        this.exactLevel = problem.exactLevel();
    }

    /** Passes over the data so far. */
    int evaluations() {
        return objective.evaluations() + otherEvaluations;
    }

    /** The cost of the problem. */
    LeastSquaresObjective objective() {
        return objective;
    }

    /** Runs the method that the request asks for. */
    Solution solve() {
        Solver solver = solver();
        requireCapabilities(solver);
        if (solver.requires().contains(Capability.LINEAR)) {
            return closedForm(solver);
        }
        Optional<StartPoint> given = givenStart();
        return given.isPresent() ? fromGiven(solver, given.get()) : fromSearch(solver);
    }

    /** The point from which the method would start. */
    StartPoint start() {
        Solver solver = solver();
        if (solver.requires().contains(Capability.LINEAR)) {
            return new StartPoint(Vector.of(new double[problem.space().total()]), "none: closed form");
        }
        return givenStart().orElseGet(() -> search().start());
    }

    private Solver solver() {
        MethodChoice choice = problem.settings().method();
        String method = choice.method();
        if (method.equals("auto")) {
            method = linear() ? ClosedForm.NAME : LevenbergMarquardt.NAME;
        }
        return extensions.create(Solver.class, method, choice.settings());
    }

    private boolean linear() {
        boolean bounded = false;
        for (int k = 0; k < problem.space().size(); k++) {
            bounded |= problem.space().bounds(problem.space().index(k)).present();
        }
        return !bounded && objective.capabilities().contains(Capability.LINEAR);
    }

    private void requireCapabilities(Solver solver) {
        if (solver.requires().contains(Capability.LINEAR)
                && !objective.capabilities().contains(Capability.LINEAR)) {
            List<String> nonlinear = new ArrayList<>();
            for (int k = 0; k < problem.space().size(); k++) {
                if (!problem.function()
                        .linearParameters()
                        .contains(problem.space().index(k))) {
                    nonlinear.add(problem.space().freeNames().get(k));
                }
            }
            throw new RequestException(
                    "E111",
                    "closed form is impossible: " + String.join(", ", nonlinear) + " enters the formula non-linearly",
                    Location.at(problem.function().understood()),
                    "leave out --method " + solver.name() + " (auto will do)");
        }
        if (!objective.capabilities().containsAll(solver.requires())) {
            throw new RequestException(
                    "E121",
                    "method " + solver.name() + " needs " + solver.requires() + ", the model offers "
                            + objective.capabilities(),
                    Location.none(),
                    "use --method lm");
        }
    }

    private Solution closedForm(Solver solver) {
        double[] zero = new double[problem.space().size()];
        objective.keepAllDigits();
        Iterates iterates = solver.begin(objective, zero);
        SolveLoop.Run run = new SolveLoop(List.of(), budget, (trials, iterate) -> {}).run(iterates);
        double[] point = pointOf(iterates);
        var factor = objective.linearization();
        objective.linearize(zero, factor);
        LinearRefinement refinement = new LinearRefinement(problem.function(), problem.observations(), problem.space());
        otherEvaluations += refinement.improve(factor, point);
        objective.linearize(point, factor);
        StartPoint none = new StartPoint(nothing(), "none: closed form");
        return new Solution(solver.name(), point, factor, 0, none, run.stop(), true, 1, true, Optional.empty());
    }

    private Vector nothing() {
        double[] absent = new double[problem.space().total()];
        java.util.Arrays.fill(absent, Double.NaN);
        return Vector.of(absent);
    }

    /** The start values of the request when they name every free parameter. */
    private Optional<StartPoint> givenStart() {
        Map<String, Double> given = problem.settings().parameters().start();
        if (!given.keySet().containsAll(problem.space().freeNames())) {
            return Optional.empty();
        }
        double[] point = new double[problem.space().size()];
        for (int k = 0; k < point.length; k++) {
            point[k] = given.get(problem.space().freeNames().get(k));
        }
        double[] all = new double[problem.space().total()];
        problem.space().expand(point, all);
        return Optional.of(new StartPoint(Vector.of(all), "given"));
    }

    /** Runs from the caller's start; where that leads nowhere, searches, and says so. */
    private Solution fromGiven(Solver solver, StartPoint start) {
        Solution own = local(solver, start, true);
        if (own.stop() instanceof Stop.NonFiniteStart || SecondThoughts.good(own, problem, exactLevel)) {
            return own;
        }
        if (ended(own.stop())) {
            return own;
        }
        SearchOutcome found = search();
        StartPoint better =
                new StartPoint(found.start().values(), "auto: the given start values did not lead to a minimum");
        Solution other = local(solver, new StartPoint(found.point(), better.origin()), found.sufficient())
                .startedFrom(better);
        return SecondThoughts.better(own, other, problem, exactLevel);
    }

    /** Whether the caller ended the run, so that the best point so far is the answer. */
    private boolean ended(Stop stop) {
        boolean callersLimit = problem.settings().limits().maxIterations().isPresent();
        return stop instanceof Stop.Cancelled
                || stop instanceof Stop.TimeLimit
                || stop instanceof Stop.IterationLimit && callersLimit;
    }

    private Solution fromSearch(Solver solver) {
        SearchOutcome found = search();
        return local(solver, new StartPoint(found.point(), "auto"), found.sufficient())
                .startedFrom(found.start());
    }

    private SearchOutcome search() {
        SearchOutcome found = AutomaticStart.find(problem, chunks, budget);
        otherEvaluations += found.evaluations();
        return found;
    }

    /** One run of a solver, then the final digits. */
    private Solution local(Solver solver, StartPoint start, boolean confirmed) {
        FitSettings settings = problem.settings();
        List<StoppingRule> rules = new ArrayList<>();
        rules.add(new Tolerances.ExactCost(exactLevel.cost()));
        rules.addAll(RuleChoice.apply(solver.defaultRules(), settings.limits().tolerances()));
        int trials = settings.limits().maxIterations().orElse(defaultTrials());
        double[] from = problem.space().restrict(start.values().toArray());
        Iterates iterates = solver.begin(objective, from);
        TrajectoryRecorder recorder = new TrajectoryRecorder(
                settings.limits().trajectoryPoints(),
                objective::loss,
                problem.space()::expanded,
                problem.space()::expandedGradient);
        boolean recording = settings.limits().trajectoryPoints() > 0;
        SolveLoop loop = new SolveLoop(rules, budget.withTrials(trials), (made, iterate) -> {
            problem.request().listener().onProgress(new Progress("fit", made, objective.loss(iterate.cost())));
            if (recording) {
                recorder.accepted(made, iterate);
            }
        });
        SolveLoop.Run run = loop.run(iterates);
        double[] point = pointOf(iterates);
        FinalSteps last = new FinalSteps(objective, problem.observations().size(), exactLevel.rss(), point);
        if (!(run.stop() instanceof Stop.NonFiniteStart) && !ended(run.stop())) {
            last.run();
        } else {
            last.stay();
        }
        boolean moved = !java.util.Arrays.equals(from, last.point());
        return new Solution(
                solver.name(),
                last.point(),
                last.linearization(),
                last.relativeOffset(),
                start,
                run.stop(),
                moved,
                run.accepted(),
                confirmed,
                recording ? Optional.of(recorder.trajectory()) : Optional.empty());
    }

    /** As in MINPACK a multiple of the number of parameters; curved valleys take hundreds of steps. */
    private int defaultTrials() {
        return TRIALS_PER_PARAMETER * (problem.space().size() + 1);
    }

    private static double[] pointOf(Iterates iterates) {
        double[] point = new double[iterates.current().size()];
        for (int k = 0; k < point.length; k++) {
            point[k] = iterates.current().point(k);
        }
        return point;
    }
}
