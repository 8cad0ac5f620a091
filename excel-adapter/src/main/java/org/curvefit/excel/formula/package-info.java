/**
 * Models written in the language of Excel's cells. Entry type: {@link org.curvefit.excel.formula.ExcelFormula}. Knows no workbook: what a
 * parameter or an input is called there comes from {@link org.curvefit.excel.formula.CellNames}.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.excel.formula;
