package org.curvefit.api.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.Groups;
import org.curvefit.api.fit.Groups.Entry;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.api.numeric.Vector;

/** The tables of several groups, one below the other: what tells the groups apart first, then the columns of each. */
final class GroupTables {
    private final TableKind kind;
    private final Groups groups;
    private final List<ResultTable> parts = new ArrayList<>();
    private final List<Map<String, Field>> byName = new ArrayList<>();

    private GroupTables(TableKind kind, Groups groups, List<String> keep) {
        this.kind = kind;
        this.groups = groups;
        for (Entry entry : groups.entries()) {
            ResultTable part = part(entry, keep);
            Map<String, Field> named = new HashMap<>();
            part.columns().forEach(field -> named.putIfAbsent(field.name(), field));
            parts.add(part);
            byName.add(named);
        }
    }

    static ResultTable of(TableKind kind, Groups groups, List<String> keep) {
        return new GroupTables(kind, groups, keep).table();
    }

    /** The rows of one group; of a summary every group has one. */
    private ResultTable part(Entry entry, List<String> keep) {
        if (kind != TableKind.SUMMARY) {
            return entry.result()
                    .map(result -> ResultTables.of(kind, result, keep))
                    .orElse(new ResultTable(kind, List.of()));
        }
        List<Field> fields = new ArrayList<>();
        Optional<FitResult> result = entry.result();
        if (result.isPresent()) {
            fields.addAll(ResultTables.summary(result.get()).columns());
            for (ParameterEstimate estimate : result.get().parameters()) {
                String own = fields.stream().anyMatch(field -> field.name().equals(estimate.name()))
                        ? estimate.name() + "_value"
                        : estimate.name();
                fields.add(new Field.Numbers(own, Vector.of(estimate.value())));
                fields.add(new Field.Numbers(estimate.name() + "_std_error", Vector.of(estimate.standardError())));
            }
            for (ParameterEstimate estimate : result.get().parameters()) {
                fields.add(new Field.Numbers(estimate.name() + "_ci_low", Vector.of(estimate.low())));
                fields.add(new Field.Numbers(estimate.name() + "_ci_high", Vector.of(estimate.high())));
            }
            fields.add(new Field.Texts(
                    "flags",
                    List.of(result.get().flags().stream().map(Enum::name).collect(Collectors.joining(" ")))));
        } else {
            fields.add(new Field.Texts("status", List.of(entry.status())));
            fields.add(new Field.Texts("ok", List.of("false")));
        }
        fields.add(new Field.Texts("message", List.of(entry.message())));
        return new ResultTable(kind, fields);
    }

    private ResultTable table() {
        List<Field> fields = new ArrayList<>(names());
        for (Map.Entry<String, Field> column : columns().entrySet()) {
            fields.add(joined(column.getKey(), column.getValue()));
        }
        return new ResultTable(kind, fields);
    }

    private List<Field> names() {
        Set<String> keys = new LinkedHashSet<>();
        groups.entries().forEach(entry -> keys.addAll(entry.name().keySet()));
        List<Field> fields = new ArrayList<>();
        for (String key : keys) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                String name = groups.entries().get(i).name().getOrDefault(key, "");
                texts.addAll(Collections.nCopies(parts.get(i).rows(), name));
            }
            fields.add(new Field.Texts(key, texts));
        }
        return fields;
    }

    /** Every column of any group, with an example; the widest group sets the order, and messages come last. */
    private Map<String, Field> columns() {
        List<ResultTable> widest = new ArrayList<>(parts);
        widest.sort((a, b) -> b.columns().size() - a.columns().size());
        Map<String, Field> columns = new LinkedHashMap<>();
        for (ResultTable part : widest) {
            part.columns().forEach(field -> columns.putIfAbsent(field.name(), field));
        }
        Field message = columns.remove("message");
        if (kind == TableKind.SUMMARY && message != null) {
            columns.put("message", message);
        }
        return columns;
    }

    /** A column of which one group holds numbers and another texts becomes one of texts. */
    private Field joined(String name, Field example) {
        boolean alike = true;
        for (Map<String, Field> part : byName) {
            Field field = part.get(name);
            alike &= field == null || field.getClass() == example.getClass();
        }
        if (alike && example instanceof Field.Numbers) {
            return new Field.Numbers(name, numbers(name));
        }
        if (alike && example instanceof Field.Counts) {
            return new Field.Counts(name, counts(name));
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Field field = byName.get(i).get(name);
            texts.addAll(field == null ? Collections.nCopies(parts.get(i).rows(), "") : texts(field));
        }
        return new Field.Texts(name, texts);
    }

    private int rows() {
        return parts.stream().mapToInt(ResultTable::rows).sum();
    }

    private Vector numbers(String name) {
        Vector.Builder values = Vector.builder(rows());
        for (int i = 0; i < parts.size(); i++) {
            Field.Numbers field = (Field.Numbers) byName.get(i).get(name);
            for (int row = 0; row < parts.get(i).rows(); row++) {
                values.add(field == null ? Double.NaN : field.values().at(row));
            }
        }
        return values.build();
    }

    private long[] counts(String name) {
        long[] values = new long[rows()];
        int next = 0;
        for (int i = 0; i < parts.size(); i++) {
            Field.Counts field = (Field.Counts) byName.get(i).get(name);
            for (int row = 0; row < parts.get(i).rows(); row++) {
                values[next++] = field == null ? Long.MIN_VALUE : field.values()[row];
            }
        }
        return values;
    }

    private static List<String> texts(Field field) {
        if (field instanceof Field.Texts texts) {
            return texts.values();
        }
        if (field instanceof Field.Counts counts) {
            return Arrays.stream(counts.values())
                    .mapToObj(value -> value == Long.MIN_VALUE ? "" : Long.toString(value))
                    .toList();
        }
        return Arrays.stream(((Field.Numbers) field).values().toArray())
                .mapToObj(value -> Double.isFinite(value) ? Decimal.text(value) : "")
                .toList();
    }
}
