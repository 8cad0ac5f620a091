package org.curvefit.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts one row into its cells, without the blanks around them. Rows with a quote go to commons-csv, whose classes are not even loaded for files
 * without one. Used by one thread.
 */
final class RowSplitter {
    private final char delimiter;
    private final char quote;
    private Optional<QuotedRows> quotedRows = Optional.empty();

    RowSplitter(char delimiter, char quote) {
        this.delimiter = delimiter;
        this.quote = quote;
    }

    /** @throws MalformedRow if the quotes in it make no sense */
    List<String> cells(String row) throws MalformedRow {
        if (quote != 0 && row.indexOf(quote) >= 0) {
            if (quotedRows.isEmpty()) {
                quotedRows = Optional.of(new QuotedRows(delimiter, quote));
            }
            return quotedRows.get().cells(row);
        }
        return delimiter == ' ' ? words(row) : separated(row);
    }

    /** Whether a row with quotes was met. */
    boolean quotesSeen() {
        return quotedRows.isPresent();
    }

    private List<String> separated(String row) {
        List<String> cells = new ArrayList<>();
        int begin = 0;
        for (int end = row.indexOf(delimiter); end >= 0; end = row.indexOf(delimiter, begin)) {
            cells.add(trimmed(row, begin, end));
            begin = end + 1;
        }
        cells.add(trimmed(row, begin, row.length()));
        return cells;
    }

    private static List<String> words(String row) {
        List<String> cells = new ArrayList<>();
        int end = 0;
        while (true) {
            int begin = end;
            while (begin < row.length() && isBlank(row.charAt(begin))) {
                begin++;
            }
            if (begin == row.length()) {
                return cells;
            }
            end = begin;
            while (end < row.length() && !isBlank(row.charAt(end))) {
                end++;
            }
            cells.add(row.substring(begin, end));
        }
    }

    private static String trimmed(String row, int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && isBlank(row.charAt(begin))) {
            begin++;
        }
        while (end > begin && isBlank(row.charAt(end - 1))) {
            end--;
        }
        return row.substring(begin, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }
}
