/**
 * The parts of a workbook file, streamed: zip entries, sheets, cell styles. Entry types: {@link
 * org.curvefit.excel.writing.part.WorkbookOutput} and {@link org.curvefit.excel.writing.part.SheetOutput}. Knows nothing of results.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.excel.writing.part;
