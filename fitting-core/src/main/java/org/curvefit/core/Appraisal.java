package org.curvefit.core;

import java.util.Optional;
import java.util.OptionalInt;
import org.curvefit.api.data.Observations;
import org.curvefit.api.fit.ErrorModel;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.core.inference.GoodnessOfFit;
import org.curvefit.core.inference.Identification;
import org.curvefit.core.inference.RobustErrors;
import org.curvefit.core.inference.StandardErrors;
import org.curvefit.core.linalg.LinearizedResiduals;
import org.curvefit.core.problem.ParameterSpace;

/**
 * What errors and statistics of an answer are formed from; it depends on the loss of the fit.
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
        CountsAt answer = CountsAt.of(problem.function(), problem.observations(), problem.space(), solution.point());
        return new Appraisal(
                answer.weighed(),
                answer.pearson(),
                answer.identification(),
                problem.goodness(answer.sums().squared()).withCounts(answer.sums()),
                Optional.empty(),
                answer.edge());
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
