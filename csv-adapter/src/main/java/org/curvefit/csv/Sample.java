package org.curvefit.csv;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.Location;

/**
 * The first rows of a file, cut in one way.
 *
 * @param rows without blank lines and comments
 */
record Sample(List<Row> rows) {
    /** More columns than a spreadsheet has. */
    static final int MOST_COLUMNS = 16_384;

    /**
     * A row.
     *
     * @param line on which it begins
     * @param next the line behind it
     * @param cells without the blanks around them
     */
    record Row(long line, long next, List<String> cells) {}

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
            }
            long next = line + lineFeeds(bytes, from, rowEnd) + 1;
            if (!dialect.isComment(bytes, from) && !dialect.isBlankLine(bytes, from)) {
                List<String> cells = cells(splitter, utf8.text(from, rowEnd, line));
                if (!cells.isEmpty()) {
                    rows.add(new Row(line, next, cells));
                }
            }
            line = next;
            from = rowEnd + 1;
        }
        if (!rows.isEmpty() && rows.get(0).cells().size() > MOST_COLUMNS) {
            throw tooManyColumns(source, rows.get(0));
        }
        return new Sample(rows);
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

    /** A row whose quotes make no sense shows nothing about the file; it is rejected later. */
    private static List<String> cells(RowSplitter splitter, String text) {
        try {
            return splitter.cells(text);
        } catch (MalformedRow broken) {
            return List.of();
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
