package org.curvefit.api.data;

/** Where each row of a dataset stands in its source, e.g. {@code data.csv line 17} or {@code Plate1!C17}. */
public interface Address {
    /** The line or row number in the source, counted from 1 as editors and spreadsheets do. */
    long line(int row);

    /** The number of the row in the table that was read, counted from 1. */
    default long number(int row) {
        return row + 1L;
    }

    /** The row in words. */
    String of(int row);

    /** A cell in words. */
    default String of(int row, String column) {
        return of(row) + ", column \"" + column + "\"";
    }

    /** Rows that were never in a file: row 1, row 2 ... */
    static Address inMemory() {
        return new Address() {
            @Override
            public long line(int row) {
                return row + 1L;
            }

            @Override
            public String of(int row) {
                return "row " + (row + 1);
            }
        };
    }
}
