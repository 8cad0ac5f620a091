package org.curvefit.excel.reading;

import java.util.ArrayList;
import java.util.List;

/** What a sheet has beside its cells. Used by one thread. */
final class SheetTraits {
    private static final int MOST_KEPT = 10_000;

    private final List<CellRange> merged = new ArrayList<>();
    private final List<CellRange> hiddenColumns = new ArrayList<>();
    private final List<Integer> subtotals = new ArrayList<>();

    void merged(CellRange range) {
        add(merged, range);
    }

    void hiddenColumns(CellRange range) {
        add(hiddenColumns, range);
    }

    void subtotal(int row) {
        if (subtotals.isEmpty() || subtotals.get(subtotals.size() - 1) != row) {
            add(subtotals, row);
        }
    }

    /** Ranges shown as one cell. */
    List<CellRange> merged() {
        return merged;
    }

    List<CellRange> hiddenColumns() {
        return hiddenColumns;
    }

    /** Rows that compute a subtotal of others. */
    List<Integer> subtotals() {
        return subtotals;
    }

    private static <T> void add(List<T> list, T item) {
        if (list.size() < MOST_KEPT) {
            list.add(item);
        }
    }
}
