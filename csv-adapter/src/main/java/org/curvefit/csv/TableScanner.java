package org.curvefit.csv;

import java.io.IOException;
import java.util.List;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;

/**
 * Walks over all rows of a file once. Plain rows go from bytes to columns without an object in between; any other row is cut into
 * texts. Used by one thread.
 */
final class TableScanner {
    private final ByteFeed feed;
    private final String source;
    private final Dialect dialect;
    private final Marks marks;
    private final TableBuilder table;
    private final PlainRows plainRows;
    private final RowSplitter splitter;
    private final Utf8 utf8;
    private long line;
    private long comments;

    TableScanner(ByteFeed feed, String source, Dialect dialect, Marks marks, TableBuilder table) {
        this.feed = feed;
        this.source = source;
        this.dialect = dialect;
        this.marks = marks;
        this.table = table;
        this.plainRows = new PlainRows(dialect, table);
        this.splitter = new RowSplitter(dialect.delimiter(), dialect.quote());
        this.utf8 = new Utf8(source, feed);
        plainRows.decimal(marks.decimal());
    }

    /** How many comment lines were met. */
    long comments() {
        return comments;
    }

    /** Whether any row held quotes around a cell. */
    boolean quotesSeen() {
        return plainRows.quotesSeen() || splitter.quotesSeen();
    }

    /**
     * Reads to the end.
     *
     * @param firstLine number of the line at which the feed stands
     * @param firstRow number of the line from which rows count; those before it are passed over
     */
    void scan(long firstLine, long firstRow) throws IOException {
        line = firstLine;
        do {
            int at = feed.start();
            int end = feed.wholeLines();
            while (at < end) {
                int next = line < firstRow ? PlainRows.NOT_PLAIN : plainRows.read(feed.bytes(), at, line);
                if (next >= 0) {
                    line++;
                } else {
                    feed.used(at);
                    next = anyRow(firstRow);
                    end = feed.wholeLines();
                }
                at = next;
            }
            feed.used(Math.min(at, feed.limit()));
            if (feed.limit() - feed.start() > ByteFeed.LONGEST_LINE) {
                throw feed.tooLong(line);
            }
        } while (feed.more() || feed.start() < feed.limit());
    }

    /** Reads the row, blank line or comment at the start of the feed; returns the index behind it. */
    private int anyRow(long firstRow) throws IOException {
        int from = feed.start();
        int end = dialect.isComment(feed.bytes(), from)
                ? feed.lineEnd(from, line)
                : dialect.isBlankLine(feed.bytes(), from) ? feed.lineEnd(from, line) : rowEnd();
        from = feed.start();
        byte[] bytes = feed.bytes();
        if (dialect.isComment(bytes, from)) {
            comments++;
            line++;
        } else if (dialect.isBlankLine(bytes, from)) {
            line++;
        } else {
            if (line >= firstRow) {
                row(utf8.text(from, end, line));
            }
            line += Sample.lineFeeds(bytes, from, end) + 1;
        }
        return end + 1;
    }

    private void row(String text) {
        List<String> cells;
        try {
            cells = splitter.cells(text);
        } catch (MalformedRow broken) {
            table.reject(line, text, broken.getMessage());
            return;
        }
        table.cells(cells, text, line);
        plainRows.decimal(marks.decimal());
    }

    /** The index of the line feed that ends the row at the start of the feed, which may take several lines and more bytes. */
    private int rowEnd() throws IOException {
        while (true) {
            int end = dialect.rowEnd(feed.bytes(), feed.start(), feed.limit());
            boolean whole = end >= 0 && (end < feed.limit() || feed.ended());
            if (whole && end - feed.start() <= ByteFeed.LONGEST_LINE) {
                return end;
            }
            boolean longest = feed.limit() - feed.start() > ByteFeed.LONGEST_LINE;
            if (end < 0 && (longest || feed.ended())) {
                throw unclosedQuote();
            }
            if (longest) {
                throw feed.tooLong(line);
            }
            feed.more();
        }
    }

    private DataException unclosedQuote() {
        byte[] bytes = feed.bytes();
        int end = feed.start();
        while (bytes[end] != '\n') {
            end++;
        }
        return new DataException(
                "E207",
                "the quote opened in line " + line + " is never closed",
                Location.at(source + " line " + line + ": " + Words.quoted(utf8.text(feed.start(), end, line))),
                "close it, or pass --quote none");
    }
}
