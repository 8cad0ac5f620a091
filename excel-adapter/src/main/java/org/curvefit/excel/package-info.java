/** Reads and writes Excel workbooks. Knows nothing of fitting: a workbook becomes a dataset, a result becomes sheets. */
@org.jspecify.annotations.NullMarked
package org.curvefit.excel;
