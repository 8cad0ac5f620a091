package org.curvefit.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;

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
    private static final int SEARCHED_BYTES = 1 << 12;

    /**
     * The delimiter that explains the rows best; a comma (a semicolon if commas are decimal) when none separates anything.
     *
     * @throws DataException if commas and blanks explain them equally well: {@code 1 000,2 000}
     */
    static char best(ByteFeed feed, String source, CsvSettings settings, long firstLine) {
        boolean decimalComma = settings.decimal().filter(mark -> mark == ',').isPresent();
        DelimiterGuess best = new DelimiterGuess(decimalComma ? ';' : ',', 1, 0);
        DelimiterGuess commas = best;
        boolean[] occurring = occurring(feed);
        boolean quotesOccur = settings.quote() != 0 && settings.quote() < 0x80 && occurring[settings.quote()];
        for (char candidate : CANDIDATES) {
            boolean commaIsTaken = candidate == ',' && decimalComma && !quotesOccur;
            if (!occurring[candidate] || commaIsTaken) {
                continue;
            }
            Dialect dialect = new Dialect(candidate, settings.quote(), settings.comment());
            DelimiterGuess guess = of(
                    candidate, Sample.of(feed, source, dialect, firstLine, ROWS).rows());
            best = guess.score > best.score ? guess : best;
            commas = candidate == ',' ? guess : commas;
            if (candidate == ' ' && best == commas && guess.score == commas.score && guess.score > 1) {
                throw twoWays(source, commas, guess);
            }
        }
        return best.delimiter;
    }

    private static DataException twoWays(String source, DelimiterGuess commas, DelimiterGuess blanks) {
        return new DataException(
                "E312",
                "the rows can be cut in two ways",
                Location.at(source + ": " + commas.columns + " columns separated by commas, or " + blanks.columns
                        + " separated by blanks"),
                "--delimiter comma   or   --delimiter blank");
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
                numbers += numbers(row.cells());
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

    /** Plain loops here and in the layout: small files are read before the compiler has warmed up. */
    private static int numbers(List<String> cells) {
        int numbers = 0;
        for (String cell : cells) {
            numbers += Words.isMissing(cell) || NumberShape.of(cell).isPresent() ? 1 : 0;
        }
        return numbers;
    }

    /** Which ASCII characters occur in the first lines. */
    private static boolean[] occurring(ByteFeed feed) {
        boolean[] occurring = new boolean[1 << Byte.SIZE];
        byte[] bytes = feed.bytes();
        int end = Math.min(feed.limit(), feed.start() + SEARCHED_BYTES);
        for (int i = feed.start(); i < end; i++) {
            occurring[bytes[i] & 0xFF] = true;
        }
        return occurring;
    }
}
