package org.curvefit.core;

import java.util.Optional;
import org.curvefit.core.inference.RobustErrors;
import org.curvefit.core.inference.RobustScale;
import org.curvefit.core.inference.Sandwich;
import org.curvefit.core.linalg.LinearizedResiduals;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.problem.SandwichSums;

/**
 * What is recomputed at the answer of a robust fit from residuals as they are, not as they count.
 *
 * @param plain residuals and derivatives as least squares sees them
 * @param errors what the standard errors are made of
 */
record RobustEvidence(LinearizedResiduals plain, RobustErrors errors) {
    static RobustEvidence of(FitProblem problem, Solution solution, LossInUse loss) {
        int n = problem.observations().size();
        try (Chunks chunks = new Chunks(n, 1)) {
            LeastSquaresObjective objective =
                    new LeastSquaresObjective(problem.function(), problem.observations(), problem.space(), chunks);
            objective.keepAllDigits();
            LinearizedResiduals plain = objective.linearization();
            objective.linearize(solution.point(), plain);
            double scale = RobustScale.MEDIAN.of(
                    objective.residuals(solution.point()), problem.space().size());
            SandwichSums sums = SandwichSums.of(
                    problem.function(), problem.observations(), problem.space(), loss.correction(), solution.point());
            Optional<Sandwich> sandwich =
                    n > problem.space().size() ? Sandwich.of(sums, solution.factor(), n) : Optional.empty();
            return new RobustEvidence(plain, new RobustErrors(sandwich, scale));
        }
    }
}
