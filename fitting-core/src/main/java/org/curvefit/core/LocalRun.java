package org.curvefit.core;

import java.util.List;
import java.util.OptionalInt;
import org.curvefit.api.fit.SearchTrace;
import org.curvefit.api.fit.StartPoint;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.api.solver.Objective;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.solver.Stop;
import org.curvefit.api.solver.StoppingRule;
import org.curvefit.core.formula.FormulaModel;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.iteration.Tolerances;
import org.curvefit.core.problem.DerivativeCheck;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.problem.LossCorrection;
import org.curvefit.core.solver.LevenbergMarquardt;

/** One way from a start to an answer: the method of the request, the one that continues it, and the final digits. */
final class LocalRun {
    /** A larger relative offset is that of no smooth minimum. */
    private static final double UNSETTLED = 1e-5;

    private static final int DIGITS = 10;

    private final FitProblem problem;
    private final LeastSquaresObjective objective;
    private final MethodSetup setup;
    private final Budget budget;
    private final LossCorrection correction;
    private int otherEvaluations;

    LocalRun(
            FitProblem problem,
            LeastSquaresObjective objective,
            MethodSetup setup,
            Budget budget,
            LossCorrection correction) {
        this.problem = problem;
        this.objective = objective;
        this.setup = setup;
        this.budget = budget;
        this.correction = correction;
    }

    /** Passes over data of its own. */
    int otherEvaluations() {
        return otherEvaluations;
    }

    /** Whether the caller ended the run, so that the best point so far is the answer. */
    boolean ended(Stop stop) {
        boolean callersLimit = problem.settings().limits().maxIterations().isPresent();
        return stop instanceof Stop.Cancelled
                || stop instanceof Stop.TimeLimit
                || stop instanceof Stop.IterationLimit && callersLimit;
    }

    /**
     * One run of the solver, with the one that continues it, then the final digits where the method models curvature. Derivatives that a host wrote
     * are checked first; those of a formula need no check.
     */
    Solution solve(StartPoint start, boolean confirmed) {
        if (!(problem.function() instanceof FormulaModel)) {
            DerivativeCheck.require(
                    problem.function(), problem.observations(), start.values().toArray());
        }
        ExactLevel exact = problem.exactLevel();
        double[] from = problem.space().restrict(start.values().toArray());
        Objective seen = setup.objectiveFrom(from);
        Solver solver = RateSearch.settled(setup.solver(), seen, budget, problem.settings(), from);
        MethodRun.End end =
                run(seen, solver, List.of(new Tolerances.ExactCost(exact.cost())), approached(solver, from));
        end = new SteadyRate(seen, budget, from).advise(end, solver);
        end = solver == setup.solver() ? end : end.and(RateSearch.words(solver));
        SearchTrace trace = end.trace();
        Solver last = solver;
        if (setup.then().isPresent() && !(end.stop() instanceof Stop.NonFiniteStart)) {
            last = setup.then().get();
            MethodRun.End next = run(
                    objective,
                    last,
                    List.of(new Tolerances.ExactCost(exact.cost())),
                    end.point().toArray());
            trace = new SearchTrace(
                    next.trace().trajectory(), trace.surface(), next.trace().notes());
            end = next;
        }
        FinalSteps steps = new FinalSteps(
                objective,
                problem.observations().size(),
                exact.rss(),
                end.point().toArray());
        if (MethodRun.curved(last) && !(end.stop() instanceof Stop.NonFiniteStart) && !ended(end.stop())) {
            steps.run();
        } else {
            steps.stay();
        }
        Solution solution = new Solution(
                last == solver ? solver.name() : solver.name() + "+" + last.name(),
                steps.point(),
                steps.linearization(),
                steps.relativeOffset(),
                start,
                end.stop(),
                !java.util.Arrays.equals(from, steps.point()),
                end.accepted(),
                confirmed,
                trace);
        boolean stalled = end.stop() instanceof Stop.Reached && MethodRun.curved(last);
        return stalled && steps.relativeOffset() > UNSETTLED ? cornered(solution) : solution;
    }

    /** The same end; where the run stalled beside a corner of the cost, the corner. */
    private Solution cornered(Solution stalled) {
        if (problem.inputErrors()
                || !Double.isFinite(stalled.relativeOffset())
                || problem.space().anyOnBound()) {
            return stalled;
        }
        return Corner.beside(objective, stalled.point())
                .map(corner -> stalled.along(corner.point(), corner.linearization(), corner.relativeOffset())
                        .noted("the minimum lies at a corner of the loss: the formula changes abruptly at "
                                + problem.space().freeNames().get(corner.parameter())
                                + ", which meets an observation there; errors hold roughly"))
                .orElseGet(() -> atEdge(stalled));
    }

    private Solution atEdge(Solution stalled) {
        OptionalInt edge = Corner.edge(objective, stalled.point());
        if (edge.isEmpty()) {
            return stalled;
        }
        String name = problem.space().freeNames().get(edge.getAsInt());
        return stalled.noted("the minimum lies where the formula ceases to be a finite number, at " + name + " = "
                + Decimal.text(stalled.point()[edge.getAsInt()], DIGITS) + ": bound " + name + " there");
    }

    private MethodRun.End run(Objective seen, Solver solver, List<StoppingRule> before, double[] from) {
        return new MethodRun(
                        seen,
                        problem.space(),
                        problem.settings(),
                        budget,
                        problem.request().listener())
                .run(solver, before, from);
    }

    /** Where the run over all rows begins. */
    private double[] approached(Solver solver, double[] from) {
        if (!(solver instanceof LevenbergMarquardt)
                || setup.objective() != objective
                || problem.inputErrors()
                || !Approach.pays(problem)) {
            return from;
        }
        Approach approach = new Approach(problem, solver, budget, correction);
        double[] near = approach.from(from);
        otherEvaluations += approach.passes();
        var there = objective.linearization();
        objective.linearize(near, there);
        return Double.isFinite(there.cost()) ? near : from;
    }
}
