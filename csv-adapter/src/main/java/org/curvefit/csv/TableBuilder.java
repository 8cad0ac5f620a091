package org.curvefit.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.curvefit.api.data.Address;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.RowDefect;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.Location;

/** Collects rows into columns, and keeps account of those that are none. Used by one thread. */
final class TableBuilder {
    private static final int MOST_KEPT_REJECTS = 1_000;
    private static final int LONGEST_CELL = 1 << 20;
    private static final int ROWS_BETWEEN_CHECKS = 1 << 16;
    private static final int ROWS_THAT_SHOW_NUMBERS = 1 << 18;
    private static final double USABLE_MEMORY = 0.7;

    /** A number, its share of a growing array, and the copy made while it grows. */
    private static final int BYTES_PER_CELL = 20;

    private final String source;
    private final boolean header;
    private final ColumnBuilder[] columns;
    private final List<RowDefect> rejected = new ArrayList<>();
    private long rejectedCount;
    private long firstLine;
    private long[] lines = new long[0];
    private int rows;

    TableBuilder(String source, boolean header, List<ColumnBuilder> columns) {
        this.source = source;
        this.header = header;
        this.columns = columns.toArray(ColumnBuilder[]::new);
    }

    int rows() {
        return rows;
    }

    List<RowDefect> rejected() {
        return rejected;
    }

    long rejectedCount() {
        return rejectedCount;
    }

    /** For each column whether it keeps numbers. */
    boolean[] numeric() {
        boolean[] numeric = new boolean[columns.length];
        for (int k = 0; k < numeric.length; k++) {
            numeric[k] = columns[k].numeric();
        }
        return numeric;
    }

    ColumnBuilder column(int k) {
        return columns[k];
    }

    /** Adds a row of cells, or rejects it if it has too many or too few. */
    void cells(List<String> cells, String text, long line) {
        if (!TableLayout.fits(cells, columns.length)) {
            reject(
                    line,
                    text,
                    "row has " + cells.size() + (cells.size() == 1 ? " cell, " : " cells, ")
                            + (header ? "the header has " : "the other rows have ") + columns.length);
            return;
        }
        for (int k = 0; k < columns.length; k++) {
            ColumnBuilder column = columns[k];
            String cell = cells.get(k);
            if (cell.length() > LONGEST_CELL) {
                throw new LimitException(
                        "E505",
                        "a cell is longer than 1 MiB",
                        Location.at(place(line, column)),
                        "is this a table of numbers?");
            }
            column.add(cell, () -> place(line, column));
        }
        rowAdded(line);
    }

    /** Notes a row that cannot be one of the table. */
    void reject(long line, String text, String reason) {
        rejectedCount++;
        if (rejected.size() < MOST_KEPT_REJECTS) {
            rejected.add(new RowDefect(source + " line " + line, Words.quoted(text.strip()), reason));
        }
    }

    Address address() {
        return new FileAddress(source, firstLine, lines.length == 0 ? lines : Arrays.copyOf(lines, rows));
    }

    List<Column> build() {
        Address address = address();
        List<Column> built = new ArrayList<>();
        for (ColumnBuilder column : columns) {
            built.add(column.build(address));
        }
        return built;
    }

    private String place(long line, ColumnBuilder column) {
        return source + " line " + line + ", column \"" + column.name() + "\"";
    }

    /** Every column has been given a cell. */
    void rowAdded(long line) {
        if (rows == 0) {
            firstLine = line;
        }
        if (lines.length > 0 || line != firstLine + rows) {
            keepLine(line);
        }
        rows++;
        if ((rows & ROWS_BETWEEN_CHECKS - 1) == 0) {
            checkMemory();
            if (rows == ROWS_THAT_SHOW_NUMBERS) {
                checkNumbers();
            }
        }
    }

    private void keepLine(long line) {
        if (rows >= lines.length) {
            int known = lines.length;
            lines = Arrays.copyOf(lines, Math.max(1_024, rows + (rows >> 1) + 1));
            for (int row = known; row < rows; row++) {
                lines[row] = firstLine + row;
            }
        }
        lines[rows] = line;
    }

    /** An endless stream of words is answered before the memory is full. */
    private void checkNumbers() {
        for (ColumnBuilder column : columns) {
            if (column.mostlyNumbers()) {
                return;
            }
        }
        throw new DataException(
                "E306",
                "no column holds numbers",
                Location.at(source + ": " + rows + " rows of text so far"),
                "is this the right file? see curvefit peek");
    }

    private void checkMemory() {
        long needed = (long) rows * columns.length * BYTES_PER_CELL;
        long usable = (long) (USABLE_MEMORY * Runtime.getRuntime().maxMemory());
        if (needed > usable || rows > Integer.MAX_VALUE - 2 * ROWS_BETWEEN_CHECKS) {
            throw new LimitException(
                    "E502",
                    "this needs more than " + (usable >> 20) + " MB of memory",
                    Location.at(source + ": " + rows + " rows of " + columns.length + " columns so far"),
                    "give Java more with -Xmx, or take every 10th row");
        }
    }
}
