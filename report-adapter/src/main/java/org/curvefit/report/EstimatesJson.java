package org.curvefit.report;

import java.io.IOException;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.numeric.Matrix;

/**
 * The parameters of a result with covariance and correlation.
 *
 * @param json where to
 */
record EstimatesJson(JsonOutput json) {
    void write(Outcome result) throws IOException {
        json.beginArray("parameters");
        for (ParameterEstimate estimate : result.parameters()) {
            parameter(estimate, result);
        }
        json.endArray();
        if (result instanceof FitResult fit && fit.uncertainty() instanceof Uncertainty.Estimated estimated) {
            covariance(estimated.covariance());
            correlation(estimated.covariance());
        } else {
            json.nothing("covariance");
            json.nothing("correlation");
        }
    }

    private void parameter(ParameterEstimate estimate, Outcome result) throws IOException {
        json.beginObject();
        json.text("name", estimate.name());
        json.number("value", estimate.value());
        json.number("std_error", estimate.standardError());
        json.number("t", estimate.t());
        json.number("p", estimate.p());
        json.number("ci_low", estimate.low());
        json.number("ci_high", estimate.high());
        json.number("start", estimate.start());
        json.number("bound_low", estimate.bounds().low());
        json.number("bound_high", estimate.bounds().high());
        json.truth("fixed", estimate.fixed());
        if (!Double.isFinite(estimate.standardError())) {
            json.text("reason", reason(estimate, result));
        }
        if (estimate.tie().isPresent()) {
            json.text("tie", estimate.tie().get());
        }
        json.number("std_error_percent", estimate.standardErrorPercent());
        json.number("ci_half_width", estimate.halfWidth());
        json.endObject();
    }

    private static String reason(ParameterEstimate estimate, Outcome result) {
        if (estimate.fixed()) {
            return "held at this value";
        }
        if (estimate.reason().isPresent()) {
            return estimate.reason().get();
        }
        if (!(result instanceof FitResult fit)) {
            return "a written loss has no data from which errors could be estimated";
        }
        if (fit.uncertainty() instanceof Uncertainty.Unavailable unavailable) {
            return unavailable.reason();
        }
        return "the data leave no degrees of freedom for an error";
    }

    private void covariance(Matrix covariance) throws IOException {
        json.beginArray("covariance");
        for (int i = 0; i < covariance.rows(); i++) {
            json.beginArray();
            for (int k = 0; k < covariance.columns(); k++) {
                json.number(covariance.at(i, k));
            }
            json.endArray();
        }
        json.endArray();
    }

    /** C_ik / sqrt(C_ii C_kk); null for a parameter without variance, except with itself. */
    private void correlation(Matrix covariance) throws IOException {
        json.beginArray("correlation");
        for (int i = 0; i < covariance.rows(); i++) {
            json.beginArray();
            for (int k = 0; k < covariance.columns(); k++) {
                double scale = Math.sqrt(covariance.at(i, i)) * Math.sqrt(covariance.at(k, k));
                json.number(i == k ? 1 : covariance.at(i, k) / scale);
            }
            json.endArray();
        }
        json.endArray();
    }
}
