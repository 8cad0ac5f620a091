package org.curvefit.excel.formula;

/**
 * Where a workbook holds the numbers of a model. Each answer is one reference, e.g. {@code Parameters!$B$2}, {@code 'My data'!C} followed by
 * {@link #ROW}, or a defined name.
 */
public interface CellNames {
    /** Stands for the number of the row that a formula is written for; as long as the largest of them. */
    String ROW = "\0\0\0\0\0\0\0";

    /** The cell of a parameter. */
    String parameter(String name);

    /** The cell of an input column, in the row at hand. */
    String input(String name);
}
