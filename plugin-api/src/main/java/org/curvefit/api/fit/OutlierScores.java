package org.curvefit.api.fit;

import org.curvefit.api.numeric.Vector;

/**
 * How far each observation lies out, where outliers were asked for; empty vectors otherwise.
 *
 * @param t magnitude of the residual of a fit that outliers do not spoil, over the robust standard deviation of those residuals
 * @param q rate of false discoveries at which the observation would just count as an outlier; NaN for residuals too small to be tested
 */
public record OutlierScores(Vector t, Vector q) {
    /** None were asked for. */
    public static final OutlierScores NONE = new OutlierScores(Vector.empty(), Vector.empty());
}
