package org.curvefit.excel.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the row with the names among the first rows of a sheet: of the rows above the first number, the last of those that name most of the
 * columns that hold numbers below. Titles, group headings and remarks above it are left out; a row of units may follow. Used by one thread.
 */
final class HeaderSearch {
    private static final int LONGEST_UNIT = 12;

    private final List<SampleRow> rows;
    private final RangeChoice choice;
    private final char decimal;
    private final int firstNumbers;

    HeaderSearch(List<SampleRow> rows, RangeChoice choice, char decimal) {
        this.rows = rows;
        this.choice = choice;
        this.decimal = decimal;
        this.firstNumbers = firstNumbers(0);
    }

    /** The index of the row with the names, if there is one. */
    Optional<Integer> header() {
        Optional<Integer> found = found();
        found.ifPresent(at -> refuseSecondTable(at));
        return found;
    }

    private Optional<Integer> found() {
        if (choice.header().isPresent() && !choice.header().get()) {
            return Optional.empty();
        }
        if (choice.header().isPresent() && choice.given()) {
            return Optional.of(0);
        }
        if (firstNumbers == rows.size()) {
            return Optional.of(firstRowOfWords());
        }
        Optional<Integer> above = above();
        if (above.isPresent()) {
            return above;
        }
        if (choice.header().isPresent()) {
            return Optional.of(Math.max(0, firstNumbers - 1));
        }
        return isHeader(firstNumbers) ? Optional.of(firstNumbers) : Optional.empty();
    }

    /** The index of the first row of values where there is no header. */
    int firstValues() {
        boolean allOfIt = choice.given() || firstNumbers == rows.size();
        return allOfIt ? 0 : firstNumbers;
    }

    /** What is said of the rows before this one. */
    List<String> notes(int tableStart) {
        List<String> notes = new ArrayList<>();
        if (tableStart > 0) {
            SampleRow first = rows.get(0);
            SampleRow last = rows.get(tableStart - 1);
            notes.add(
                    tableStart == 1
                            ? "row " + first.number() + " (" + SheetLayout.words(first)
                                    + ") above the table was left out"
                            : "rows " + first.number() + " to " + last.number() + " above the table were left out");
        }
        return notes;
    }

    /** Whether this row stands below the names and says in what the columns are measured. */
    boolean isUnits(int at) {
        if (at + 1 >= rows.size() || !rows.get(at).isWords(decimal)) {
            return false;
        }
        SortedSet<Integer> numeric = numericColumns(at + 1, rows.size());
        boolean aboveNumbers = false;
        for (Integer column : rows.get(at).cells().keySet()) {
            if (!isUnit(rows.get(at).cells().get(column).text())) {
                return false;
            }
            aboveNumbers |= numeric.contains(column);
        }
        return aboveNumbers && 2 * overlap(rows.get(at), numeric) > numeric.size();
    }

    private static boolean isUnit(String text) {
        String stripped = CellText.stripped(text);
        char first = stripped.isEmpty() ? ' ' : stripped.charAt(0);
        boolean bracketed = "[(%\u00B0\u2030/".indexOf(first) >= 0;
        return bracketed || Character.isLetter(first) && stripped.length() <= LONGEST_UNIT;
    }

    private Optional<Integer> above() {
        SortedSet<Integer> numeric = numericColumns(firstNumbers, blockEnd(firstNumbers));
        List<Integer> best = new ArrayList<>();
        int most = 0;
        for (int i = 0; i < firstNumbers; i++) {
            int named = overlap(rows.get(i), numeric);
            if (named > most) {
                best.clear();
                most = named;
            }
            if (named == most && most > 0) {
                best.add(i);
            }
        }
        return 2 * most > numeric.size() ? Optional.of(names(best)) : Optional.empty();
    }

    /** Of rows of words that name as many columns: the last, unless it says the units of the only other one. */
    private int names(List<Integer> best) {
        int last = best.get(best.size() - 1);
        boolean units = best.size() == 2
                && best.get(0) == last - 1
                && rows.get(last).number() == rows.get(last - 1).number() + 1
                && isUnits(last);
        return units ? last - 1 : last;
    }

    /** Whether words stand above numbers in a row that holds both; a row that can be either is refused. */
    private boolean isHeader(int at) {
        SampleRow row = rows.get(at);
        SortedSet<Integer> numeric = numericColumns(at + 1, rows.size());
        int words = row.words(decimal);
        boolean wordAboveNumbers = overlap(row, numeric) > 0;
        boolean open = words > 0 && row.numbers(decimal) > 0 && !wordAboveNumbers && at + 1 < rows.size();
        if (open) {
            throw LayoutRefusals.openHeader(choice, row);
        }
        return wordAboveNumbers;
    }

    /** In a sheet without numbers, the first row with more than one cell. */
    private int firstRowOfWords() {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).cells().size() > 1) {
                return i;
            }
        }
        return 0;
    }

    private int firstNumbers(int from) {
        int at = from;
        while (at < rows.size() && rows.get(at).numbers(decimal) == 0) {
            at++;
        }
        return at;
    }

    /** The index of the first row behind an empty one. */
    private int blockEnd(int from) {
        int at = from + 1;
        while (at < rows.size() && rows.get(at).number() == rows.get(at - 1).number() + 1) {
            at++;
        }
        return Math.min(at, rows.size());
    }

    /** Columns in which at least half of what is filled in these rows are numbers. */
    private SortedSet<Integer> numericColumns(int from, int to) {
        SortedSet<Integer> columns = new TreeSet<>();
        List<SampleRow> some = rows.subList(from, to);
        some.forEach(row -> columns.addAll(row.cells().keySet()));
        columns.removeIf(column -> {
            long filled =
                    some.stream().filter(row -> row.cells().containsKey(column)).count();
            long numbers =
                    some.stream().filter(row -> row.isNumber(column, decimal)).count();
            return numbers == 0 || 2 * numbers < filled;
        });
        return columns;
    }

    private int overlap(SampleRow row, SortedSet<Integer> columns) {
        return (int)
                columns.stream().filter(column -> row.isWord(column, decimal)).count();
    }

    /** Refuses two tables one below the other: an empty row, then names again above numbers. */
    private void refuseSecondTable(int header) {
        if (choice.given()) {
            return;
        }
        int first = firstNumbers(Math.min(header + 1, rows.size()));
        int end = first < rows.size() ? blockEnd(first) : rows.size();
        for (int at = end; at + 1 < rows.size(); at = blockEnd(at)) {
            int next = firstNumbers(at);
            SortedSet<Integer> numeric = next < rows.size() ? numericColumns(next, blockEnd(next)) : new TreeSet<>();
            SortedSet<Integer> known = numericColumns(first, end);
            numeric.retainAll(known);
            boolean names = next > at && 2 * overlap(rows.get(next - 1), numeric) > numeric.size();
            if (names && !numeric.isEmpty()) {
                throw LayoutRefusals.twoTables(
                        choice, area(rows.subList(header, end)), area(rows.subList(next - 1, blockEnd(next))));
            }
        }
    }

    private static CellRange area(List<SampleRow> table) {
        int left = CellRange.MOST_COLUMNS;
        int right = 1;
        for (SampleRow row : table) {
            left = Math.min(left, row.cells().firstKey());
            right = Math.max(right, row.cells().lastKey());
        }
        return new CellRange(
                table.get(0).number(), left, table.get(table.size() - 1).number(), right);
    }
}
