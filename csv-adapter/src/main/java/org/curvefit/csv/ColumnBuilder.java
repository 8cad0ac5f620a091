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
    private final CellNumbers numbers;
    private final boolean numeric;
    private final Vector.Builder values;
    private final List<CellDefect> defects = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, String> shared = new HashMap<>();

    /** @param expected number of rows */
    ColumnBuilder(String name, CellNumbers numbers, boolean numeric, int expected) {
        this.name = name;
        this.numbers = numbers;
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

    /** Adds a text; only where not {@link #numeric}. */
    void add(String text) {
        boolean room = shared.size() < MOST_SHARED_TEXTS;
        texts.add(room ? shared.computeIfAbsent(text, same -> same) : shared.getOrDefault(text, text));
    }

    /** Adds a cell as it was found. */
    void add(String cell, Marks.Place place) {
        if (numeric) {
            values.add(number(cell, values.size(), defects, place));
        } else {
            add(cell);
        }
    }

    /** The column; the builder must not be used afterwards. */
    Column build(Address address) {
        if (numeric) {
            return new Column.Numbers(name, values.build(), defects);
        }
        return mostlyNumbers() ? numbers(address) : new Column.Text(name, texts);
    }

    /** Whether at least half of what is there are numbers. */
    boolean mostlyNumbers() {
        if (numeric) {
            return true;
        }
        int filled = 0;
        int shaped = 0;
        for (String cell : texts) {
            String text = cell.strip();
            if (!Words.isMissing(text)) {
                filled++;
                shaped += NumberShape.of(text).isPresent() ? 1 : 0;
            }
        }
        return 2 * shaped >= filled;
    }

    private Column.Numbers numbers(Address address) {
        Vector.Builder collected = Vector.builder(texts.size());
        List<CellDefect> found = new ArrayList<>();
        for (int row = 0; row < texts.size(); row++) {
            int at = row;
            collected.add(number(texts.get(row), row, found, () -> address.of(at, name)));
        }
        return new Column.Numbers(name, collected.build(), found);
    }

    private double number(String cell, int row, List<CellDefect> faults, Marks.Place place) {
        String text = cell.strip();
        if (Words.isMissing(text)) {
            return Double.NaN;
        }
        double value = numbers.value(text, place);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            faults.add(Words.defect(row, cell, numbers.marks()));
            return Double.NaN;
        }
        return value;
    }
}
