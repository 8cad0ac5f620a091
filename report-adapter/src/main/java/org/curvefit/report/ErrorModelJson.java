package org.curvefit.report;

import java.io.IOException;
import java.util.Optional;
import org.curvefit.api.fit.ErrorModel;
import org.curvefit.api.fit.ErrorModel.Counts;
import org.curvefit.api.fit.ErrorModel.RobustLoss;

/**
 * How the scatter of the observations was treated, in numbers and in words.
 *
 * @param json where to
 */
record ErrorModelJson(JsonOutput json) {
    void write(ErrorModel errors) throws IOException {
        json.beginObject("errors");
        Optional<String> sigma = errors.sigma();
        if (sigma.isPresent()) {
            json.text("sigma", sigma.get());
        } else {
            json.nothing("sigma");
        }
        json.truth("sigma_known", errors.sigmaKnown());
        json.text("weights", errors.weights());
        json.text("covariance", errors.covariance());
        json.text("distribution", errors.distribution());
        json.text("loss", errors.loss());
        if (!errors.inputSigma().isEmpty()) {
            json.beginArray("sigma_x");
            for (String input : errors.inputSigma()) {
                json.text(input);
            }
            json.endArray();
        }
        Optional<RobustLoss> robust = errors.robust();
        if (robust.isPresent()) {
            json.number("loss_scale", robust.get().scale());
            json.text("loss_scale_origin", robust.get().scaleOrigin());
            json.number("loss_cost", robust.get().cost());
            json.number("robust_sd", robust.get().residualScale());
        }
        Optional<Counts> counts = errors.counts();
        if (counts.isPresent()) {
            json.number("deviance", counts.get().deviance());
            json.number("null_deviance", counts.get().nullDeviance());
            json.number("pseudo_r2", counts.get().pseudoR2());
            json.number("pearson_chi2", counts.get().pearson());
            json.number("dispersion", counts.get().dispersion());
        }
        json.endObject();
    }
}
