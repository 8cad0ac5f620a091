/** Another spreadsheet program, as a second opinion on workbooks. */
@org.jspecify.annotations.NullMarked
package org.curvefit.excel.libreoffice;
