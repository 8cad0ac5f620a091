package org.curvefit.testkit.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.numeric.Vector;

/**
 * A data set with a model and its certified results.
 *
 * @param name of the set
 * @param file the data as CSV
 * @param formula response and expression as one formula
 * @param data the numbers
 * @param starts start values by parameter, one map per start
 * @param certified values by parameter
 * @param standardErrors by parameter; parameters without one are absent
 * @param figures all other numbers at the top level, e.g. {@code residual_sum_of_squares}
 */
public record ReferenceSet(
        String name,
        Path file,
        String formula,
        Dataset data,
        List<Map<String, Double>> starts,
        Map<String, Double> certified,
        Map<String, Double> standardErrors,
        Map<String, Double> figures) {
    /** Where reference data are, if they are there; the property {@code curvefit.referenceData} names the folder. */
    public static Optional<Path> folder() {
        Path folder = Path.of(System.getProperty("curvefit.referenceData", "../shared/reference-data"));
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }

    /** All sets of a sub-folder that are one plain least-squares fit, by name. */
    public static List<ReferenceSet> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<ReferenceSet> sets = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                Map<String, Object> json = JsonTree.object(file);
                if (json.get("group_column") instanceof String
                        || json.get("weights_column") instanceof String
                        || json.containsKey("loss")
                        || json.containsKey("bounds")) {
                    continue;
                }
                sets.add(of(file, json));
            }
            return sets;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One set, with whatever it has besides a plain least-squares fit; the caller adds bounds, weights or loss. */
    public static ReferenceSet load(Path file) {
        try {
            return of(file, JsonTree.object(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ReferenceSet of(Path file, Map<String, Object> json) throws IOException {
        String data = json.get("data") instanceof String named
                ? named
                : file.getFileName().toString().replace(".json", ".csv");
        Path csv = file.resolveSibling(data);
        Map<String, Double> certified = new LinkedHashMap<>();
        Map<String, Double> errors = new LinkedHashMap<>();
        List<Map<String, Double>> starts = new ArrayList<>();
        for (Object element : list(json.get("parameters"))) {
            Map<String, Object> parameter = map(element);
            String name = (String) parameter.get("name");
            certified.put(name, (Double) parameter.get("certified"));
            if (parameter.get("certified_sd") instanceof Double sd) {
                errors.put(name, sd);
            }
            for (int start = 1; parameter.get("start" + start) instanceof Double value; start++) {
                if (starts.size() < start) {
                    starts.add(new LinkedHashMap<>());
                }
                starts.get(start - 1).put(name, value);
            }
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        json.forEach((key, value) -> {
            if (value instanceof Double number) {
                figures.put(key, number);
            }
        });
        addPeerCase(json, certified, starts, figures);
        return new ReferenceSet(
                (String) json.get("name"),
                csv,
                json.get("response") + " = " + json.get("formula"),
                table(csv),
                starts,
                certified,
                errors,
                figures);
    }

    /** Cases of other libraries keep their figures under {@code starts} and {@code expected}. */
    private static void addPeerCase(
            Map<String, Object> json,
            Map<String, Double> certified,
            List<Map<String, Double>> starts,
            Map<String, Double> figures) {
        for (Object start : list(json.get("starts"))) {
            Map<String, Double> values = new LinkedHashMap<>();
            map(start).forEach((name, value) -> values.put(name, (Double) value));
            starts.add(values);
        }
        if (json.get("expected") instanceof Map) {
            Map<String, Object> expected = map(json.get("expected"));
            map(expected.getOrDefault("parameters", Map.of()))
                    .forEach((name, value) -> certified.put(name, (Double) value));
            if (expected.get("rss") instanceof Double rss) {
                figures.put("residual_sum_of_squares", rss);
            }
        }
    }

    /** Reads a plain CSV file: a header line and numbers; cells that are not numbers are missing. */
    private static Dataset table(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        String[] names = lines.get(0).split(",");
        List<Vector.Builder> columns = new ArrayList<>();
        for (int j = 0; j < names.length; j++) {
            columns.add(Vector.builder(lines.size()));
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            for (int j = 0; j < names.length; j++) {
                columns.get(j).add(number(cells[j]));
            }
        }
        List<Column> numbers = new ArrayList<>();
        for (int j = 0; j < names.length; j++) {
            numbers.add(new Column.Numbers(names[j], columns.get(j).build()));
        }
        return Dataset.of(numbers);
    }

    private static double number(String cell) {
        return cell.matches("[-+0-9.eE]+") ? Double.parseDouble(cell) : Double.NaN;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return value instanceof List ? (List<Object>) value : List.of();
    }
}
