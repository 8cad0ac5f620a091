package org.curvefit.excel.writing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.numeric.Vector;
import org.curvefit.excel.writing.part.CellFormula;
import org.curvefit.excel.writing.part.CellStyles;
import org.curvefit.excel.writing.part.SheetOutput;

/** Writes a table of a result into the rows that it was given. */
final class TableCells {
    private static final int NUMBER_WIDTH = 13;
    private static final int COUNT_WIDTH = 7;
    private static final int WIDEST = 60;
    private static final int ROOM = 2;
    private static final int SAMPLE = 1_000;

    private final SheetOutput sheet;
    private final NumberFormats formats;

    TableCells(SheetOutput sheet, NumberFormats formats) {
        this.sheet = sheet;
        this.formats = formats;
    }

    /** One column's way of writing its cell of a row of the table. */
    @FunctionalInterface
    interface Cell {
        void write(int row) throws IOException;
    }

    static List<String> names(ResultTable table) {
        return table.columns().stream().map(Field::name).toList();
    }

    /** Widths for the columns of a table in characters. */
    static List<Integer> widths(ResultTable table) {
        return widths(table, 0);
    }

    /** The same, none of them less than {@code least}. */
    static List<Integer> widths(ResultTable table, int least) {
        List<Integer> widths = new ArrayList<>();
        for (Field field : table.columns()) {
            int content = field instanceof Field.Texts texts
                    ? texts.values().stream()
                            .limit(SAMPLE)
                            .mapToInt(String::length)
                            .max()
                            .orElse(0)
                    : field instanceof Field.Counts ? COUNT_WIDTH : NUMBER_WIDTH;
            widths.add(Math.max(
                    least, Math.min(WIDEST, Math.max(content, field.name().length()) + ROOM)));
        }
        return widths;
    }

    private void header(TableStack.Place place, ResultTable table) throws IOException {
        if (place.header() > 0) {
            sheet.skipRows(place.header() - 1 - sheet.row());
            sheet.beginRow();
            for (Field field : table.columns()) {
                boolean words = field instanceof Field.Texts;
                sheet.text(field.name(), words ? CellStyles.HEADER : CellStyles.NUMBER_HEADER);
            }
            sheet.endRow();
        }
    }

    private void rows(ResultTable table, Map<Integer, Cell> special) throws IOException {
        List<Cell> cells = new ArrayList<>();
        for (int k = 0; k < table.columns().size(); k++) {
            cells.add(
                    special.containsKey(k)
                            ? special.get(k)
                            : cell(table.columns().get(k)));
        }
        for (int row = 0; row < table.rows(); row++) {
            sheet.beginRow();
            for (Cell cell : cells) {
                cell.write(row);
            }
            sheet.endRow();
        }
    }

    /** A header where the place has one, and the rows, some of the columns in a way of their own. */
    void write(TableStack.Place place, ResultTable table, Map<Integer, Cell> special) throws IOException {
        header(place, table);
        rows(table, special);
    }

    /** Every cell of a column as a formula with its value. */
    Cell live(CellFormula formula, Vector values) {
        int style = formats.ofColumn(values);
        return row -> sheet.formula(formula, values.at(row), style);
    }

    /** Numbers as the user gave them. */
    Cell given(Vector values) {
        return row -> sheet.number(values.at(row), CellStyles.GENERAL);
    }

    private Cell cell(Field field) {
        if (field instanceof Field.Numbers numbers) {
            Vector values = numbers.values();
            int style = formats.ofColumn(values);
            return row -> sheet.number(at(values, row), style);
        }
        if (field instanceof Field.Counts counts) {
            long[] values = counts.values();
            return row -> sheet.count(values[row]);
        }
        List<String> values = ((Field.Texts) field).values();
        return row -> sheet.text(values.get(row), CellStyles.GENERAL);
    }

    /** A column of an answer that was never computed is shorter than the others. */
    private static double at(Vector values, int row) {
        return row < values.size() ? values.at(row) : Double.NaN;
    }
}
