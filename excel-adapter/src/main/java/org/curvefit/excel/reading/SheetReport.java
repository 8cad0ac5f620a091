package org.curvefit.excel.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says how a sheet was read, in the words in which people are told.
 *
 * @param book the workbook
 * @param choice the sheet and the cells
 * @param settings what the user had said
 * @param layout where the table began
 * @param table its rows
 * @param traits what the sheet has beside cells
 * @param dates what became of dates, by column
 */
record SheetReport(
        Book book,
        RangeChoice choice,
        WorkbookSettings settings,
        SheetLayout layout,
        SheetTable table,
        SheetTraits traits,
        Map<String, String> dates) {
    private static final String GUESSED = " (guessed)";
    private static final int MOST_SHOWN = 3;

    /** Settings in the order in which they are told; guessed ones end with {@code (guessed)}. */
    Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("format", book.format());
        if (book.sheets().size() > 1) {
            told.put("sheets", RangeChoice.shown(RangeChoice.names(book)));
        }
        told.put("sheet", CellText.quoted(choice.sheet().name()));
        told.put("range", table.taken().corners());
        told.put(
                "header",
                (layout.headerRow() > 0 ? "yes" : "no") + (choice.header().isPresent() ? "" : GUESSED));
        dates.forEach((column, origin) -> told.put("dates in " + column, origin));
        return told;
    }

    /** What else a reader of the result should know. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(book.notes());
        if (choice.sheet().hidden()) {
            notes.add("the sheet " + CellText.quoted(choice.sheet().name()) + " is hidden");
        }
        notes.addAll(layout.notes());
        textNumbers(notes);
        dates.forEach((column, origin) ->
                notes.add("\"" + CellText.quoted(column) + "\" holds dates, read as " + origin + dateHint()));
        if (table.beside() > 0) {
            notes.add(count(table.beside(), "cell") + " beside the table " + were(table.beside())
                    + " left out, the first is " + table.firstBeside().orElse(""));
        }
        hidden(notes);
        merged(notes);
        subtotals(notes);
        return notes;
    }

    private String dateHint() {
        return settings.datesFromFirst() ? " (--dates serial: days since 1899-12-30)" : "";
    }

    private void textNumbers(List<String> notes) {
        List<String> places = new ArrayList<>();
        int count = 0;
        List<SheetColumn> columns = table.columns();
        for (int k = 0; k < columns.size(); k++) {
            IntSequence rows = columns.get(k).textNumbers();
            for (int i = 0; i < rows.size() && places.size() < MOST_SHOWN; i++) {
                places.add(table.address(table.sheetRow(rows.at(i)), table.column(k)));
            }
            count += rows.size();
        }
        if (count > 0) {
            notes.add(count(count, "number") + " " + were(count) + " stored as text and read as "
                    + (count == 1 ? "a number: " : "numbers: ") + String.join(", ", places)
                    + (count > places.size() ? " \u2026" : ""));
        }
    }

    private void hidden(List<String> notes) {
        if (table.hidden() > 0) {
            notes.add(count(table.hidden(), "hidden row") + " " + were(table.hidden())
                    + (settings.skipHidden() ? " left out" : " used; --skip-hidden leaves such rows out"));
        }
        int columns = 0;
        for (CellRange range : traits.hiddenColumns()) {
            for (int column : layout.columns()) {
                columns += range.hasColumn(column) ? 1 : 0;
            }
        }
        if (columns > 0) {
            notes.add(count(columns, "column") + " of the table " + (columns == 1 ? "is" : "are")
                    + " hidden in the sheet");
        }
    }

    private void merged(List<String> notes) {
        CellRange taken = table.taken();
        List<CellRange> merged =
                traits.merged().stream().filter(range -> range.touches(taken)).toList();
        if (!merged.isEmpty()) {
            notes.add(count(merged.size(), "group") + " of merged cells in the table, the first is "
                    + merged.get(0).text() + ": only the first cell of each holds a value");
        }
    }

    private void subtotals(List<String> notes) {
        List<Integer> rows = traits.subtotals().stream()
                .filter(row -> row >= layout.firstRow() && table.taken().hasRow(row))
                .toList();
        if (!rows.isEmpty()) {
            notes.add(count(rows.size(), "row") + " with a subtotal " + were(rows.size())
                    + " used like any other, the first is row " + rows.get(0) + "; --range can leave it out");
        }
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String were(int count) {
        return count == 1 ? "was" : "were";
    }
}
