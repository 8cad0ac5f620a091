package org.curvefit.report;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.curvefit.api.data.Observations;
import org.curvefit.api.fit.BootstrapEstimate;
import org.curvefit.api.fit.DerivedQuantity;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.Inference;
import org.curvefit.api.fit.IntervalReport;
import org.curvefit.api.fit.Nonlinearity;
import org.curvefit.api.fit.Spread;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.numeric.Matrix;
import org.curvefit.api.numeric.Vector;

/**
 * How the intervals of a fit were made, with what a prediction needs, and what follows from the errors.
 *
 * @param json where to
 */
record InferenceJson(JsonOutput json) {
    void write(FitResult result) throws IOException {
        Inference inference = result.diagnostics().inference();
        intervals(result, inference.intervals());
        json.beginArray("derived");
        for (DerivedQuantity quantity : inference.derived()) {
            derived(quantity);
        }
        json.endArray();
        json.beginArray("nonlinearity");
        for (Nonlinearity one : inference.nonlinearity()) {
            json.beginObject();
            json.text("name", one.name());
            json.number("skewness", one.skewness());
            json.number("dependency", one.dependency());
            json.number("vif", one.vif());
            json.endObject();
        }
        json.endArray();
    }

    private void intervals(FitResult result, IntervalReport report) throws IOException {
        Optional<Spread> spread =
                result.uncertainty() instanceof Uncertainty.Estimated estimated ? estimated.spread() : Optional.empty();
        if (spread.isEmpty()) {
            json.nothing("intervals");
            return;
        }
        json.beginObject("intervals");
        json.number("confidence", spread.get().confidence());
        json.text("kind", report.kind().name().toLowerCase(Locale.ROOT));
        json.number("quantile", spread.get().quantile());
        json.number("noise", spread.get().noise());
        if (spread.get().counts()) {
            json.truth("counts", true);
        }
        factor(spread.get().factor());
        observed(result);
        json.count("refits", report.refits());
        json.count("failures", report.failures());
        json.beginArray("bootstrap");
        for (BootstrapEstimate estimate : report.bootstrap()) {
            json.beginObject();
            json.text("name", estimate.name());
            json.number("mean", estimate.mean());
            json.number("bias", estimate.bias());
            json.number("std_error", estimate.standardError());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private void factor(Matrix factor) throws IOException {
        json.beginArray("factor");
        for (int i = 0; i < factor.rows(); i++) {
            json.beginArray();
            for (int k = 0; k < factor.columns(); k++) {
                json.number(factor.at(i, k));
            }
            json.endArray();
        }
        json.endArray();
    }

    /** Where the model was compared with data: the range of each input, and the name of the column of sigma. */
    private void observed(FitResult result) throws IOException {
        Observations seen = result.provenance().observations();
        json.beginArray("x_range");
        for (Vector input : seen.inputs()) {
            json.beginArray();
            json.number(input.min());
            json.number(input.max());
            json.endArray();
        }
        json.endArray();
        if (seen.weighted()) {
            json.text("sigma", result.provenance().variables().sigma().orElse(""));
        } else {
            json.nothing("sigma");
        }
    }

    private void derived(DerivedQuantity quantity) throws IOException {
        json.beginObject();
        json.text("name", quantity.name());
        json.text("formula", quantity.formula());
        json.number("value", quantity.value());
        json.number("std_error", quantity.standardError());
        json.number("ci_low", quantity.low());
        json.number("ci_high", quantity.high());
        json.endObject();
    }
}
