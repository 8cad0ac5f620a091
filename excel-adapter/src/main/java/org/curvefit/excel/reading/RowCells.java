package org.curvefit.excel.reading;

import java.util.Arrays;

/** The cells of one row that are not empty, in the order found; filled anew for each row. Used by one thread. */
final class RowCells {
    private static final int FEW = 16;

    private int number;
    private boolean hidden;
    private int size;
    private int[] columns = new int[FEW];
    private Cell.Kind[] kinds = new Cell.Kind[FEW];
    private double[] numbers = new double[FEW];
    private String[] texts = new String[FEW];

    /** Begins a row. */
    void begin(int row, boolean isHidden) {
        number = row;
        hidden = isHidden;
        size = 0;
    }

    /** The row in the sheet, counted from 1. */
    int number() {
        return number;
    }

    boolean hidden() {
        return hidden;
    }

    int size() {
        return size;
    }

    /** The column of a cell, counted from 1. */
    int column(int i) {
        return columns[i];
    }

    Cell.Kind kind(int i) {
        return kinds[i];
    }

    /** The value of a number or date. */
    double number(int i) {
        return numbers[i];
    }

    String text(int i) {
        return texts[i];
    }

    Cell cell(int i) {
        return new Cell(kinds[i], numbers[i], texts[i]);
    }

    /** Adds a number or a date. */
    void number(int column, Cell.Kind kind, double value) {
        add(column, kind, value, "");
    }

    /** Adds a cell of another kind. */
    void text(int column, Cell.Kind kind, String text) {
        add(column, kind, Double.NaN, text);
    }

    private void add(int column, Cell.Kind kind, double value, String text) {
        if (size == columns.length) {
            columns = Arrays.copyOf(columns, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
            texts = Arrays.copyOf(texts, 2 * size);
        }
        columns[size] = column;
        kinds[size] = kind;
        numbers[size] = value;
        texts[size++] = text;
    }
}
