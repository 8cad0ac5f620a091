package org.curvefit.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.numeric.Vector;

/** A table that is filled row by row from others, each row at a place of its own; blank where nothing is put. */
final class PlacedRows {
    private final int rows;
    private final Map<String, double[]> numbers = new LinkedHashMap<>();
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    PlacedRows(int rows) {
        this.rows = rows;
    }

    /** Puts a word at a place of a column. */
    void put(String column, int place, String word) {
        texts.computeIfAbsent(column, this::newTexts).set(place, word);
    }

    /** Puts all rows of a table. */
    void put(ResultTable table, IntUnaryOperator place) {
        for (Field field : table.columns()) {
            for (int row = 0; row < field.size(); row++) {
                if (field instanceof Field.Numbers values) {
                    numbers.computeIfAbsent(field.name(), this::newNumbers)[place.applyAsInt(row)] =
                            values.values().at(row);
                } else if (field instanceof Field.Texts words) {
                    put(field.name(), place.applyAsInt(row), words.values().get(row));
                }
            }
        }
    }

    private double[] newNumbers(String name) {
        names.add(name);
        double[] blank = new double[rows];
        Arrays.fill(blank, Double.NaN);
        return blank;
    }

    private List<String> newTexts(String name) {
        names.add(name);
        return new ArrayList<>(Collections.nCopies(rows, ""));
    }

    /** The columns in the order in which they were met. */
    List<Field> fields() {
        return names.stream()
                .<Field>map(name -> numbers.containsKey(name)
                        ? new Field.Numbers(name, Vector.of(numbers.get(name)))
                        : new Field.Texts(name, texts.get(name)))
                .toList();
    }
}
