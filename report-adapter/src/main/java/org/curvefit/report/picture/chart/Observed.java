package org.curvefit.report.picture.chart;

import org.curvefit.api.numeric.Vector;

/**
 * Observations and what the model says about them, of equal length.
 *
 * @param xName title of the x axis
 * @param yName title of the y axis
 * @param x where they were observed
 * @param y observed values
 * @param fitted model values
 */
public record Observed(String xName, String yName, Vector x, Vector y, Vector fitted) {
    public Observed {
        if (x.size() != y.size() || y.size() != fitted.size()) {
            throw new IllegalArgumentException(x.size() + " x, " + y.size() + " y, " + fitted.size() + " fitted");
        }
    }

    /** Number of observations. */
    public int size() {
        return y.size();
    }

    /** Observed minus fitted. */
    public Vector residuals() {
        double[] residuals = new double[size()];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = y.at(i) - fitted.at(i);
        }
        return Vector.of(residuals);
    }
}
