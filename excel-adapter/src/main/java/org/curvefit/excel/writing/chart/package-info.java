/**
 * Native scatter charts of a workbook as DrawingML. Entry types: {@link org.curvefit.excel.writing.chart.ScatterChart} and {@link
 * org.curvefit.excel.writing.chart.ChartDrawing}. Knows nothing of results.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.excel.writing.chart;
