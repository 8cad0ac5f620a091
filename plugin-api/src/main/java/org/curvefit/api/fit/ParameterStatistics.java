package org.curvefit.api.fit;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.numeric.Matrix;

/** What is known about parameters beside their errors, as numbers with definitions; nothing where the answer has no errors. */
public final class ParameterStatistics {
    private ParameterStatistics() {}

    /** Skewness, dependency and variance inflation of each free parameter, then the correlation of each pair. */
    public static List<Statistic> of(FitResult result) {
        List<Statistic> list = new ArrayList<>();
        for (Nonlinearity one : result.diagnostics().inference().nonlinearity()) {
            list.add(new Statistic(
                    "skewness_" + one.name(),
                    one.skewness(),
                    "Hougaard's skewness of the estimate: below 0.1 close to linear, above 0.25 skewed"));
            list.add(
                    new Statistic(
                            "dependency_" + one.name(),
                            one.dependency(),
                            "1 - 1 / (C_kk (C^-1)_kk), C the covariance: share of the variance that is due to the other parameters"));
            list.add(new Statistic("vif_" + one.name(), one.vif(), "1 / (1 - dependency): variance inflation factor"));
        }
        if (result.uncertainty() instanceof Uncertainty.Estimated estimated) {
            correlations(result.parameters(), estimated.covariance(), list);
        }
        return list;
    }

    private static void correlations(List<ParameterEstimate> estimates, Matrix covariance, List<Statistic> list) {
        for (int k = 0; k < estimates.size(); k++) {
            for (int l = k + 1; l < estimates.size(); l++) {
                double scale = Math.sqrt(covariance.at(k, k)) * Math.sqrt(covariance.at(l, l));
                if (scale > 0) {
                    list.add(new Statistic(
                            "correlation_" + estimates.get(k).name() + "~"
                                    + estimates.get(l).name(),
                            covariance.at(k, l) / scale,
                            "C_kl / sqrt(C_kk C_ll), C the covariance"));
                }
            }
        }
    }
}
