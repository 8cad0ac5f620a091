package org.curvefit.api.io;

import java.util.List;
import org.curvefit.api.numeric.Vector;

/**
 * One table of a result as columns, so that every writer writes the same.
 *
 * @param kind which table
 * @param columns of equal length
 */
public record ResultTable(TableKind kind, List<Field> columns) {
    public ResultTable {
        columns = List.copyOf(columns);
    }

    /** Number of rows. */
    public int rows() {
        return columns.isEmpty() ? 0 : columns.get(0).size();
    }

    /** A named column of a result table. */
    public sealed interface Field {
        /** The name in the header line. */
        String name();

        /** Number of rows. */
        int size();

        /** Numbers; values that are not finite are written as blank. */
        record Numbers(String name, Vector values) implements Field {
            @Override
            public int size() {
                return values.size();
            }
        }

        /** Whole numbers; {@link Long#MIN_VALUE} is written as blank. */
        record Counts(String name, long[] values) implements Field {
            @Override
            public int size() {
                return values.length;
            }
        }

        /** Words of ours or text of the user; writers neutralize text that a spreadsheet would take for a formula. */
        record Texts(String name, List<String> values) implements Field {
            public Texts {
                values = List.copyOf(values);
            }

            @Override
            public int size() {
                return values.size();
            }
        }
    }
}
