package org.curvefit.core.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;
import org.curvefit.api.fit.ColumnChoice;

/**
 * The names that a formula may use for the columns of a dataset: their own, and x, y (with several inputs x1, x2 ...) for the chosen columns where
 * the data have no column of that name.
 */
final class ColumnNames {
    private final Dataset data;
    private final ColumnChoice choice;
    private final Map<String, String> aliases = new LinkedHashMap<>();

    ColumnNames(Dataset data, ColumnChoice choice) {
        this.data = data;
        this.choice = choice;
        List<String> numeric = numericNames();
        List<String> inputs = choice.inputs();
        for (String input : inputs) {
            data.column(input);
        }
        choice.response().ifPresent(data::column);
        if (!inputs.isEmpty()) {
            alias("x", inputs.get(0));
        } else if (!numeric.isEmpty()) {
            alias("x", numeric.get(0));
        }
        for (int j = 0; inputs.size() > 1 && j < inputs.size(); j++) {
            alias("x" + (j + 1), inputs.get(j));
        }
        if (choice.response().isPresent()) {
            alias("y", choice.response().get());
        } else if (!numeric.isEmpty()) {
            alias("y", numeric.get(numeric.size() - 1));
        }
    }

    private void alias(String name, String column) {
        if (data.find(name).isEmpty()) {
            aliases.put(name, column);
        }
    }

    /** Columns of numbers; one of standard deviations, or one that tells groups apart, is neither input nor response by itself. */
    private List<String> numericNames() {
        List<String> names = new ArrayList<>();
        for (Column column : data.columns()) {
            boolean sigma = choice.rows().sigma().filter(column.name()::equals).isPresent()
                    || choice.rows().inputSigma().contains(column.name());
            boolean label = choice.labels().contains(column.name());
            if (column instanceof Column.Numbers && !sigma && !label) {
                names.add(column.name());
            }
        }
        return names;
    }

    /** Whether a name means a column. */
    boolean means(String name) {
        return aliases.containsKey(name) || data.find(name).isPresent();
    }

    /** All names that mean a column. */
    List<String> known() {
        List<String> names = new ArrayList<>(data.names());
        names.addAll(aliases.keySet());
        return names;
    }

    /** The column that a name means. */
    String column(String name) {
        return aliases.getOrDefault(name, name);
    }

    /** The columns that names mean. */
    List<String> columns(List<String> names) {
        List<String> columns = new ArrayList<>(names.size());
        for (String name : names) {
            columns.add(column(name));
        }
        return columns;
    }

    /** The response of a formula that does not name one: as chosen, or the last numeric column that is not an input. */
    String defaultResponse(List<String> inputs) {
        if (choice.response().isPresent()) {
            return choice.response().get();
        }
        List<String> numeric = numericNames();
        for (int i = numeric.size() - 1; i >= 0; i--) {
            if (!inputs.contains(numeric.get(i))) {
                return numeric.get(i);
            }
        }
        throw new DataException(
                "E306",
                "no numeric column is left for the response",
                Location.at(data.reading().source() + " has: " + String.join(", ", data.names())),
                "write the formula as RESPONSE = ..., or choose the column with -y");
    }
}
