package org.curvefit.csv;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.Location;

/**
 * The first rows of a file, cut in one way.
 *
 * @param rows without blank lines and comments
 * @param complete whether these are all rows of the file
 */
record Sample(List<Row> rows, boolean complete) {
    /** More columns than a spreadsheet has. */
    static final int MOST_COLUMNS = 16_384;

    /**
     * A row.
     *
     * @param line on which it begins
     * @param cells without the blanks around them
     */
    record Row(long line, List<String> cells) {}

    Sample {
        rows = List.copyOf(rows);
    }

    /** Cuts what the feed holds; uses nothing of it. */
    static Sample of(ByteFeed feed, String source, Dialect dialect, long firstLine, int mostRows) {
        RowSplitter splitter = new RowSplitter(dialect.delimiter(), dialect.quote());
        Utf8 utf8 = new Utf8(source, feed);
        byte[] bytes = feed.bytes();
        List<Row> rows = new ArrayList<>();
        int end = feed.wholeLines();
        int from = feed.start();
        long line = firstLine;
        while (from < end && rows.size() < mostRows) {
            int rowEnd = dialect.rowEnd(bytes, from, end);
            if (rowEnd < 0) {
                break;
            }
            if (dialect.isComment(bytes, from)) {
                rowEnd = lineEnd(bytes, from);
            } else if (!dialect.isBlankLine(bytes, from)) {
                addRow(rows, splitter, utf8.text(from, rowEnd, line), line);
            }
            line += lineFeeds(bytes, from, rowEnd) + 1;
            from = rowEnd + 1;
        }
        if (!rows.isEmpty() && rows.get(0).cells().size() > MOST_COLUMNS) {
            throw tooManyColumns(source, rows.get(0));
        }
        return new Sample(rows, from >= end && feed.ended());
    }

    static int lineFeeds(byte[] bytes, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                count++;
            }
        }
        return count;
    }

    private static int lineEnd(byte[] bytes, int from) {
        int end = from;
        while (bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    /** A row whose quotes make no sense shows nothing about the file. */
    private static void addRow(List<Row> rows, RowSplitter splitter, String text, long line) {
        List<String> cells;
        try {
            cells = splitter.cells(text);
        } catch (MalformedRow broken) {
            cells = List.of();
        }
        if (!cells.isEmpty()) {
            rows.add(new Row(line, cells));
        }
    }

    private static LimitException tooManyColumns(String source, Row row) {
        return new LimitException(
                "E506",
                row.cells().size() + " columns are more than " + MOST_COLUMNS,
                Location.at(source + " line " + row.line()),
                "is this a table with one observation per row?");
    }
}
