package org.curvefit.api.data;

import java.util.List;
import java.util.Optional;

/**
 * Which column is what in a fit.
 *
 * @param inputs the x columns, in the order in which the model takes them
 * @param response the columns from which the observed value is computed; one for a plain response
 * @param sigma the column that holds the standard deviation of each observation
 */
public record Variables(List<String> inputs, List<String> response, Optional<String> sigma) {
    public Variables {
        inputs = List.copyOf(inputs);
        response = List.copyOf(response);
    }
}
