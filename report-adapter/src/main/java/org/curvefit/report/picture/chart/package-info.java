/**
 * The kinds of pictures, each a record of plain data that can be drawn without an engine. Entry type:
 * {@link org.curvefit.report.picture.chart.Chart}. Knows grids and trajectories, but no fit.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.report.picture.chart;
