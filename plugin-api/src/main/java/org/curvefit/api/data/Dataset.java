package org.curvefit.api.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;
import org.curvefit.api.numeric.Vector;

/**
 * A named table: columns of equal length, where their rows stand in the source, and how they were read.
 *
 * @param columns at least one, of equal size; names may repeat, but a repeated name cannot be used in a fit
 * @param address where each row stands
 * @param reading how the table was read
 */
public record Dataset(List<Column> columns, Address address, Reading reading) {
    public Dataset {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new DataException("E208", "the data hold no column", Location.none(), "");
        }
        int rows = columns.get(0).size();
        for (Column column : columns) {
            if (column.size() != rows) {
                throw new DataException(
                        "E302",
                        "column \"" + column.name() + "\" has " + column.size() + " rows, \""
                                + columns.get(0).name() + "\" has " + rows,
                        Location.none(),
                        "give columns of equal length");
            }
        }
    }

    /** A table of two columns in memory. */
    public static Dataset of(String name1, double[] values1, String name2, double[] values2) {
        return of(
                List.of(new Column.Numbers(name1, Vector.of(values1)), new Column.Numbers(name2, Vector.of(values2))));
    }

    /** A table of three columns in memory. */
    public static Dataset of(String name1, double[] values1, String name2, double[] values2, Column.Numbers third) {
        return of(List.of(
                new Column.Numbers(name1, Vector.of(values1)), new Column.Numbers(name2, Vector.of(values2)), third));
    }

    /** A table in memory. */
    public static Dataset of(List<? extends Column> columns) {
        return new Dataset(new ArrayList<>(columns), Address.inMemory(), Reading.inMemory());
    }

    /** Number of rows. */
    public int rows() {
        return columns.get(0).size();
    }

    /** Column names in order. */
    public List<String> names() {
        List<String> names = new ArrayList<>(columns.size());
        for (Column column : columns) {
            names.add(column.name());
        }
        return names;
    }

    /** The first column of this name, if there is one. */
    public Optional<Column> find(String name) {
        for (Column column : columns) {
            if (column.name().equals(name)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** The only column of this name. */
    public Column column(String name) {
        List<Column> found = new ArrayList<>(1);
        for (Column column : columns) {
            if (column.name().equals(name)) {
                found.add(column);
            }
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw new DataException(
                    "E203",
                    "no column \"" + name + "\"",
                    Location.at(reading.source() + " has: " + String.join(", ", names())),
                    "choose one of these columns");
        }
        throw new DataException(
                "E203",
                found.size() + " columns are named \"" + name + "\"",
                Location.at(reading.source() + " has: " + String.join(", ", names())),
                "give them different names in the header line");
    }

    /** These rows alone, in ascending order; each keeps its place in the source. */
    public Dataset select(Rows rows) {
        return Partition.of(this, rows);
    }

    /**
     * The rows of each combination of values in these columns, in the order in which the table brings them; each row keeps its place in the source. The
     * keys hold the values as texts, empty where a cell is missing.
     */
    public Map<List<String>, Dataset> groupedBy(List<String> names) {
        return Partition.by(this, names);
    }

    /** Names that occur more than once. */
    public Set<String> repeatedNames() {
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (Column column : columns) {
            if (!seen.add(column.name())) {
                repeated.add(column.name());
            }
        }
        return repeated;
    }
}
