package org.curvefit.core;

import java.util.BitSet;
import org.curvefit.core.linalg.LinearizedResiduals;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.problem.LossCorrection;
import org.curvefit.core.problem.ParameterSpace;

/**
 * The problem that remains where parameters press against their bounds, at the same point: these parameters are constants, and everything that is
 * said about the answer, degrees of freedom included, is said about the others.
 *
 * @param problem without the parameters on their bounds
 * @param solution the same point, linearized in the parameters that remain
 */
record Remaining(FitProblem problem, Solution solution) {
    /** Takes out the parameters that press. */
    static Remaining of(FitProblem problem, Solution solution, Chunks chunks, LossCorrection correction) {
        BitSet pressed = problem.space().pressed(solution.point(), solution.factor()::gradient);
        ParameterSpace space = problem.space().holding(solution.point(), pressed);
        FitProblem remaining = problem.within(space);
        double[] point = space.restrict(problem.space().expanded(solution.point()));
        LeastSquaresObjective objective =
                new LeastSquaresObjective(problem.function(), problem.observations(), space, chunks, correction);
        objective.keepAllDigits();
        FinalSteps there = new FinalSteps(
                objective, problem.observations().size(), problem.exactLevel().rss(), point);
        LinearizedResiduals factor = there.linearization();
        return new Remaining(remaining, solution.along(point, factor, there.relativeOffset()));
    }
}
