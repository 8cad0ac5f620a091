package org.curvefit.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.TableKind;

/**
 * Saved fits, and the rows of a table that each of them is about: of one fit all rows, of those of groups the rows of its group.
 *
 * @param keys the columns that tell groups apart; none for one fit
 * @param parts in the order in which the table brings them
 * @param data the table
 */
record SavedGroups(List<String> keys, List<Part> parts, Dataset data) {
    /** A fit and its rows. */
    record Part(SavedModel model, Dataset data) {
        /** Words about this part, with the name of its group before them; empty words stay empty. */
        String about(String words) {
            Map<String, String> group = model.fit().group();
            return words.isEmpty() || group.isEmpty() ? words : String.join(", ", group.values()) + ": " + words;
        }
    }

    /** Gives each row to the fit of its group. */
    static SavedGroups of(List<SavedModel> models, Dataset data) {
        List<String> keys = List.copyOf(models.get(0).fit().group().keySet());
        if (keys.isEmpty()) {
            return new SavedGroups(keys, List.of(new Part(models.get(0), data)), data);
        }
        Map<List<String>, SavedModel> known = new LinkedHashMap<>();
        models.forEach(model -> known.put(List.copyOf(model.fit().group().values()), model));
        List<Part> parts = new ArrayList<>();
        data.groupedBy(keys)
                .forEach((key, rows) ->
                        Optional.ofNullable(known.get(key)).ifPresent(model -> parts.add(new Part(model, rows))));
        return new SavedGroups(keys, parts, data);
    }

    /** How many rows belong to no saved fit, in words; empty for none. */
    String unknown() {
        int known = parts.stream().mapToInt(part -> part.data().rows()).sum();
        return known == data.rows()
                ? ""
                : (data.rows() - known) + " of " + data.rows() + " rows belong to groups that have no saved result";
    }

    /**
     * One table of what is said about all parts. Predictions, of which there is one for each row of the data, stand in the order of the data, blank where no
     * fit knows the group; roots stand part after part.
     */
    ResultTable joined(List<Predicted> predicted) {
        if (keys.isEmpty()) {
            return predicted.get(0).table();
        }
        boolean rowByRow = predicted.stream().allMatch(Prediction.class::isInstance);
        List<ResultTable> tables = predicted.stream().map(Predicted::table).toList();
        PlacedRows joined = new PlacedRows(
                rowByRow
                        ? data.rows()
                        : tables.stream().mapToInt(ResultTable::rows).sum());
        for (int i = 0; rowByRow && i < data.rows(); i++) {
            name(joined, i, key(i));
        }
        int from = 0;
        for (int k = 0; k < tables.size(); k++) {
            Part part = parts.get(k);
            int first = from;
            IntUnaryOperator place =
                    row -> rowByRow ? (int) part.data().address().number(row) - 1 : first + row;
            for (int row = 0; row < tables.get(k).rows(); row++) {
                name(
                        joined,
                        place.applyAsInt(row),
                        List.copyOf(part.model().fit().group().values()));
            }
            joined.put(tables.get(k), place);
            from += tables.get(k).rows();
        }
        return new ResultTable(TableKind.ROWS, joined.fields());
    }

    private List<String> key(int row) {
        return keys.stream().map(key -> data.column(key).text(row)).toList();
    }

    private void name(PlacedRows joined, int place, List<String> group) {
        for (int j = 0; j < keys.size(); j++) {
            joined.put(keys.get(j), place, group.get(j));
        }
    }
}
