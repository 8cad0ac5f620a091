/**
 * Contours of values on a rectangular grid. Entry types: {@link org.curvefit.report.picture.contour.Lattice} and
 * {@link org.curvefit.report.picture.contour.MarchingSquares}. Knows no picture and no fit.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.report.picture.contour;
