package org.curvefit.csv;

/** The numbers of one file: what a cell is worth, by what is known about the file's marks so far. Used by one thread. */
final class CellNumbers {
    private final Marks marks;
    private final NumberScanner plain = new NumberScanner('\n');

    CellNumbers(Marks marks) {
        this.marks = marks;
    }

    Marks marks() {
        return marks;
    }

    /**
     * The value of a cell without blanks around it.
     *
     * @return NaN or infinite if it is no number of this file
     */
    double value(String cell, Marks.Place place) {
        plain.decimal(marks.decimal());
        if (plain.readAll(cell)) {
            return plain.value();
        }
        return NumberShape.of(cell).map(shape -> marks.value(shape, place)).orElse(Double.NaN);
    }
}
