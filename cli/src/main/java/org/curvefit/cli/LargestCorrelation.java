package org.curvefit.cli;

import java.util.List;
import java.util.Optional;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.numeric.Matrix;

/** Finds the two parameters whose estimates depend most on each other. */
final class LargestCorrelation {
    private static final int DECIMALS = 2;

    /** Below this the estimates are as good as independent. */
    private static final double NOTEWORTHY = 0.1;

    private LargestCorrelation() {}

    /** E.g. {@code largest correlation a~c +0.83}; nothing where no two parameters are correlated enough to be worth a line. */
    static Optional<String> of(FitResult result) {
        return result.uncertainty() instanceof Uncertainty.Estimated estimated
                ? of(result.parameters(), estimated.covariance())
                : Optional.empty();
    }

    private static Optional<String> of(List<ParameterEstimate> parameters, Matrix covariance) {
        double largest = 0;
        String pair = "";
        for (int i = 0; i < parameters.size(); i++) {
            for (int k = i + 1; k < parameters.size(); k++) {
                double scale = Math.sqrt(covariance.at(i, i) * covariance.at(k, k));
                double correlation = scale > 0 ? covariance.at(i, k) / scale : 0;
                if (Math.abs(correlation) > Math.abs(largest)) {
                    largest = correlation;
                    pair = parameters.get(i).name() + "~" + parameters.get(k).name();
                }
            }
        }
        String sign = largest > 0 ? " +" : " ";
        return Math.abs(largest) < NOTEWORTHY
                ? Optional.empty()
                : Optional.of("largest correlation " + pair + sign + Significant.fixed(largest, DECIMALS));
    }
}
