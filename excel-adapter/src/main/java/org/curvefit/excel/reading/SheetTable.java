package org.curvefit.excel.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.data.Address;
import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.Location;

/** Collects the rows of a table into columns. Used by one thread. */
final class SheetTable {
    private static final int ROWS_BETWEEN_CHECKS = 1 << 16;
    private static final double USABLE_MEMORY = 0.7;

    /** A number, its share of a growing array, and the copy made while it grows. */
    private static final int BYTES_PER_CELL = 20;

    private final String sheet;
    private final CellRange cells;
    private final SheetLayout layout;
    private final boolean skipHidden;
    private final SheetColumn[] columns;
    private final int[] places;
    private final IntSequence rows = new IntSequence();
    private boolean gaps;
    private int hidden;
    private int beside;
    private Optional<String> firstBeside = Optional.empty();

    SheetTable(RangeChoice choice, SheetLayout layout, WorkbookSettings settings) {
        this.sheet = choice.sheet().name();
        this.cells = choice.cells();
        this.layout = layout;
        this.skipHidden = settings.skipHidden();
        int count = layout.columns().size();
        this.columns = new SheetColumn[count];
        this.places = new int[layout.columns().get(count - 1) + 1];
        java.util.Arrays.fill(places, -1);
        for (int k = 0; k < count; k++) {
            columns[k] = new SheetColumn(layout.names().get(k), settings.decimal());
            places[layout.columns().get(k)] = k;
        }
    }

    /** Adds a row of the sheet; false if it lies below the table. */
    boolean add(RowCells row) {
        if (row.number() > cells.bottom()) {
            return false;
        }
        if (row.number() >= layout.firstRow() && holds(row)) {
            if (row.hidden()) {
                hidden++;
            }
            if (!row.hidden() || !skipHidden) {
                keep(row);
            }
        }
        return true;
    }

    private boolean holds(RowCells row) {
        for (int i = 0; i < row.size(); i++) {
            if (place(row.column(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void keep(RowCells row) {
        int at = rows.size();
        gaps |= at > 0 && row.number() != rows.at(at - 1) + 1;
        rows.add(row.number());
        for (int i = 0; i < row.size(); i++) {
            int place = place(row.column(i));
            if (place >= 0) {
                columns[place].add(at, row, i);
            } else if (cells.hasColumn(row.column(i))) {
                beside++;
                if (firstBeside.isEmpty()) {
                    firstBeside = Optional.of(address(row.number(), row.column(i)));
                }
            }
        }
        if ((at & ROWS_BETWEEN_CHECKS - 1) == ROWS_BETWEEN_CHECKS - 1) {
            checkMemory();
        }
    }

    private int place(int column) {
        return column < places.length ? places[column] : -1;
    }

    private void checkMemory() {
        long needed = (long) rows.size() * columns.length * BYTES_PER_CELL;
        long usable = (long) (USABLE_MEMORY * Runtime.getRuntime().maxMemory());
        if (needed > usable) {
            throw new LimitException(
                    "E502",
                    "this needs more than " + (usable >> 20) + " MB of memory",
                    Location.at(SheetAddress.quoted(sheet) + ": " + rows.size() + " rows of " + columns.length
                            + " columns so far"),
                    "give Java more with JDK_JAVA_OPTIONS=-Xmx4g, or choose columns with --range");
        }
    }

    int rows() {
        return rows.size();
    }

    /** How many rows of the table are hidden, left out or not. */
    int hidden() {
        return hidden;
    }

    /** How many cells stand beside the table. */
    int beside() {
        return beside;
    }

    Optional<String> firstBeside() {
        return firstBeside;
    }

    List<SheetColumn> columns() {
        return List.of(columns);
    }

    /** Where a column stands in the sheet. */
    int column(int k) {
        return layout.columns().get(k);
    }

    /** A cell of the sheet in words. */
    String address(int row, int column) {
        return SheetAddress.quoted(sheet) + "!" + CellRange.name(row, column);
    }

    /** The row of the sheet in which a row of the table stands. */
    int sheetRow(int row) {
        return rows.at(row);
    }

    /** The cells that were taken, the row of names included. */
    CellRange taken() {
        int top = layout.headerRow() > 0 ? layout.headerRow() : rows.at(0);
        List<Integer> taken = layout.columns();
        return new CellRange(top, taken.get(0), rows.at(rows.size() - 1), taken.get(taken.size() - 1));
    }

    Address address() {
        Map<String, Integer> byName = new HashMap<>();
        for (int k = 0; k < columns.length; k++) {
            byName.putIfAbsent(columns[k].name(), layout.columns().get(k));
        }
        return new SheetAddress(sheet, rows.at(0), gaps ? rows.toArray() : new int[0], byName);
    }
}
