package org.curvefit.core.diagnostics;

import org.curvefit.api.data.Observations;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.problem.ParameterSpace;

/**
 * A model at its fitted parameters, with the data it was fitted to.
 *
 * @param function the model
 * @param observations the data
 * @param space which parameters are free
 * @param parameters all parameters of the model
 * @param factor R of the weighted Jacobian, column-major; empty where the parameters are not determined
 */
public record FittedPoint(
        ModelFunction function, Observations observations, ParameterSpace space, Vector parameters, Vector factor) {
    /** Whether leverages exist. */
    boolean determined() {
        return factor.size() > 0;
    }

    /** Fitted values and the tangent space, row by row in an order. */
    TangentRows rows(RowOrder order) {
        return new TangentRows(this, order);
    }

    /** The standard deviation of an observation; 1 where none is given. */
    double sigma(int i) {
        return observations.weighted() ? observations.sigma().at(i) : 1;
    }
}
