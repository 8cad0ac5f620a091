package org.curvefit.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.Observations;
import org.curvefit.api.fit.ColumnChoice.RejectLimit;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.GroupedRequest;
import org.curvefit.core.problem.UsableData;

/**
 * The groups of rows that a request is about.
 *
 * @param whole the question about all rows as one group; names are decided, and defective rows counted, for all of them
 * @param by the columns that tell the groups apart
 * @param parts the rows of each group by their values in these columns, in the order of the data
 */
record RowGroups(FitRequest whole, List<String> by, Map<List<String>, Dataset> parts) {
    /** Cuts the data of a request. */
    static RowGroups of(GroupedRequest asked) {
        FitRequest request = asked.request();
        FitSettings settings = request.settings();
        FitSettings labelled = settings.withColumns(settings.columns().withLabels(asked.by()));
        Map<List<String>, Dataset> parts = request.data().groupedBy(asked.by());
        UsableData used = UsableData.of(request.model(), request.data(), labelled);
        FitSettings counted = labelled.withColumns(labelled.columns().withRejects(RejectLimit.unlimited()));
        return new RowGroups(request.model(used.function()).settings(counted), asked.by(), parts);
    }

    int size() {
        return parts.size();
    }

    /** The rows of each group. */
    List<Dataset> datasets() {
        return List.copyOf(parts.values());
    }

    /** What each group is called: its values by column. */
    List<Map<String, String>> names() {
        List<Map<String, String>> names = new ArrayList<>();
        for (List<String> key : parts.keySet()) {
            Map<String, String> name = new LinkedHashMap<>();
            for (int j = 0; j < key.size(); j++) {
                name.put(by.get(j), key.get(j));
            }
            names.add(name);
        }
        return names;
    }

    /** The number of the group that each observation of the whole belongs to. */
    int[] of(Observations seen) {
        Map<List<String>, Integer> numbers = new HashMap<>();
        parts.keySet().forEach(key -> numbers.put(key, numbers.size()));
        List<Column> columns = by.stream().map(whole.data()::column).toList();
        int[] group = new int[seen.size()];
        for (int i = 0; i < group.length; i++) {
            int row = seen.row(i);
            group[i] =
                    numbers.get(columns.stream().map(column -> column.text(row)).toList());
        }
        return group;
    }
}
