package org.curvefit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.fit.Spread;
import org.curvefit.api.io.SavedFit;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.numeric.Matrix;

/** What is read of the intervals of a result, as it comes. */
final class SavedIntervals {
    double confidence = Double.NaN;
    double quantile = Double.NaN;
    double noise = Double.NaN;
    boolean counts;
    List<List<Double>> factor = List.of();
    List<List<Double>> ranges = List.of();
    Optional<String> sigma = Optional.empty();

    /** What intervals are made of; absent where the result has none, or not all of it. */
    Optional<Spread> spread() {
        int columns = factor.isEmpty() ? 0 : factor.get(0).size();
        boolean rectangular = columns > 0 && factor.stream().allMatch(row -> row.size() == columns);
        if (!rectangular || !Double.isFinite(confidence) || !Double.isFinite(quantile) || !Double.isFinite(noise)) {
            return Optional.empty();
        }
        double[] values = new double[factor.size() * columns];
        for (int i = 0; i < factor.size(); i++) {
            for (int k = 0; k < columns; k++) {
                values[i + k * factor.size()] = factor.get(i).get(k);
            }
        }
        return Optional.of(new Spread(Matrix.of(factor.size(), columns, values), noise, confidence, quantile, counts));
    }

    /** Where the model was compared with data; a range that is not one is passed over. */
    SavedFit.Domain domain() {
        List<Bounds> bounds = new ArrayList<>();
        for (List<Double> range : ranges) {
            boolean proper = range.size() == 2 && range.get(0) <= range.get(1);
            bounds.add(proper ? new Bounds(range.get(0), range.get(1)) : Bounds.none());
        }
        return new SavedFit.Domain(bounds, sigma);
    }
}
