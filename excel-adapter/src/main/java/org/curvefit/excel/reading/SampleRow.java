package org.curvefit.excel.reading;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One of the first rows, kept to find out where the table begins.
 *
 * @param number in the sheet
 * @param cells by column; those that say that there is nothing are left out
 */
record SampleRow(int number, SortedMap<Integer, Cell> cells) {
    private static final Set<String> NO_NAMES = Set.of("-", "--", "n/a", "N/A", "n.a.", "n.d.", "?", ".");

    SampleRow {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /** The cells of a row inside of a range. */
    static SampleRow of(RowCells row, CellRange range) {
        SortedMap<Integer, Cell> cells = new TreeMap<>();
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.cell(i);
            if (range.hasColumn(row.column(i)) && !cell.isMissing()) {
                cells.put(row.column(i), cell);
            }
        }
        return new SampleRow(row.number(), cells);
    }

    /** Whether a column holds a number, or a text that is one. */
    boolean isNumber(int column, char decimal) {
        return cells.containsKey(column) && isNumber(cells.get(column), decimal);
    }

    /** Whether a column holds a text that is no number and may be a name. */
    boolean isWord(int column, char decimal) {
        return cells.containsKey(column)
                && cells.get(column).kind() == Cell.Kind.TEXT
                && !isNumber(cells.get(column), decimal)
                && !NO_NAMES.contains(CellText.stripped(cells.get(column).text()));
    }

    /** Whether it holds words and nothing else. */
    boolean isWords(char decimal) {
        return !cells.isEmpty() && cells.keySet().stream().allMatch(column -> isWord(column, decimal));
    }

    /** How many cells are numbers. */
    int numbers(char decimal) {
        return (int)
                cells.values().stream().filter(cell -> isNumber(cell, decimal)).count();
    }

    /** How many cells are words. */
    int words(char decimal) {
        return (int) cells.keySet().stream()
                .filter(column -> isWord(column, decimal))
                .count();
    }

    static boolean isNumber(Cell cell, char decimal) {
        return cell.isNumeric()
                || cell.kind() == Cell.Kind.UNCALCULATED
                || cell.kind() == Cell.Kind.TEXT && !Double.isNaN(CellText.number(cell.text(), decimal));
    }
}
