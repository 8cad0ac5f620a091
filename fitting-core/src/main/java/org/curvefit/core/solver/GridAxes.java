package org.curvefit.core.solver;

import java.util.LinkedHashMap;
import java.util.Map;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.numeric.Vector;

/**
 * Reads the axes of a grid: {@code a=0:1:20} is 20 nodes evenly from 0 to 1, {@code b=log:1e-3:1e3:30} is 30 nodes evenly in the logarithm, {@code
 * c=1;2;5} is these values. Axes are separated by commas.
 */
final class GridAxes {
    private static final String FORM = "write NAME=LOW:HIGH:COUNT, NAME=log:LOW:HIGH:COUNT or NAME=V1;V2;...";

    private GridAxes() {}

    static Map<String, Vector> parse(String text) {
        Map<String, Vector> axes = new LinkedHashMap<>();
        for (String part : text.split(",")) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw wrong(part, "has no name");
            }
            String name = part.substring(0, equals).trim();
            if (axes.put(name, axis(part, part.substring(equals + 1).trim())) != null) {
                throw wrong(part, "names " + name + " a second time");
            }
        }
        return axes;
    }

    private static Vector axis(String part, String text) {
        String[] fields = text.split(":");
        if (fields.length == 3) {
            return even(number(part, fields[0]), number(part, fields[1]), count(part, fields[2]));
        }
        if (fields.length == 4 && fields[0].equals("log")) {
            return logarithmic(part, number(part, fields[1]), number(part, fields[2]), count(part, fields[3]));
        }
        if (fields.length == 1) {
            String[] values = text.split(";");
            double[] nodes = new double[values.length];
            for (int i = 0; i < nodes.length; i++) {
                nodes[i] = number(part, values[i]);
            }
            return Vector.of(nodes);
        }
        throw wrong(part, "is not an axis");
    }

    /** Each node is low + i (high - low) / (count - 1), the last one exactly high. */
    private static Vector even(double low, double high, int count) {
        double[] nodes = new double[count];
        double spacing = (high - low) / (count - 1);
        for (int i = 0; i < count; i++) {
            nodes[i] = low + i * spacing;
        }
        nodes[count - 1] = high;
        return Vector.of(nodes);
    }

    private static Vector logarithmic(String part, double low, double high, int count) {
        if (!(low > 0 && high > 0)) {
            throw wrong(part, "has a logarithmic axis that does not stay above 0");
        }
        double[] nodes = even(Math.log(low), Math.log(high), count).toArray();
        for (int i = 0; i < count; i++) {
            nodes[i] = Math.exp(nodes[i]);
        }
        nodes[0] = low;
        nodes[count - 1] = high;
        return Vector.of(nodes);
    }

    private static double number(String part, String text) {
        try {
            double value = Double.parseDouble(text.trim());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException unreadable) {
            throw wrong(part, "holds \"" + text + "\", which is not a number");
        }
        throw wrong(part, "holds a number that is not finite");
    }

    private static int count(String part, String text) {
        double count = number(part, text);
        if (count != Math.rint(count) || count < 2 || count > Integer.MAX_VALUE) {
            throw wrong(part, "needs a whole number of nodes, at least 2");
        }
        return (int) count;
    }

    private static RequestException wrong(String part, String what) {
        return new RequestException("E124", "the grid axis \"" + part + "\" " + what, Location.none(), FORM);
    }
}
