package org.curvefit.core;

import java.util.Arrays;
import java.util.OptionalInt;
import org.curvefit.api.data.Observations;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.inference.CountEdge;
import org.curvefit.core.inference.CountSums;
import org.curvefit.core.inference.Identification;
import org.curvefit.core.inference.RowPass;
import org.curvefit.core.linalg.LinearizedResiduals;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.problem.ParameterSpace;
import org.curvefit.core.problem.PoissonLoss;

/**
 * Counts at some parameters, looked at as observations whose sigma is the root of their mean: residuals over it are Pearson's, and J'J of the model over it
 * is the expected information.
 *
 * @param weighed the counts with that sigma
 * @param pearson residuals and derivatives over it
 * @param identification whether the data determine the parameters
 * @param sums over the rows
 * @param edge the row at which the likelihood ends, where the parameters lie there
 */
record CountsAt(
        Observations weighed,
        LinearizedResiduals pearson,
        Identification identification,
        CountSums sums,
        OptionalInt edge) {

    /**
     * @param point free parameters
     */
    static CountsAt of(ModelFunction function, Observations counts, ParameterSpace space, double[] point) {
        RowPass rows = new RowPass(function, counts, space.expanded(point));
        double[] means = new double[counts.size()];
        rows.run(false, (i, mean, gradient, curvature) -> means[i] = mean);
        Observations weighed = counts.withSigma(roots(means));
        try (Chunks chunks = new Chunks(means.length, 1)) {
            LeastSquaresObjective objective = new LeastSquaresObjective(function, weighed, space, chunks);
            objective.keepAllDigits();
            LinearizedResiduals pearson = objective.linearization();
            objective.linearize(point, pearson);
            Identification identification = Identification.of(pearson, means.length);
            return new CountsAt(
                    weighed,
                    pearson,
                    identification,
                    CountSums.of(counts, means),
                    CountEdge.of(rows, space, identification));
        }
    }

    private static Vector roots(double[] means) {
        double[] roots = new double[means.length];
        Arrays.setAll(roots, i -> Math.sqrt(PoissonLoss.divisor(means[i])));
        return Vector.of(roots);
    }
}
