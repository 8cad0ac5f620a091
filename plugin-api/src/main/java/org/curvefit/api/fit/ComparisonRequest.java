package org.curvefit.api.fit;

import java.util.List;
import org.curvefit.api.model.Model;

/**
 * The question which of several models describes the data best.
 *
 * @param request data and settings, the same for all; rules about parameters hold for the models that have them
 * @param models at least one
 */
public record ComparisonRequest(FitRequest request, List<Model> models) {
    public ComparisonRequest {
        models = List.copyOf(models);
        if (models.isEmpty()) {
            throw new IllegalArgumentException("nothing to compare");
        }
    }

    /** Fits all models to the rows that every one of them can use, and ranks them. */
    public ModelComparison compare() {
        return request.fitter().compare(this);
    }
}
