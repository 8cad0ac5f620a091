package org.curvefit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.curvefit.api.CurveFit;
import org.curvefit.testkit.JsonText;

/** The command line with everything real behind it, without terminals. */
final class RealEngine {
    private static final Path TOP = Path.of("..");

    private RealEngine() {}

    /** Runs a command line in the folder that holds the examples. */
    static Run run(String... args) {
        return Run.of(environment(), args);
    }

    /** Surroundings whose folder holds the examples. */
    static Environment environment() {
        return new Environment(TOP, Map.of(), Terminals.none(), CurveFit::load);
    }

    /** A column of a table that was printed as CSV; blank cells are NaN. */
    static double[] column(Run run, String name) {
        List<String> lines = run.out().lines().toList();
        int index = List.of(lines.get(0).split(",")).indexOf(name);
        List<Double> values = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String cell = line.split(",", -1)[index];
            values.add(cell.isEmpty() ? Double.NaN : Double.parseDouble(cell));
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The value of a parameter in a result that was printed as JSON. */
    static double value(Map<String, Object> result, String parameter) {
        for (Object estimate : (List<?>) result.get("parameters")) {
            if (((Map<?, ?>) estimate).get("name").equals(parameter)) {
                return (Double) ((Map<?, ?>) estimate).get("value");
            }
        }
        throw new AssertionError("no " + parameter);
    }

    /** A result that was printed as JSON. */
    static Map<String, Object> json(Run run) {
        return JsonText.object(run.out());
    }

    /** A member that is an object. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> member(Map<String, Object> result, String name) {
        return (Map<String, Object>) result.get(name);
    }

    /** A member that is a list of numbers. */
    static double[] numbers(Object list) {
        return ((List<?>) list).stream().mapToDouble(value -> (Double) value).toArray();
    }
}
