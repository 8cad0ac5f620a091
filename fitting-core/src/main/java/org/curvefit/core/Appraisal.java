package org.curvefit.core;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.curvefit.api.data.Observations;
import org.curvefit.api.fit.ErrorModel;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.inference.CountEdge;
import org.curvefit.core.inference.CountSums;
import org.curvefit.core.inference.GoodnessOfFit;
import org.curvefit.core.inference.Identification;
import org.curvefit.core.inference.RobustErrors;
import org.curvefit.core.inference.RowPass;
import org.curvefit.core.inference.StandardErrors;
import org.curvefit.core.linalg.LinearizedResiduals;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.problem.ParameterSpace;
import org.curvefit.core.problem.PoissonLoss;

/**
 * What errors and statistics of an answer are formed from; it depends on the loss of the fit. Counts are looked at as observations whose sigma is the
 * root of their fitted mean: residuals over it are Pearson's, and J'J of the model over it is the expected information.
 *
 * @param observations with the sigma that statistics take
 * @param plain residuals and derivatives as least squares sees these observations
 * @param identification whether the data determine the parameters
 * @param goodness sums over the rows
 * @param robust what errors of a robust fit are made of
 * @param edge the row of counts at which their likelihood ends, where the answer lies there
 */
record Appraisal(
        Observations observations,
        LinearizedResiduals plain,
        Identification identification,
        GoodnessOfFit goodness,
        Optional<RobustErrors> robust,
        OptionalInt edge) {
    private static final String ENDS = "the likelihood ends at the answer: the mean of a count is 0";

    static Appraisal of(FitProblem problem, Solution solution, LossInUse loss) {
        if (loss.correction().counts()) {
            return ofCounts(problem, solution);
        }
        Observations observations = problem.observations();
        Identification identification = Identification.of(solution.factor(), observations.size());
        if (loss.correction().squared()) {
            GoodnessOfFit goodness = problem.goodness(solution.factor().squaredResidual());
            return new Appraisal(
                    observations, solution.factor(), identification, goodness, Optional.empty(), OptionalInt.empty());
        }
        RobustEvidence robust = RobustEvidence.of(problem, solution, loss);
        boolean known = problem.settings().columns().rows().sigmaKnown();
        GoodnessOfFit goodness = problem.goodness(robust.plain().squaredResidual())
                .withNoise(known ? 1 : robust.errors().residualScale());
        return new Appraisal(
                observations,
                robust.plain(),
                identification,
                goodness,
                Optional.of(robust.errors()),
                OptionalInt.empty());
    }

    private static Appraisal ofCounts(FitProblem problem, Solution solution) {
        double[] all = problem.space().expanded(solution.point());
        RowPass rows = new RowPass(problem.function(), problem.observations(), all);
        double[] means = new double[problem.observations().size()];
        rows.run(false, (i, mean, gradient, curvature) -> means[i] = mean);
        CountSums sums = CountSums.of(problem.observations(), means);
        Observations weighed = problem.observations().withSigma(roots(means));
        try (Chunks chunks = new Chunks(means.length, 1)) {
            LeastSquaresObjective objective =
                    new LeastSquaresObjective(problem.function(), weighed, problem.space(), chunks);
            objective.keepAllDigits();
            LinearizedResiduals pearson = objective.linearization();
            objective.linearize(solution.point(), pearson);
            Identification identification = Identification.of(pearson, means.length);
            return new Appraisal(
                    weighed,
                    pearson,
                    identification,
                    problem.goodness(sums.squared()).withCounts(sums),
                    Optional.empty(),
                    CountEdge.of(rows, problem.space(), identification));
        }
    }

    private static Vector roots(double[] means) {
        double[] roots = new double[means.length];
        Arrays.setAll(roots, i -> Math.sqrt(PoissonLoss.divisor(means[i])));
        return Vector.of(roots);
    }

    /** The errors that belong to a status. */
    StandardErrors errors(FitStatus status, ParameterSpace space) {
        if (edge.isPresent() && status.hasStandardErrors()) {
            return StandardErrors.none(space, ENDS);
        }
        return robust.map(own -> StandardErrors.robust(status, identification, goodness, space, own))
                .orElseGet(() -> StandardErrors.of(status, identification, goodness, space));
    }

    /** How observations counted, as it is reported. */
    ErrorModel errorModel(FitProblem problem, LossInUse loss, double cost) {
        if (goodness.counts().isPresent()) {
            return ErrorModel.of(goodness.counts().get().reported(goodness.degreesOfFreedom()));
        }
        return new ErrorModel(
                problem.selection().variables().sigma(),
                problem.settings().columns().rows().sigmaKnown(),
                robust.map(own -> loss.reported(cost, own.residualScale())),
                problem.settings().columns().rows().inputSigma());
    }
}
