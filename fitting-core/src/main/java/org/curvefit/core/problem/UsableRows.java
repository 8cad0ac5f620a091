package org.curvefit.core.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.data.CellDefect;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.RowDefect;
import org.curvefit.api.data.Rows;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;
import org.curvefit.api.fit.ColumnChoice;
import org.curvefit.api.numeric.Vector;

/**
 * The rows of a dataset that are complete in the columns a fit needs. Rows with an empty cell are skipped or refused, rows with a defective cell
 * are rejected up to a limit; both are counted and located.
 */
final class UsableRows {
    private static final int MOST_LISTED = 1000;

    private final Dataset data;
    private final Rows rows;
    private final List<RowDefect> defects;
    private final long skipped;
    private final long rejected;
    private final long filtered;

    private UsableRows(Dataset data, Rows rows, List<RowDefect> defects, long skipped, long rejected, long filtered) {
        this.data = data;
        this.rows = rows;
        this.defects = defects;
        this.skipped = skipped;
        this.rejected = rejected;
        this.filtered = filtered;
    }

    /** Collects the usable rows. */
    static UsableRows of(Dataset data, List<String> needed, ColumnChoice choice, RowFilter filter) {
        List<Column.Numbers> columns = columns(data, needed);
        UnusableRows unusable = new UnusableRows(data.rows());
        long filtered = filter.mark(unusable);
        List<RowDefect> defects = new ArrayList<>(data.reading().rejected());
        long rejected = data.reading().rejectedCount() + reject(data, columns, unusable, defects);
        requireTolerated(data, choice.rejects(), rejected, columns, filter);
        long skipped = skip(data, columns, unusable, defects, choice.missing());
        return new UsableRows(data, unusable.others(), defects, skipped, rejected, filtered);
    }

    private static List<Column.Numbers> columns(Dataset data, List<String> needed) {
        List<Column.Numbers> columns = new ArrayList<>(needed.size());
        for (int j = 0; j < needed.size(); j++) {
            if (needed.indexOf(needed.get(j)) == j) {
                columns.add(numbers(data, needed.get(j)));
            }
        }
        return columns;
    }

    /** A column that must hold numbers. */
    static Column.Numbers numbers(Dataset data, String name) {
        Column column = data.column(name);
        if (column instanceof Column.Numbers numeric) {
            return numeric;
        }
        List<String> sample = new ArrayList<>();
        for (int row = 0; row < Math.min(3, column.size()); row++) {
            sample.add("\"" + column.text(row) + "\"");
        }
        List<String> numeric = data.columns().stream()
                .filter(Column.Numbers.class::isInstance)
                .map(Column::name)
                .toList();
        throw new DataException(
                "E306",
                "column \"" + name + "\" is text, not numbers",
                Location.at(data.reading().source() + ": " + String.join(", ", sample) + ", ..."),
                numeric.isEmpty() ? "no column holds numbers" : "numeric columns: " + String.join(", ", numeric));
    }

    private static long reject(
            Dataset data, List<Column.Numbers> columns, UnusableRows unusable, List<RowDefect> defects) {
        long count = 0;
        for (Column.Numbers column : columns) {
            for (CellDefect defect : column.defects()) {
                if (unusable.mark(defect.row())) {
                    count++;
                    list(defects, data.address().of(defect.row(), column.name()), defect.text(), defect.reason());
                }
            }
        }
        return count;
    }

    private static void requireTolerated(
            Dataset data,
            ColumnChoice.RejectLimit limit,
            long rejected,
            List<Column.Numbers> columns,
            RowFilter filter) {
        if (rejected == 0 || limit.allows(rejected, data.rows() + data.reading().rejectedCount())) {
            return;
        }
        String more = rejected > 1 ? "; " + rejected + " rows like this" : "";
        if (data.reading().rejectedCount() > 0) {
            RowDefect first = data.reading().rejected().get(0);
            throw new DataException(
                    "E302",
                    first.reason() + more,
                    Location.at(first.address() + ": " + first.text()),
                    "mend the line, or skip such rows with --max-rejects " + rejected);
        }
        for (Column.Numbers column : columns) {
            Optional<CellDefect> defect = column.defects().stream()
                    .filter(found -> !filter.leavesOut(found.row()))
                    .findFirst();
            if (defect.isPresent()) {
                CellDefect first = defect.get();
                throw new DataException(
                        "E301",
                        "\"" + first.text() + "\" " + first.reason() + more,
                        Location.at(data.address().of(first.row(), column.name())),
                        advice(first, rejected));
            }
        }
        throw new AssertionError("rejected rows without a defect");
    }

    private static String advice(CellDefect first, long rejected) {
        String tolerate = "--max-rejects " + rejected;
        if (first.hint().contains("--max-rejects N")) {
            return first.hint().replace("--max-rejects N", tolerate);
        }
        return (first.hint().isEmpty() ? "mend the cell" : first.hint()) + ", or skip such rows with " + tolerate;
    }

    private static long skip(
            Dataset data,
            List<Column.Numbers> columns,
            UnusableRows unusable,
            List<RowDefect> defects,
            ColumnChoice.MissingPolicy policy) {
        long count = 0;
        for (Column.Numbers column : columns) {
            Vector values = column.values();
            for (int row = values.nextNaN(0); row < values.size(); row = values.nextNaN(row + 1)) {
                if (unusable.mark(row)) {
                    String address = data.address().of(row, column.name());
                    if (policy == ColumnChoice.MissingPolicy.FAIL) {
                        throw new DataException(
                                "E309", "a value is missing", Location.at(address), "fill it in, or --missing skip");
                    }
                    count++;
                    list(defects, address, "", "is empty");
                }
            }
        }
        return count;
    }

    private static void list(List<RowDefect> defects, String address, String text, String reason) {
        if (defects.size() < MOST_LISTED) {
            defects.add(new RowDefect(address, text, reason));
        }
    }

    Rows rows() {
        return rows;
    }

    List<RowDefect> defects() {
        return defects;
    }

    long skipped() {
        return skipped;
    }

    long rejected() {
        return rejected;
    }

    long filtered() {
        return filtered;
    }

    /** The dataset's row of a usable row. */
    int row(int usable) {
        return rows.row(usable);
    }

    /** Where a usable row stands, in words. */
    String address(int row) {
        return data.address().of(rows.row(row));
    }

    /** The usable values of columns. */
    List<Vector> columns(List<String> names) {
        List<Vector> columns = new ArrayList<>(names.size());
        for (String name : names) {
            columns.add(rows.select(numbers(data, name).values()));
        }
        return columns;
    }
}
