/**
 * Workbooks in. Entry type: {@link org.curvefit.excel.reading.WorkbookReaderProvider}. Knows the plug-in interface and no engine, and decides
 * nothing about a fit: it says what is in the sheet and what could not be read.
 *
 * <p>Reading: {@code FileKind} tells what the bytes are, {@code OoxmlBook} or {@code BiffBook} opens them, {@code RangeChoice} picks the sheet and
 * the cells, {@code SheetLayout} decides from the first rows where the table begins, {@code SheetTable} collects the columns. Cells stream: nothing
 * but the columns, the texts and one row is in memory.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.excel.reading;
