package org.curvefit.excel.reading;

import java.util.Map;
import org.curvefit.api.data.Address;

/** Rows of a sheet. Where each row takes one row of the sheet, no row number is kept. */
final class SheetAddress implements Address {
    private final String sheet;
    private final int first;
    private final int[] rows;
    private final Map<String, Integer> columns;

    /**
     * @param rows of the sheet; empty when row 0 stands in row {@code first} and each other one row further
     * @param columns where each named column stands
     */
    SheetAddress(String sheet, int first, int[] rows, Map<String, Integer> columns) {
        this.sheet = sheet;
        this.first = first;
        this.rows = rows;
        this.columns = Map.copyOf(columns);
    }

    /** The name of a sheet as formulas write it. */
    static String quoted(String sheet) {
        boolean plain = !sheet.isEmpty()
                && sheet.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.')
                && !Character.isDigit(sheet.charAt(0));
        return plain ? sheet : "'" + CellText.quoted(sheet).replace("'", "''") + "'";
    }

    @Override
    public long line(int row) {
        return rows.length == 0 ? first + row : rows[row];
    }

    @Override
    public String of(int row) {
        return quoted(sheet) + " row " + line(row);
    }

    @Override
    public String of(int row, String column) {
        return columns.containsKey(column)
                ? quoted(sheet) + "!" + CellRange.letters(columns.get(column)) + line(row)
                : Address.super.of(row, column);
    }
}
