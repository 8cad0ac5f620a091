package org.curvefit.core;

import java.util.Optional;
import org.curvefit.api.model.Bounds;
import org.curvefit.core.inference.GoodnessOfFit;
import org.curvefit.core.inference.Identification;
import org.curvefit.core.inference.Scatter;
import org.curvefit.core.inference.StudentT;
import org.curvefit.core.linalg.LinearizedResiduals;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.problem.ParameterSpace;

/**
 * The one-sided confidence interval of a parameter that lies on its bound: from the bound to where the residual sum of squares, minimal in all other
 * parameters, has risen by t^2 s^2. Along the parameter it rises by 2 g d + d^2 / c_kk at distance d from the bound, with the gradient g of half
 * the sum and c_kk from (J'J)^-1 of the problem in which the parameter is free; exact where the model is linear. Seber and Wild, "Nonlinear
 * Regression" (1989), section 5.4 has the interval without a bound.
 */
final class BoundInterval {
    private static final double LEAST_CONFIDENCE = 0.5;

    /** The root of a mean that is nothing beside a count. */
    private static final double LEAST_ROOT = 1e-6;

    private final FitProblem problem;
    private final GoodnessOfFit goodness;
    private final StudentT.Quantiles quantiles;

    /**
     * @param problem that remains, with some parameters on their bounds
     * @param goodness of that problem
     */
    BoundInterval(FitProblem problem, GoodnessOfFit goodness, StudentT.Quantiles quantiles) {
        this.problem = problem;
        this.goodness = goodness;
        this.quantiles = quantiles;
    }

    /**
     * The interval; absent without degrees of freedom, of a robust fit, of counts where a mean is 0, and where the data could not tell the parameter from the others.
     *
     * @param parameter of the model, on its bound
     * @param all parameters at the solution
     */
    Optional<Bounds> of(int parameter, double[] all) {
        double confidence = problem.settings().confidence();
        boolean known = goodness.scatter().known();
        if (goodness.scatter() == Scatter.ROBUST
                || goodness.scatter() == Scatter.COUNTS && impossibleBeyond()
                || !known && goodness.degreesOfFreedom() < 1
                || confidence <= LEAST_CONFIDENCE) {
            return Optional.empty();
        }
        ParameterSpace space = problem.space().releasing(parameter);
        int k = space.position(parameter);
        LinearizedResiduals factor = linearized(space, all);
        Identification identification =
                Identification.of(factor, problem.observations().size());
        if (!identification.complete()) {
            return Optional.empty();
        }
        double t = quantiles
                .of(known ? StudentT.NORMAL : goodness.degreesOfFreedom(), 2 * confidence - 1)
                .quantile();
        double rise = t * t * goodness.variance();
        double curvature = 1 / identification.inverseNormalMatrix()[k + k * space.size()];
        double slope = factor.gradient(k);
        double distance = rise / (Math.abs(slope) + Math.sqrt(slope * slope + curvature * rise));
        double bound = all[parameter];
        double other = problem.space().bounds(parameter).clamp(bound + Math.copySign(distance, slope));
        return Optional.of(new Bounds(Math.min(bound, other), Math.max(bound, other)));
    }

    /** Whether some mean of counts is 0, where the likelihood ends and has no parabola. */
    private boolean impossibleBeyond() {
        return problem.observations().sigma().min() < LEAST_ROOT;
    }

    private LinearizedResiduals linearized(ParameterSpace space, double[] all) {
        try (Chunks chunks = new Chunks(problem.observations().size(), 1)) {
            LeastSquaresObjective objective =
                    new LeastSquaresObjective(problem.function(), problem.observations(), space, chunks);
            objective.keepAllDigits();
            LinearizedResiduals factor = objective.linearization();
            objective.linearize(space.restrict(all), factor);
            return factor;
        }
    }
}
