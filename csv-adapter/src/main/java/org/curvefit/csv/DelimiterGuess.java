package org.curvefit.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well a delimiter explains the first rows: the share of rows with the same number of cells, and among those the share of cells that are
 * numbers.
 *
 * @param delimiter tried
 * @param columns the most frequent number of cells; of two equally frequent ones that of the earlier row
 * @param score 0 when it separates nothing, at most 2
 */
record DelimiterGuess(char delimiter, int columns, double score) {
    /** In the order in which they win when they explain the rows equally well. */
    private static final char[] CANDIDATES = {'\t', ';', '|', ',', ' '};

    private static final int ROWS = 40;

    /** The delimiter that explains the rows best; a comma (a semicolon if commas are decimal) when none separates anything. */
    static char best(ByteFeed feed, String source, CsvSettings settings, long firstLine) {
        boolean decimalComma = settings.decimal().filter(mark -> mark == ',').isPresent();
        DelimiterGuess best = new DelimiterGuess(decimalComma ? ';' : ',', 1, 0);
        for (char candidate : CANDIDATES) {
            if (!occurs(feed, candidate)) {
                continue;
            }
            Dialect dialect = new Dialect(candidate, settings.quote(), settings.comment());
            Sample sample = Sample.of(feed, source, dialect, firstLine, ROWS);
            DelimiterGuess guess = of(candidate, sample.rows());
            boolean commaIsTaken = candidate == ',' && decimalComma && !anyQuoted(feed, settings.quote());
            if (guess.score > best.score && !commaIsTaken) {
                best = guess;
            }
        }
        return best.delimiter;
    }

    static DelimiterGuess of(char delimiter, List<Sample.Row> rows) {
        int columns = usualSize(rows);
        if (columns < 2) {
            return new DelimiterGuess(delimiter, columns, 0);
        }
        double usual = 0;
        double cells = 0;
        double numbers = 0;
        for (Sample.Row row : rows) {
            if (row.cells().size() == columns) {
                usual++;
                cells += columns;
                numbers += row.cells().stream()
                        .filter(cell -> isNumber(cell, delimiter))
                        .count();
            }
        }
        double share = rows.isEmpty() ? 0 : usual / rows.size();
        return new DelimiterGuess(delimiter, columns, share * (1 + numbers / Math.max(cells, 1)));
    }

    /** The most frequent number of cells, without an empty one behind a delimiter at the end of the row. */
    static int usualSize(List<Sample.Row> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        int usual = 0;
        for (Sample.Row row : rows) {
            counts.merge(row.cells().size(), 1, Integer::sum);
        }
        for (Sample.Row row : rows) {
            int size = row.cells().size();
            if (usual == 0 || counts.get(size) > counts.get(usual)) {
                usual = size;
            }
        }
        return usual;
    }

    /** A blank between digits is a group mark where cells cannot be separated by blanks anyway, and a second delimiter where commas separate. */
    private static boolean isNumber(String cell, char delimiter) {
        return Words.isMissing(cell)
                || NumberShape.of(cell)
                        .filter(shape -> delimiter != ',' || shape.group() != ' ')
                        .isPresent();
    }

    private static boolean occurs(ByteFeed feed, char candidate) {
        byte[] bytes = feed.bytes();
        int end = Math.min(feed.limit(), feed.start() + (1 << 14));
        for (int i = feed.start(); i < end; i++) {
            if (bytes[i] == candidate) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyQuoted(ByteFeed feed, char quote) {
        return quote != 0 && occurs(feed, quote);
    }
}
