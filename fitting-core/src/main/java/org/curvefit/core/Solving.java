package org.curvefit.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.SearchTrace;
import org.curvefit.api.fit.StartPoint;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Iterates;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.spi.Extensions;
import org.curvefit.core.inference.Identification;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.iteration.IterateObserver;
import org.curvefit.core.iteration.SolveLoop;
import org.curvefit.core.linalg.LinearizedResiduals;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.problem.LinearRefinement;
import org.curvefit.core.solver.ClosedForm;
import org.curvefit.core.solver.LevenbergMarquardt;
import org.curvefit.core.start.SearchOutcome;

/** Chooses start and method for a problem and runs them: closed form where the model is linear, otherwise a start point and a solver. */
final class Solving {
    /** Orthogonal distance regression, by Levenberg-Marquardt on what remains when the errors in the inputs are eliminated. */
    static final String ORTHOGONAL = "odr";

    private static final String ORTHOGONAL_START = "the fit with exact x";
    private static final String RUNAWAY =
            "parameters ran away together while the loss hardly fell: the minimum may lie at infinity; bound one of them, or simplify the model";

    private final FitProblem problem;
    private final Chunks chunks;
    private final Budget budget;
    private final LeastSquaresObjective objective;
    private final LossInUse loss;
    private final MethodSetup setup;
    private final Extensions extensions;
    private final ExactLevel exactLevel;
    private final LocalRun localRun;
    private int otherEvaluations;

    Solving(FitProblem problem, Extensions extensions, Chunks chunks, Budget budget) {
        this.loss = LossInUse.of(problem, extensions, chunks, budget);
        this.problem = problem;
        this.chunks = chunks;
        this.budget = budget;
        this.objective = new LeastSquaresObjective(
                problem.function(), problem.observations(), problem.space(), chunks, loss.correction());
        this.extensions = extensions;
        this.setup = MethodSetup.of(
                problem.settings().method(),
                objective.capabilities().contains(Capability.LINEAR) ? ClosedForm.NAME : LevenbergMarquardt.NAME,
                extensions,
                problem.space(),
                objective);
        this.exactLevel = problem.exactLevel();
        this.localRun = new LocalRun(problem, objective, setup, budget, loss.correction());
    }

    /** Passes over the data so far. */
    int evaluations() {
        return objective.evaluations() + otherEvaluations + localRun.otherEvaluations() + loss.evaluations();
    }

    /** How residuals count. */
    LossInUse loss() {
        return loss;
    }

    /** The cost of the problem. */
    LeastSquaresObjective objective() {
        return objective;
    }

    /** Runs the method that the request asks for. */
    Solution solve() {
        if (problem.inputErrors()) {
            return orthogonal();
        }
        if (setup.solver().requires().contains(Capability.LINEAR)) {
            ClosedFormRefusal.requireLinear(problem, objective, setup.solver().name());
            return closedForm();
        }
        if (StartDraws.asked(problem.settings().parameters())) {
            return fromDraws();
        }
        if (StartGrid.asked(problem.settings().parameters())) {
            return localRun.solve(bestNode(), true);
        }
        Optional<StartPoint> given = givenStart().or(() -> ModelStart.of(problem, objective));
        if (given.isPresent()) {
            return automatic() ? fromGiven(given.get()) : localRun.solve(given.get(), true);
        }
        return automatic() ? fromSearch() : fromSearchedStart();
    }

    /** Orthogonal distances, from the answer for exact inputs. */
    private Solution orthogonal() {
        Solving exact = new Solving(problem.withExactInputs(), extensions, chunks, budget);
        Solution near = exact.solve();
        otherEvaluations += exact.evaluations();
        double[] from = problem.space().expanded(near.point());
        return localRun.solve(new StartPoint(Vector.of(from), ORTHOGONAL_START), near.confirmed())
                .by(ORTHOGONAL);
    }

    /** The point from which the method would start. */
    StartPoint start() {
        if (setup.solver().requires().contains(Capability.LINEAR)) {
            return new StartPoint(Vector.of(new double[problem.space().total()]), "none: closed form");
        }
        return StartGrid.asked(problem.settings().parameters())
                ? bestNode()
                : givenStart().or(() -> ModelStart.of(problem, objective)).orElseGet(() -> search().start());
    }

    private StartPoint bestNode() {
        StartGrid grid =
                new StartGrid(objective, problem.space(), problem.settings().parameters(), budget);
        SuggestedAxes suggested = new SuggestedAxes(problem, objective);
        return grid.best(extensions, suggested::of);
    }

    /** Whether the caller leaves it to the engine how the answer is found. */
    private boolean automatic() {
        return problem.settings().method().method().equals("auto");
    }

    private Solution closedForm() {
        double[] zero = new double[problem.space().size()];
        objective.keepAllDigits();
        Iterates iterates = setup.solver().begin(objective, zero);
        SolveLoop.Run run = new SolveLoop(List.of(), budget, IterateObserver.none()).run(iterates);
        double[] point = new double[zero.length];
        for (int k = 0; k < point.length; k++) {
            point[k] = iterates.current().point(k);
        }
        var factor = objective.linearization();
        objective.linearize(zero, factor);
        settle(factor, point);
        objective.linearize(point, factor);
        double[] absent = new double[problem.space().total()];
        java.util.Arrays.fill(absent, Double.NaN);
        StartPoint none = new StartPoint(Vector.of(absent), "none: closed form");
        return new Solution(
                setup.solver().name(), point, factor, 0, none, run.stop(), true, 1, true, SearchTrace.empty());
    }

    /** To the last digit; where many points are as good, to the one of least length in units of the columns. */
    private void settle(LinearizedResiduals factor, double[] point) {
        if (Identification.of(factor, problem.observations().size()).complete()) {
            LinearRefinement refinement =
                    new LinearRefinement(problem.function(), problem.observations(), problem.space());
            otherEvaluations += refinement.improve(factor, point);
            return;
        }
        double[] step = new double[point.length];
        factor.solveMinimumNorm(step);
        objective.plus(new double[point.length], step, point);
    }

    /** The start values of the request when they name every free parameter, or when a grid needs none for the others. */
    private Optional<StartPoint> givenStart() {
        Map<String, Double> given = problem.settings().parameters().start();
        List<String> free = problem.space().freeNames();
        double[] point = new double[free.size()];
        for (int k = 0; k < point.length; k++) {
            Double value = given.get(free.get(k));
            if (value == null && !setup.scans(free.get(k))) {
                return Optional.empty();
            }
            point[k] = value == null ? 0 : value;
        }
        return Optional.of(
                new StartPoint(Vector.of(problem.space().expanded(point)), setup.scansAll(free) ? "grid" : "given"));
    }

    /** Runs from the caller's start; where that leads nowhere, searches, and says so. */
    private Solution fromGiven(StartPoint start) {
        Solution own = localRun.solve(start, true);
        if (own.stop() instanceof Stop.NonFiniteStart
                || localRun.ended(own.stop())
                || SecondThoughts.good(own, problem, exactLevel)) {
            return own;
        }
        SearchOutcome found = search();
        String whose = start.origin().equals(ModelStart.ORIGIN) ? "model's" : "given";
        String origin = "auto: the " + whose + " start values did not lead to a minimum";
        Solution other = localRun.solve(new StartPoint(found.point(), origin), found.sufficient())
                .startedFrom(new StartPoint(found.start().values(), origin));
        return SecondThoughts.better(own, other, problem, exactLevel);
    }

    private Solution fromSearch() {
        SearchOutcome found = search();
        Solution solution = localRun.solve(new StartPoint(found.point(), "auto"), found.sufficient())
                .startedFrom(found.start());
        boolean told = !Identification.of(
                        solution.factor(), problem.observations().size())
                .complete();
        return found.runaway() && !told ? solution.noted(RUNAWAY) : solution;
    }

    /** A method that was asked for by name makes the way from the start to the minimum itself. */
    private Solution fromSearchedStart() {
        SearchOutcome found = search();
        return localRun.solve(found.start(), found.sufficient());
    }

    private Solution fromDraws() {
        FitSettings settings = problem.settings();
        String rule = settings.parameters().startRule();
        StartDraws draws = new StartDraws(
                problem.space(), settings.parameters(), settings.method().seed());
        Solution best = null;
        for (double[] point : draws.draw(settings.limits().starts())) {
            StartPoint start = new StartPoint(Vector.of(problem.space().expanded(point)), rule);
            Solution next = localRun.solve(start, true);
            best = best == null ? next : SecondThoughts.better(best, next, problem, exactLevel);
        }
        if (best == null) {
            throw new AssertionError("no start was drawn");
        }
        return best;
    }

    private SearchOutcome search() {
        if (loss.search().isPresent()) {
            return loss.search().get().lowest(loss.correction());
        }
        SearchOutcome found = AutomaticStart.find(problem, chunks, budget);
        otherEvaluations += found.evaluations();
        return found;
    }
}
