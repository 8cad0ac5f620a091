package org.curvefit.excel.writing.part;

import java.util.List;

/**
 * What is known of a sheet before its cells.
 *
 * @param name on its tab
 * @param frozenRows rows that stay when the sheet is scrolled
 * @param charts how many charts lie on it
 * @param printed the range that is printed; empty for all of it
 */
public record SheetPlan(String name, int frozenRows, int charts, String printed) {
    /** A table with a header. */
    public static SheetPlan table(String name) {
        return new SheetPlan(name, 1, 0, "");
    }

    /** A name for a cell or a range of the workbook. */
    public record DefinedName(String name, String reference) {}

    /** Indices of the charts on each sheet, counted through the workbook from 1: those of this sheet begin after those of the sheets before. */
    static int chartsBefore(List<SheetPlan> sheets, int index) {
        return sheets.subList(0, index).stream().mapToInt(SheetPlan::charts).sum();
    }
}
