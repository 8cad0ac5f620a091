package org.curvefit.report.picture.contour;

import org.curvefit.api.numeric.Vector;

/**
 * A line on which a lattice has one value.
 *
 * @param x along the line
 * @param y along the line
 * @param closed whether the last point is joined to the first
 */
public record Contour(Vector x, Vector y, boolean closed) {}
