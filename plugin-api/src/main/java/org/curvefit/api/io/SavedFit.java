package org.curvefit.api.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.fit.Spread;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.numeric.Matrix;

/**
 * What is read back of a result that was saved as JSON: enough to predict with.
 *
 * @param formula the model as written
 * @param status the status word
 * @param parameters names and values, in the order of the model
 * @param covariance of all parameters, where the result has one
 * @param inputs the names of the input columns
 * @param response the name of the response
 * @param residualSd residual standard deviation; NaN where the result has none
 * @param degreesOfFreedom of the residuals
 * @param spread what intervals are made of, where the result has them
 * @param domain where the model was compared with data
 * @param group the values of the columns that tell its group from others; empty where the result stands for itself
 */
public record SavedFit(
        String formula,
        String status,
        Map<String, Double> parameters,
        Optional<Matrix> covariance,
        List<String> inputs,
        String response,
        double residualSd,
        long degreesOfFreedom,
        Optional<Spread> spread,
        Domain domain,
        Map<String, String> group) {
    /**
     * Where a model was compared with data.
     *
     * @param ranges of the inputs; empty where they are not known
     * @param sigma name of the column of sigma; empty text where sigma is no column, absent where the fit has none
     */
    public record Domain(List<Bounds> ranges, Optional<String> sigma) {
        public Domain {
            ranges = List.copyOf(ranges);
        }
    }

    public SavedFit {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        inputs = List.copyOf(inputs);
        group = Collections.unmodifiableMap(new LinkedHashMap<>(group));
    }

    /** The same with intervals made of something else. */
    public SavedFit withSpread(Spread changed) {
        return new SavedFit(
                formula,
                status,
                parameters,
                covariance,
                inputs,
                response,
                residualSd,
                degreesOfFreedom,
                Optional.of(changed),
                domain,
                group);
    }
}
