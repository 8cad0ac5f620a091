package org.curvefit.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.curvefit.api.data.Address;
import org.curvefit.api.data.CellDefect;
import org.curvefit.api.data.Column;
import org.curvefit.api.numeric.Vector;

/**
 * Collects one column. If its first rows are all numbers, it keeps numbers; otherwise it keeps texts, and says in the end whether at least half of
 * them were numbers. Used by one thread.
 */
final class ColumnBuilder {
    /** Texts that occur often, such as names of groups, are kept once. */
    private static final int MOST_SHARED_TEXTS = 4_096;

    private final String name;
    private final Marks marks;
    private final boolean numeric;
    private final Vector.Builder values;
    private final List<CellDefect> defects = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, String> shared = new HashMap<>();

    /** @param expected number of rows */
    ColumnBuilder(String name, Marks marks, boolean numeric, int expected) {
        this.name = name;
        this.marks = marks;
        this.numeric = numeric;
        this.values = Vector.builder(numeric ? expected : 0);
    }

    String name() {
        return name;
    }

    /** Whether this column keeps numbers. */
    boolean numeric() {
        return numeric;
    }

    /** Adds a number, or NaN for a missing one; only where {@link #numeric}. */
    void add(double value) {
        values.add(value);
    }

    /** Adds a cell as it was found. */
    void add(String cell, Marks.Place place) {
        if (numeric) {
            values.add(number(cell, values.size(), defects, place));
        } else {
            texts.add(
                    shared.size() < MOST_SHARED_TEXTS
                            ? shared.computeIfAbsent(cell, same -> same)
                            : shared.getOrDefault(cell, cell));
        }
    }

    /** The column; the builder must not be used afterwards. */
    Column build(Address address) {
        if (numeric) {
            return new Column.Numbers(name, values.build(), defects);
        }
        Vector.Builder numbers = Vector.builder(texts.size());
        List<CellDefect> found = new ArrayList<>();
        int filled = 0;
        for (int row = 0; row < texts.size(); row++) {
            int at = row;
            String cell = texts.get(row);
            filled += Words.isMissing(cell.strip()) ? 0 : 1;
            numbers.add(number(cell, row, found, () -> address.of(at, name)));
        }
        return 2 * found.size() <= filled
                ? new Column.Numbers(name, numbers.build(), found)
                : new Column.Text(name, texts);
    }

    private double number(String cell, int row, List<CellDefect> faults, Marks.Place place) {
        String text = cell.strip();
        if (Words.isMissing(text)) {
            return Double.NaN;
        }
        double value =
                NumberShape.of(text).map(shape -> marks.value(shape, place)).orElse(Double.NaN);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            faults.add(Words.defect(row, cell, marks));
            return Double.NaN;
        }
        return value;
    }
}
