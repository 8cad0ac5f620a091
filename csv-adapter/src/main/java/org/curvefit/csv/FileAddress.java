package org.curvefit.csv;

import org.curvefit.api.data.Address;

/** Rows of a text file. Where each row takes one line, no line number is kept. */
final class FileAddress implements Address {
    private final String source;
    private final long first;
    private final long[] lines;

    /** @param lines of the rows; empty when row 0 stands on line {@code first} and each other one line further */
    FileAddress(String source, long first, long[] lines) {
        this.source = source;
        this.first = first;
        this.lines = lines;
    }

    @Override
    public long line(int row) {
        return lines.length == 0 ? first + row : lines[row];
    }

    @Override
    public String of(int row) {
        return source + " line " + line(row);
    }
}
