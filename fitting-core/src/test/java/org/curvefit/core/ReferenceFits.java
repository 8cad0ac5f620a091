package org.curvefit.core;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.curvefit.api.CurveFit;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.testkit.reference.Digits;
import org.curvefit.testkit.reference.ReferenceSet;

/** Fits of reference sets through the interface that hosts use, and how many digits of them agree. */
final class ReferenceFits {
    private static final CurveFit CURVEFIT = CurveFit.load();

    private ReferenceFits() {}

    /** The sets of a folder; the calling test is skipped, with a message, where the reference data are absent. */
    static List<ReferenceSet> sets(String folder) {
        Path root = ReferenceSet.folder()
                .orElseGet(() -> abort(
                        "SKIPPED: no reference data, " + folder + " is not tested; set -Dcurvefit.referenceData"));
        return ReferenceSet.all(root.resolve(folder));
    }

    /** One set; the calling test is skipped, with a message, where the reference data are absent. */
    static ReferenceSet set(String file) {
        Path root = ReferenceSet.folder()
                .orElseGet(() ->
                        abort("SKIPPED: no reference data, " + file + " is not tested; set -Dcurvefit.referenceData"));
        return ReferenceSet.load(root.resolve(file));
    }

    static FitResult fit(ReferenceSet set, Map<String, Double> start) {
        FitRequest request = CURVEFIT.request(CURVEFIT.model(set.formula()), set.data());
        for (Map.Entry<String, Double> value : start.entrySet()) {
            request = request.start(value.getKey(), value.getValue());
        }
        return request.fit();
    }

    /** Digits of the worst parameter. */
    static double parameterDigits(ReferenceSet set, FitResult fit) {
        double fewest = Double.POSITIVE_INFINITY;
        for (Map.Entry<String, Double> certified : set.certified().entrySet()) {
            double value = fit.parameter(certified.getKey()).value();
            fewest = Math.min(fewest, Digits.agreeing(value, certified.getValue()));
        }
        return fewest;
    }

    /** Digits of the worst standard error. */
    static double errorDigits(ReferenceSet set, FitResult fit) {
        double fewest = Double.POSITIVE_INFINITY;
        for (ParameterEstimate estimate : fit.parameters()) {
            Double certified = set.standardErrors().get(estimate.name());
            if (certified != null) {
                fewest = Math.min(fewest, Digits.agreeing(estimate.standardError(), certified));
            }
        }
        return fewest;
    }

    /** Digits of the residual sum of squares. */
    static double rssDigits(ReferenceSet set, FitResult fit) {
        return Digits.agreeing(fit.summary().rss(), set.figures().get("residual_sum_of_squares"));
    }
}
