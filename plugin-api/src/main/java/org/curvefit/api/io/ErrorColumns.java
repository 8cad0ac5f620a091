package org.curvefit.api.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.fit.ErrorModel;
import org.curvefit.api.fit.ErrorModel.RobustLoss;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.RowDiagnostics;
import org.curvefit.api.io.ResultTable.Field;

/** The columns that tell how observations and residuals were weighted. */
final class ErrorColumns {
    private ErrorColumns() {}

    /** At the end of the summary. */
    static List<Field> of(FitResult result) {
        ErrorModel errors = result.summary().errors();
        Optional<RobustLoss> robust = errors.robust();
        return List.of(
                ResultTables.count(
                        "rows_filtered", result.provenance().observations().filtered()),
                ResultTables.text("sigma", errors.sigma().orElse("")),
                ResultTables.text("sigma_known", Boolean.toString(errors.sigmaKnown())),
                ResultTables.text("loss", robust.map(RobustLoss::name).orElse("squared")),
                ResultTables.number("loss_scale", robust.map(RobustLoss::scale).orElse(Double.NaN)),
                ResultTables.number("loss_cost", robust.map(RobustLoss::cost).orElse(Double.NaN)),
                ResultTables.number(
                        "robust_sd", robust.map(RobustLoss::residualScale).orElse(Double.NaN)));
    }

    /** What is conspicuous about each row; blank for most. */
    static List<String> flags(RowDiagnostics rows, int size) {
        List<String> flags = new ArrayList<>(Collections.nCopies(size, ""));
        rows.flags().forEach(flags::set);
        return flags;
    }
}
