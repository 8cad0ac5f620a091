package org.curvefit.api.fit;

import org.curvefit.api.numeric.Vector;

/**
 * Fitted values with their intervals, one value per row; NaN where there is none.
 *
 * @param fit model values
 * @param ciLow lower end of the confidence interval of the mean
 * @param ciHigh upper end of it
 * @param piLow lower end of the interval of a new observation
 * @param piHigh upper end of it
 */
public record Predictions(Vector fit, Vector ciLow, Vector ciHigh, Vector piLow, Vector piHigh) {}
