package org.curvefit.api.fit;

import java.util.List;
import org.curvefit.api.numeric.Vector;

/**
 * Points on the fitted curve, one per observation: where the observation would lie without errors.
 *
 * @param inputs one vector per input; empty where the inputs are exact
 * @param response model values there
 */
public record EstimatedPoints(List<Vector> inputs, Vector response) {
    /** Of a fit with exact inputs. */
    public static final EstimatedPoints NONE = new EstimatedPoints(List.of(), Vector.empty());

    public EstimatedPoints {
        inputs = List.copyOf(inputs);
    }
}
