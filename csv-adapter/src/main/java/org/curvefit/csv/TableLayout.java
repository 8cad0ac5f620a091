package org.curvefit.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.Location;

/**
 * Where the table begins: its column names, and the first line of its rows.
 *
 * @param names of the columns; {@code c1, c2 ...} where the file has none
 * @param header whether there is a header line
 * @param firstRow line of the first row of numbers
 * @param rows the first rows, from that line on
 * @param notes what was left out on the way
 */
record TableLayout(List<String> names, boolean header, long firstRow, List<Sample.Row> rows, List<String> notes) {
    private static final int LONGEST_NAME = 1_000;

    TableLayout {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * Finds the table in the first rows, or refuses to choose.
     *
     * @param firstLine where the rows of the sample begin
     */
    static TableLayout of(Sample sample, Dialect dialect, String source, long firstLine, Optional<Boolean> header) {
        List<Sample.Row> all = sample.rows();
        int columns = columns(all);
        int titles = titles(all, columns);
        if (titles == all.size()) {
            throw noRows(source, 0);
        }
        List<String> notes = new ArrayList<>();
        if (titles > 0) {
            notes.add(titleNote(all.get(0), all.get(titles - 1)));
        }
        List<Sample.Row> rows = new ArrayList<>();
        for (Sample.Row row : all.subList(titles, all.size())) {
            if (fits(row.cells(), columns)) {
                rows.add(row);
            }
        }
        boolean named = header.isPresent() ? header.get() : isHeader(rows, source);
        checkTop(all.subList(titles, all.size()), rows, named, source);
        if (!named) {
            if (titles == 1 && columns == 2 && dialect.delimiter() == ',') {
                throw commasInTwoWays(all.get(0), all.get(1), columns, source);
            }
            if (header.isEmpty()) {
                notes.add("no header line: the columns are named " + (columns == 1 ? "c1" : "c1, c2 \u2026"));
            }
            long firstRow = titles == 0 ? firstLine : all.get(titles - 1).next();
            return new TableLayout(numbered(columns), false, firstRow, rows, notes);
        }
        List<String> names = names(rows.get(0), columns, source);
        boolean units = rows.size() > 2 && isUnits(rows);
        if (units) {
            notes.add("line " + rows.get(1).line() + " ("
                    + Words.quoted(String.join(", ", rows.get(1).cells())) + ") was taken for units and left out");
        }
        int first = units ? 2 : 1;
        return new TableLayout(names, true, rows.get(first - 1).next(), rows.subList(first, rows.size()), notes);
    }

    static DataException noRows(String source, int headerLines) {
        return new DataException(
                "E208",
                "the file holds no data rows",
                Location.at(source + ": " + (headerLines == 0 ? "0 rows" : "1 header line, 0 rows")),
                "wrong file? see curvefit peek");
    }

    /** The usual number of cells; a delimiter at the end of each row, behind which there is nothing, adds none. */
    private static int columns(List<Sample.Row> rows) {
        int usual = DelimiterGuess.usualSize(rows);
        int first = rows.isEmpty() ? usual : rows.get(0).cells().size();
        boolean trailing = first == usual - 1
                && rows.stream()
                        .filter(row -> row.cells().size() == usual)
                        .allMatch(row -> row.cells().get(usual - 1).isEmpty());
        return trailing ? first : usual;
    }

    /** How many lines before the table hold a single text. */
    private static int titles(List<Sample.Row> rows, int columns) {
        int first = 0;
        while (first < rows.size() && isTitle(rows.get(first).cells(), columns)) {
            first++;
        }
        return first;
    }

    private static String titleNote(Sample.Row first, Sample.Row last) {
        return first == last
                ? "line " + first.line() + " before the table was left out"
                : "line " + first.line() + " to line " + last.line() + " before the table were left out";
    }

    /** Refuses a line above the table that is neither a title nor has as many cells as the rows. */
    private static void checkTop(List<Sample.Row> found, List<Sample.Row> fitting, boolean named, String source) {
        Sample.Row top = found.get(0);
        boolean words =
                top.cells().stream().noneMatch(cell -> NumberShape.of(cell).isPresent());
        if (top != fitting.get(0) && (named || words)) {
            int columns = fitting.get(0).cells().size();
            if (columns == 2 * top.cells().size() && isAllNumbers(fitting.get(0))) {
                throw commasInTwoWays(top, fitting.get(0), columns, source);
            }
            throw headerDoesNotFit(top, columns, source);
        }
    }

    private static boolean isAllNumbers(Sample.Row row) {
        return row.cells().stream().allMatch(cell -> NumberShape.of(cell).isPresent());
    }

    private static boolean isTitle(List<String> cells, int columns) {
        int filled = 0;
        int numbers = 0;
        for (String cell : cells) {
            filled += cell.isEmpty() ? 0 : 1;
            numbers += NumberShape.of(cell).isPresent() ? 1 : 0;
        }
        return numbers == 0 && (columns > 1 && cells.size() == 1 || columns > 2 && filled <= 1);
    }

    static boolean fits(List<String> cells, int columns) {
        int size = cells.size();
        return size == columns || size == columns + 1 && cells.get(columns).isEmpty();
    }

    private static DataException commasInTwoWays(Sample.Row top, Sample.Row next, int columns, String source) {
        return new DataException(
                "E312",
                "the commas can be read in two ways: the header has "
                        + (top.cells().size() == 1 ? "1 cell" : top.cells().size() + " cells") + ", the rows have "
                        + columns,
                Location.at(source + " line " + next.line() + ": " + Words.quoted(String.join(",", next.cells()))),
                "--decimal , if they are decimal commas (then save the file with ; between the cells if it has more than one"
                        + " column); otherwise mend the header line");
    }

    private static DataException headerDoesNotFit(Sample.Row top, int columns, String source) {
        return new DataException(
                "E302",
                "the header has "
                        + (top.cells().size() == 1 ? "1 cell" : top.cells().size() + " cells") + ", the rows have "
                        + columns,
                Location.at(source + " line " + top.line() + ": " + Words.quoted(String.join(" | ", top.cells()))),
                "mend the header line, or leave it out: --skip " + top.line());
    }

    private static boolean isHeader(List<Sample.Row> rows, String source) {
        List<String> first = rows.get(0).cells();
        List<Sample.Row> rest = rows.subList(1, rows.size());
        int texts = 0;
        int numbers = 0;
        boolean textAboveNumbers = false;
        for (int k = 0; k < first.size(); k++) {
            String cell = first.get(k);
            if (NumberShape.of(cell).isPresent() || Words.isInfinite(cell)) {
                numbers++;
            } else if (!Words.isMissing(cell)) {
                texts++;
                textAboveNumbers |= isNumeric(rest, k);
            }
        }
        if (texts > 0 && numbers > 0 && !textAboveNumbers && !rest.isEmpty()) {
            throw new DataException(
                    "E312",
                    "line " + rows.get(0).line() + " can be column names or the first row",
                    Location.at(source + " line " + rows.get(0).line() + ": " + Words.quoted(String.join(", ", first))),
                    "--header yes   or   --header no");
        }
        return texts > 0;
    }

    /** Whether at least half of what is there are numbers. */
    static boolean isNumeric(List<Sample.Row> rows, int column) {
        int numbers = 0;
        int filled = 0;
        for (Sample.Row row : rows) {
            String cell = column < row.cells().size() ? row.cells().get(column) : "";
            if (!Words.isMissing(cell)) {
                filled++;
                numbers += NumberShape.of(cell).isPresent() ? 1 : 0;
            }
        }
        return filled > 0 && 2 * numbers >= filled;
    }

    /** A second line of words above columns that otherwise hold numbers. */
    private static boolean isUnits(List<Sample.Row> rows) {
        List<String> cells = rows.get(1).cells();
        List<Sample.Row> rest = rows.subList(2, rows.size());
        boolean aboveNumbers = false;
        for (int k = 0; k < cells.size(); k++) {
            String cell = cells.get(k);
            if (!cell.isEmpty() && !Words.isUnit(cell)) {
                return false;
            }
            if (isNumeric(rest, k)) {
                aboveNumbers |= !cell.isEmpty();
            } else if (!cell.isEmpty() && NumberShape.of(cell).isPresent()) {
                return false;
            }
        }
        return aboveNumbers;
    }

    private static List<String> names(Sample.Row header, int columns, String source) {
        List<String> names = new ArrayList<>();
        for (int k = 0; k < columns; k++) {
            String name = header.cells().get(k);
            if (name.length() > LONGEST_NAME) {
                throw new LimitException(
                        "E506",
                        "a column name is longer than " + LONGEST_NAME + " characters",
                        Location.at(source + " line " + header.line()),
                        "is this a table with a header line?");
            }
            names.add(name.isBlank() ? "c" + (k + 1) : name.strip());
        }
        return names;
    }

    private static List<String> numbered(int columns) {
        List<String> names = new ArrayList<>();
        for (int k = 1; k <= columns; k++) {
            names.add("c" + k);
        }
        return names;
    }
}
