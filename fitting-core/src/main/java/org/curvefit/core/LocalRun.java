package org.curvefit.core;

import java.util.List;
import org.curvefit.api.fit.SearchTrace;
import org.curvefit.api.fit.StartPoint;
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
        return new Solution(
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
