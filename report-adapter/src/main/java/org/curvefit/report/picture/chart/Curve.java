package org.curvefit.report.picture.chart;

import java.util.List;
import org.curvefit.api.numeric.Vector;

/**
 * The model on a grid of its own.
 *
 * @param x ascending
 * @param fit model values there
 * @param bands around it, the widest first
 */
public record Curve(Vector x, Vector fit, List<Band> bands) {
    public Curve {
        bands = List.copyOf(bands);
    }

    /**
     * A band around a curve.
     *
     * @param name what it means
     * @param low its lower edge at the x of the curve
     * @param high its upper edge at the x of the curve
     */
    public record Band(String name, Vector low, Vector high) {}
}
