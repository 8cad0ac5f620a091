/**
 * From values to picture coordinates: ranges, scales, ticks, panels with axes, and sheets of panels with a title and a legend. Entry types:
 * {@link org.curvefit.report.picture.axis.Panel} and {@link org.curvefit.report.picture.axis.Sheet}. Knows no fit.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.report.picture.axis;
