/**
 * Results as workbooks whose cells are formulas. Entry type: {@link org.curvefit.excel.writing.XlsxWriterProvider}. Knows nothing of how a
 * result came about; what a sheet is made of is the duty of {@code part}, what a chart is made of that of {@code chart}.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.excel.writing;
