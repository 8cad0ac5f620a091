package org.curvefit.excel.reading;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.data.CellDefect;
import org.curvefit.api.data.Column;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.api.numeric.Vector;

/**
 * Collects one column: numbers as such, other cells beside them. In the end it is a column of numbers if at least half of what is there are
 * numbers. Used by one thread.
 */
final class SheetColumn {
    private final String name;
    private final char decimal;
    private final Vector.Builder values = Vector.builder(0);
    private final IntSequence otherRows = new IntSequence();
    private final List<Cell> others = new ArrayList<>();
    private final IntSequence textNumbers = new IntSequence();
    private int numbers;
    private int dates;
    private int words;

    SheetColumn(String name, char decimal) {
        this.name = name;
        this.decimal = decimal;
    }

    String name() {
        return name;
    }

    /** Adds a cell of a row; rows come in ascending order, and rows that are left out have no cell. */
    void add(int row, RowCells cells, int i) {
        fill(row);
        Cell.Kind kind = cells.kind(i);
        double value = cells.number(i);
        if (kind == Cell.Kind.DATE) {
            dates++;
        }
        if (kind == Cell.Kind.NUMBER && Double.isFinite(value) || kind == Cell.Kind.DATE && !Double.isNaN(value)) {
            numbers++;
            values.add(value);
            return;
        }
        other(row, cells.cell(i));
    }

    private void other(int row, Cell cell) {
        if (cell.isMissing()) {
            return;
        }
        double value = cell.kind() == Cell.Kind.TEXT ? CellText.number(cell.text(), decimal) : Double.NaN;
        boolean number = Double.isFinite(value);
        if (number) {
            numbers++;
            textNumbers.add(row);
        } else if (cell.kind() == Cell.Kind.TEXT || cell.kind() == Cell.Kind.BOOLEAN) {
            words++;
        }
        values.add(number ? value : Double.NaN);
        otherRows.add(row);
        others.add(cell);
    }

    /** Fills up with empty cells to so many rows. */
    private void fill(int rows) {
        while (values.size() < rows) {
            values.add(Double.NaN);
        }
    }

    boolean isNumeric() {
        return numbers >= words;
    }

    /** Whether its numbers are dates. */
    boolean isDates() {
        return dates > 0 && 2 * dates >= numbers && isNumeric();
    }

    /** Rows with numbers that are stored as text. */
    IntSequence textNumbers() {
        return isNumeric() ? textNumbers : new IntSequence();
    }

    /**
     * The column; no cell can be added afterwards.
     *
     * @param rows of the table
     */
    Column build(int rows) {
        fill(rows);
        Vector built = values.build();
        return isNumeric() ? new Column.Numbers(name, built, defects()) : new Column.Text(name, texts(built));
    }

    private List<CellDefect> defects() {
        List<CellDefect> defects = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            Cell cell = others.get(i);
            boolean number = cell.kind() == Cell.Kind.TEXT && Double.isFinite(CellText.number(cell.text(), decimal));
            if (!number) {
                defects.add(CellText.defect(otherRows.at(i), cell, decimal));
            }
        }
        return defects;
    }

    private List<String> texts(Vector built) {
        List<String> texts = new ArrayList<>(built.size());
        int other = 0;
        for (int row = 0; row < built.size(); row++) {
            if (other < others.size() && otherRows.at(other) == row) {
                texts.add(others.get(other++).shown());
            } else {
                double value = built.at(row);
                texts.add(Double.isNaN(value) ? "" : dates > 0 ? SerialDate.text(value) : Decimal.text(value));
            }
        }
        return texts;
    }
}
