/**
 * Results in the workbook that the data came from. Entry type: {@link org.curvefit.excel.inplace.WorkbookUpdateProvider}. Works on the parts of the
 * packed file (ECMA-376 part 2): those that a result does not concern are copied as they are, packed bytes and all.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.excel.inplace;
