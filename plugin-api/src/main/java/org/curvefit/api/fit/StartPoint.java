package org.curvefit.api.fit;

import org.curvefit.api.numeric.Vector;

/**
 * Where a method starts.
 *
 * @param values one per parameter of the model
 * @param origin where they come from: {@code given}, {@code auto} ...
 */
public record StartPoint(Vector values, String origin) {}
