package org.curvefit.excel.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where the table begins in a sheet: its columns, its names, and the first row of its values.
 *
 * @param columns of the sheet, ascending
 * @param names of the columns; {@code c1, c2 ...} where the sheet has none
 * @param headerRow the row with the names; 0 when there is none
 * @param firstRow the first row that can hold values
 * @param notes what was left out on the way
 */
record SheetLayout(List<Integer> columns, List<String> names, int headerRow, int firstRow, List<String> notes) {
    private static final int LONGEST_NAME = 1_000;

    SheetLayout {
        columns = List.copyOf(columns);
        names = List.copyOf(names);
        notes = List.copyOf(notes);
    }

    /**
     * Finds the table in the first rows, or refuses to choose.
     *
     * @param rows those that are not empty; at least one
     */
    static SheetLayout of(List<SampleRow> rows, RangeChoice choice, char decimal) {
        HeaderSearch search = new HeaderSearch(rows, choice, decimal);
        Optional<Integer> header = search.header();
        int first = header.map(at -> at + 1).orElseGet(search::firstValues);
        List<String> notes = new ArrayList<>(search.notes(header.orElse(first)));
        if (header.isPresent() && search.isUnits(first)) {
            SampleRow units = rows.get(first);
            notes.add("row " + units.number() + " (" + words(units) + ") was taken for units and left out");
            first++;
        }
        List<SampleRow> values = rows.subList(Math.min(first, rows.size()), rows.size());
        List<Integer> columns = columns(header.map(rows::get), values, choice);
        if (header.isEmpty() && choice.header().isEmpty()) {
            notes.add("no header row: the columns are named " + (columns.size() == 1 ? "c1" : "c1, c2 \u2026"));
        }
        int headerRow = header.map(at -> rows.get(at).number()).orElse(0);
        int firstRow = header.isPresent()
                ? rows.get(first - 1).number() + 1
                : rows.get(first).number();
        return new SheetLayout(columns, names(header.map(rows::get), columns, choice), headerRow, firstRow, notes);
    }

    /** Every column that has a name, and every other one that is filled in at least half of the first rows. */
    private static List<Integer> columns(Optional<SampleRow> header, List<SampleRow> values, RangeChoice choice) {
        SortedSet<Integer> columns = new TreeSet<>();
        header.ifPresent(row -> columns.addAll(row.cells().keySet()));
        SortedSet<Integer> filled = new TreeSet<>();
        values.forEach(row -> filled.addAll(row.cells().keySet()));
        for (int column : filled) {
            long count = values.stream()
                    .filter(row -> row.cells().containsKey(column))
                    .count();
            if (header.isEmpty() || choice.given() || 2 * count >= values.size()) {
                columns.add(column);
            }
        }
        return new ArrayList<>(columns);
    }

    private static List<String> names(Optional<SampleRow> header, List<Integer> columns, RangeChoice choice) {
        List<String> names = new ArrayList<>();
        for (int column : columns) {
            String name = header.filter(row -> row.cells().containsKey(column))
                    .map(row -> CellText.stripped(row.cells().get(column).shown()))
                    .orElse("");
            if (name.length() > LONGEST_NAME) {
                throw LayoutRefusals.longName(
                        choice, header.map(SampleRow::number).orElse(1), column, LONGEST_NAME);
            }
            names.add(name.isEmpty() ? "c" + (names.size() + 1) : name.replaceAll("\\s+", " "));
        }
        return names;
    }

    static String words(SampleRow row) {
        return CellText.quoted(
                String.join(", ", row.cells().values().stream().map(Cell::shown).toList()));
    }
}
