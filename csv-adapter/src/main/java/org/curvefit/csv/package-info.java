/**
 * CSV and TSV in and out. Entry types: {@link org.curvefit.csv.CsvReaderProvider}, {@link org.curvefit.csv.CsvWriterProvider} and
 * {@link org.curvefit.csv.TsvWriterProvider}. Knows the plug-in interface and no engine, and decides nothing about a fit: it says what is in
 * the file and what could not be read.
 *
 * <p>Reading: {@code CsvReader} opens a {@code ByteFeed}, {@code TableLayout} decides from the first rows what the file looks like, {@code
 * TableScanner} walks over all rows, {@code TableBuilder} collects columns.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.csv;
