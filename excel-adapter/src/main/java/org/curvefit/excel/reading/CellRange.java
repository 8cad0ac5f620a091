package org.curvefit.excel.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rectangle of cells; rows and columns count from 1, as people see them.
 *
 * @param top first row
 * @param left first column
 * @param bottom last row
 * @param right last column
 */
record CellRange(int top, int left, int bottom, int right) {
    /** Rows and columns of a sheet in Excel 2007 and later. */
    static final int MOST_ROWS = 1 << 20;

    static final int MOST_COLUMNS = 1 << 14;

    /** Every cell of a sheet. */
    static final CellRange ALL = new CellRange(1, 1, MOST_ROWS, MOST_COLUMNS);

    private static final int LETTERS = 26;
    private static final int MOST_LETTERS = 3;
    private static final Pattern CORNERS = Pattern.compile(
            "\\$?([A-Z]{1,3})?\\$?([1-9][0-9]{0,6})?(?::\\$?([A-Z]{1,3})?\\$?([1-9][0-9]{0,6})?)?",
            Pattern.CASE_INSENSITIVE);

    /** A range as in {@code B4:C28}, {@code B:C}, {@code 4:28} or {@code B4}, with or without dollar signs. */
    static Optional<CellRange> parse(String text) {
        Matcher matcher = CORNERS.matcher(text.strip());
        if (text.isBlank() || !matcher.matches()) {
            return Optional.empty();
        }
        Optional<String> left = Optional.ofNullable(matcher.group(1));
        Optional<String> top = Optional.ofNullable(matcher.group(2));
        Optional<String> right = Optional.ofNullable(matcher.group(3));
        Optional<String> bottom = Optional.ofNullable(matcher.group(4));
        boolean single = text.indexOf(':') < 0;
        if (single && (left.isEmpty() || top.isEmpty())
                || !single && (left.isPresent() != right.isPresent() || top.isPresent() != bottom.isPresent())) {
            return Optional.empty();
        }
        int column1 = left.map(CellRange::column).orElse(1);
        int column2 = single ? column1 : right.map(CellRange::column).orElse(MOST_COLUMNS);
        int row1 = top.map(Integer::parseInt).orElse(1);
        int row2 = single ? row1 : bottom.map(Integer::parseInt).orElse(MOST_ROWS);
        CellRange range = new CellRange(
                Math.min(row1, row2), Math.min(column1, column2), Math.max(row1, row2), Math.max(column1, column2));
        return range.bottom <= MOST_ROWS && range.right <= MOST_COLUMNS ? Optional.of(range) : Optional.empty();
    }

    boolean hasRow(int row) {
        return row >= top && row <= bottom;
    }

    boolean hasColumn(int column) {
        return column >= left && column <= right;
    }

    boolean touches(CellRange other) {
        return top <= other.bottom && other.top <= bottom && left <= other.right && other.left <= right;
    }

    CellRange withBottom(int row) {
        return new CellRange(top, left, row, right);
    }

    /** As people write it. */
    String text() {
        if (top == 1 && bottom == MOST_ROWS) {
            return letters(left) + ":" + letters(right);
        }
        return corners();
    }

    /** By its first and last cell, whole columns too. */
    String corners() {
        return name(top, left) + ":" + name(bottom, right);
    }

    /** A cell as people write it, e.g. {@code C17}. */
    static String name(int row, int column) {
        return letters(column) + row;
    }

    /** The letters of a column, e.g. 28 is {@code AB}. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
            column = column * LETTERS + letter - 'A' + 1;
        }
        return letters.length() > MOST_LETTERS ? MOST_COLUMNS + 1 : column;
    }
}
