package org.curvefit.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Cuts rows with quotes into cells: RFC 4180, blanks around quoted cells allowed. The only user of commons-csv; one of its parsers is handed row
 * after row, and replaced after a row that it cannot read. Used by one thread.
 */
final class QuotedRows {
    private final char delimiter;
    private final char quote;
    private final CSVFormat format;
    private final RowReader rows = new RowReader();
    private Optional<Iterator<CSVRecord>> parser = Optional.empty();

    QuotedRows(char delimiter, char quote) {
        this.delimiter = delimiter;
        this.quote = quote;
        this.format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter == ' ' ? '\t' : delimiter)
                .setQuote(quote)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
    }

    /** @throws MalformedRow if the quotes in it make no sense */
    List<String> cells(String row) throws MalformedRow {
        rows.offer((delimiter == ' ' ? runsToTabs(row.strip()) : row) + "\n");
        try {
            if (parser.isEmpty()) {
                parser = Optional.of(CSVParser.parse(rows, format).iterator());
            }
            return parser.get().next().toList();
        } catch (IOException | UncheckedIOException | NoSuchElementException broken) {
            parser = Optional.empty();
            throw new MalformedRow("a quote inside a cell is neither doubled nor at its end", broken);
        }
    }

    /** Blanks outside quotes become one tab, so that a run of them separates two cells. */
    private String runsToTabs(String row) {
        StringBuilder tabbed = new StringBuilder(row.length());
        boolean quoted = false;
        boolean blank = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            boolean separates = !quoted && (c == ' ' || c == '\t');
            quoted ^= c == quote;
            if (!separates) {
                tabbed.append(c);
            } else if (!blank) {
                tabbed.append('\t');
            }
            blank = separates;
        }
        return tabbed.toString();
    }

    /** Hands over one row, and then no more until the next is offered. */
    private static final class RowReader extends Reader {
        private String row = "";
        private int used;

        void offer(String next) {
            row = next;
            used = 0;
        }

        @Override
        public int read(char[] target, int from, int length) {
            int count = Math.min(length, row.length() - used);
            row.getChars(used, used + count, target, from);
            used += count;
            return count == 0 && length > 0 ? -1 : count;
        }

        @Override
        public void close() {
            row = "";
        }
    }
}
