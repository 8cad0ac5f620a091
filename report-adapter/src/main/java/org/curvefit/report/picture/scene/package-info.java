/**
 * Pictures as immutable shapes in picture coordinates (pixels, y downwards), and what draws them. Entry types:
 * {@link org.curvefit.report.picture.scene.Scene}, {@link org.curvefit.report.picture.scene.SvgPainter} and
 * {@link org.curvefit.report.picture.scene.PngPainter}. Knows no axis, no data and no fit.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.report.picture.scene;
