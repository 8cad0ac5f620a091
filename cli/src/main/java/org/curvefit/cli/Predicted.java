package org.curvefit.cli;

import org.curvefit.api.io.ResultTable;

/** What a saved fit says about new points. */
sealed interface Predicted permits Prediction, InversePrediction {
    /** Its columns; those without groups. */
    ResultTable table();

    /** How many points lie outside the range of the fit, in words; empty for none. */
    String extrapolated();

    /** How many values have no point, in words; empty for none. */
    default String missing() {
        return "";
    }
}
