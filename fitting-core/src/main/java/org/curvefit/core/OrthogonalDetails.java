package org.curvefit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.curvefit.api.data.Observations;
import org.curvefit.api.fit.EstimatedPoints;
import org.curvefit.api.fit.RowDiagnostics;
import org.curvefit.api.fit.Statistic;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.inference.RowPass;
import org.curvefit.core.problem.FootPointRows;

/**
 * The rows of a fit with errors in the inputs: statistics of the linearized problem, values and residuals as they were observed. Where the inputs are
 * exact, both are the same and nothing is changed.
 */
final class OrthogonalDetails {
    /** Of residuals in the unit of the response; here they are those of the rows table. */
    private static final Set<String> PLAIN = Set.of("unweighted_rss", "mae", "max_abs_residual");

    private final ModelFunction function;
    private final Observations observations;
    private final double[] parameters;
    private final Supplier<FootPointRows> feet;

    /**
     * @param parameters all parameters at the answer
     */
    OrthogonalDetails(ModelFunction function, Observations observations, double[] parameters) {
        this.function = function;
        this.observations = observations;
        this.parameters = parameters.clone();
        this.feet = new Once<>(() -> FootPointRows.of(function, observations, parameters));
    }

    /** Observations with exact inputs that have the residuals and derivatives of this fit. */
    Observations linearized() {
        return observations.inputErrors() ? feet.get().linearized() : observations;
    }

    /** Rows of the linearized problem, told as they were observed: fit is f(x), the residual y - f(x). */
    RowDiagnostics observed(RowDiagnostics rows) {
        if (!observations.inputErrors()) {
            return rows;
        }
        double[] fitted = new double[observations.size()];
        double[] residuals = new double[fitted.length];
        new RowPass(function, observations, parameters).run(false, (i, value, gradient, curvature) -> {
            fitted[i] = value;
            residuals[i] = observations.observed().at(i) - value;
        });
        EstimatedPoints points =
                new EstimatedPoints(feet.get().points(), feet.get().values());
        return rows.withEstimated(Vector.of(fitted), Vector.of(residuals), points);
    }

    /** Further statistics with the parts of the sum of squares. */
    List<Statistic> statistics(List<Statistic> linearized) {
        if (!observations.inputErrors()) {
            return linearized;
        }
        List<Statistic> all = new ArrayList<>(linearized);
        all.removeIf(statistic -> PLAIN.contains(statistic.name()));
        all.add(new Statistic(
                "rss_y",
                feet.get().responsePart(),
                "sum (y - f(x + d))^2 / sigma^2: the part of rss from errors in y"));
        all.add(new Statistic(
                "rss_x", feet.get().inputPart(), "sum d^2 / sigma_x^2: the part of rss from errors in x"));
        return all;
    }
}
