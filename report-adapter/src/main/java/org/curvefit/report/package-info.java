/**
 * Results as JSON, and back. Entry types: {@link org.curvefit.report.JsonResultWriter} and {@link org.curvefit.report.JsonSavedFitReader}. Knows no
 * solver and no formula language.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.report;
