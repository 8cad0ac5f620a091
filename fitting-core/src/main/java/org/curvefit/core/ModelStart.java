package org.curvefit.core;

import java.util.Optional;
import org.curvefit.api.fit.StartPoint;
import org.curvefit.api.model.StartGuess;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.problem.ParameterSpace;

/** The start that a model itself proposes for the data, where the caller gives no start value. */
final class ModelStart {
    /** Where such a start comes from, in results. */
    static final String ORIGIN = "model";

    private ModelStart() {}

    /** The best of the model's candidates, moved into the bounds; absent where it makes none of which the loss is finite. */
    static Optional<StartPoint> of(FitProblem problem, LeastSquaresObjective objective) {
        Optional<StartGuess> guess = problem.function().startGuess();
        if (guess.isEmpty() || !problem.settings().parameters().start().isEmpty()) {
            return Optional.empty();
        }
        ParameterSpace space = problem.space();
        Optional<StartPoint> best = Optional.empty();
        double lowest = Double.POSITIVE_INFINITY;
        for (Vector candidate : guess.get().propose(problem.observations())) {
            double[] point = space.restrict(candidate.toArray());
            objective.plus(point, new double[point.length], point);
            double cost = objective.cost(point);
            if (cost < lowest) {
                lowest = cost;
                best = Optional.of(new StartPoint(Vector.of(space.expanded(point)), ORIGIN));
            }
        }
        return best;
    }
}
