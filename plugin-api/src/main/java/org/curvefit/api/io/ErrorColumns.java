package org.curvefit.api.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.data.Observations;
import org.curvefit.api.fit.ErrorModel;
import org.curvefit.api.fit.ErrorModel.RobustLoss;
import org.curvefit.api.fit.EstimatedPoints;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.OutlierScores;
import org.curvefit.api.fit.RowDiagnostics;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.numeric.Vector;

/** The columns that tell how observations and residuals were weighted. */
final class ErrorColumns {
    private static final String ESTIMATED = "_estimated";

    private ErrorColumns() {}

    /** At the end of the summary. */
    static List<Field> of(FitResult result) {
        ErrorModel errors = result.summary().errors();
        Optional<RobustLoss> robust = errors.robust();
        List<Field> fields = new ArrayList<>(List.of(
                ResultTables.count(
                        "rows_filtered", result.provenance().observations().filtered()),
                ResultTables.text("sigma", errors.sigma().orElse("")),
                ResultTables.text("sigma_known", Boolean.toString(errors.sigmaKnown())),
                ResultTables.text("loss", errors.loss()),
                ResultTables.number("loss_scale", robust.map(RobustLoss::scale).orElse(Double.NaN)),
                ResultTables.number("loss_cost", robust.map(RobustLoss::cost).orElse(Double.NaN)),
                ResultTables.number(
                        "robust_sd", robust.map(RobustLoss::residualScale).orElse(Double.NaN))));
        if (!errors.inputSigma().isEmpty()) {
            fields.add(ResultTables.text("sigma_x", String.join(",", errors.inputSigma())));
        }
        errors.counts().ifPresent(counts -> {
            fields.add(ResultTables.number("deviance", counts.deviance()));
            fields.add(ResultTables.number("null_deviance", counts.nullDeviance()));
            fields.add(ResultTables.number("pseudo_r2", counts.pseudoR2()));
            fields.add(ResultTables.number("pearson_chi2", counts.pearson()));
            fields.add(ResultTables.number("dispersion", counts.dispersion()));
        });
        return fields;
    }

    /** At the end of the rows. */
    static List<Field> ofRows(FitResult result, RowDiagnostics rows) {
        List<Field> fields = new ArrayList<>(estimated(result, rows.estimated()));
        fields.addAll(weights(result.provenance().observations(), rows));
        fields.addAll(outlying(rows.outlying()));
        return fields;
    }

    /** The points on the curve where the inputs have errors; no column otherwise. */
    private static List<Field> estimated(FitResult result, EstimatedPoints points) {
        List<Field> fields = new ArrayList<>();
        for (int j = 0; j < points.inputs().size(); j++) {
            String name = result.provenance().variables().inputs().get(j);
            fields.add(new Field.Numbers(name + ESTIMATED, points.inputs().get(j)));
        }
        if (!fields.isEmpty()) {
            fields.add(new Field.Numbers(ResultTables.responseName(result) + ESTIMATED, points.response()));
        }
        return fields;
    }

    /** Weights and weighted residuals where sigma is given; no column otherwise, nor where the inputs have errors, too. */
    private static List<Field> weights(Observations seen, RowDiagnostics rows) {
        if (!seen.weighted() || seen.inputErrors()) {
            return List.of();
        }
        double[] weights = new double[seen.size()];
        double[] weighted = new double[seen.size()];
        for (int i = 0; i < weights.length; i++) {
            double sigma = seen.sigma().at(i);
            weights[i] = 1 / (sigma * sigma);
            weighted[i] = rows.residuals().at(i) / sigma;
        }
        return List.of(
                new Field.Numbers("weight", Vector.of(weights)),
                new Field.Numbers("weighted_residual", Vector.of(weighted)));
    }

    /** How far each row lies out, where that was asked for; no column otherwise. */
    private static List<Field> outlying(OutlierScores scores) {
        return scores.t().size() == 0
                ? List.of()
                : List.of(new Field.Numbers("outlier_t", scores.t()), new Field.Numbers("outlier_q", scores.q()));
    }

    /** What is conspicuous about each row; blank for most. */
    static List<String> flags(RowDiagnostics rows, int size) {
        List<String> flags = new ArrayList<>(Collections.nCopies(size, ""));
        rows.flags().forEach(flags::set);
        return flags;
    }
}
