package org.curvefit.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;
import org.curvefit.api.io.SavedFit;
import org.curvefit.api.numeric.Matrix;

/** Takes the fields that a prediction needs out of a result; all others are passed over. */
final class SavedFitParser {
    private final JsonParser parser;
    private final String source;

    private String schema = "";
    private String formula = "";
    private String status = "";
    private final Map<String, Double> parameters = new LinkedHashMap<>();
    private Optional<Matrix> covariance = Optional.empty();
    private final List<String> inputs = new ArrayList<>();
    private String response = "";
    private double residualSd = Double.NaN;
    private long degreesOfFreedom;
    private final SavedIntervals intervals = new SavedIntervals();
    private final Map<String, String> group = new LinkedHashMap<>();

    private SavedFitParser(JsonParser parser, String source) {
        this.parser = parser;
        this.source = source;
    }

    /** One object, or those of several groups: an array of them, or one after the other. */
    static List<SavedFit> all(JsonParser parser, String source) throws IOException {
        JsonToken first = parser.nextToken();
        boolean array = first == JsonToken.START_ARRAY;
        List<SavedFit> fits = new ArrayList<>();
        JsonToken next = array ? parser.nextToken() : first;
        while (next == JsonToken.START_OBJECT) {
            SavedFitParser result = new SavedFitParser(parser, source);
            result.object(result::field);
            result.requireSchema();
            if (result.group.isEmpty() || !result.parameters.isEmpty()) {
                fits.add(result.fit());
            }
            next = parser.nextToken();
        }
        SavedFitParser end = new SavedFitParser(parser, source);
        if (next != (array ? JsonToken.END_ARRAY : null) || (array && parser.nextToken() != null)) {
            throw end.wrong("it is no result, or something follows the result");
        }
        boolean one = fits.size() == 1;
        if (fits.isEmpty() || (!one && fits.stream().anyMatch(fit -> fit.group().isEmpty()))) {
            throw end.wrong(fits.isEmpty() ? "it holds no result" : "of several results each needs a \"group\"");
        }
        return fits;
    }

    private void requireSchema() {
        if (!schema.equals(ResultJson.SCHEMA)) {
            throw wrong(schema.isEmpty() ? "it has no \"schema\"" : "its schema is \"" + schema + "\"");
        }
    }

    private SavedFit fit() {
        if (formula.isEmpty() || parameters.isEmpty()) {
            throw wrong("it has no formula or no parameters");
        }
        return new SavedFit(
                formula,
                status,
                parameters,
                covariance,
                inputs,
                response,
                residualSd,
                degreesOfFreedom,
                intervals.spread(),
                intervals.domain(),
                group);
    }

    private void field(String name) throws IOException {
        switch (name) {
            case "schema" -> schema = text(name);
            case "formula" -> formula = text(name);
            case "status" -> status = text(name);
            case "parameters" -> array(name, this::parameter);
            case "covariance" -> covariance = matrix(name);
            case "summary" -> nested(name, this::summary);
            case "reading" -> nested(name, this::reading);
            case "intervals" -> intervals();
            case "group" -> nested(name, key -> group.put(key, text(key)));
            default -> parser.skipChildren();
        }
    }

    private void summary(String name) throws IOException {
        switch (name) {
            case "residual_sd" -> residualSd = number(name);
            case "dof" -> degreesOfFreedom = (long) number(name);
            default -> parser.skipChildren();
        }
    }

    private void intervals() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            nested("intervals", this::interval);
        }
    }

    private void interval(String name) throws IOException {
        switch (name) {
            case "confidence" -> intervals.confidence = number(name);
            case "quantile" -> intervals.quantile = number(name);
            case "noise" -> intervals.noise = number(name);
            case "counts" -> intervals.counts = parser.getBooleanValue();
            case "factor" -> intervals.factor = numbers(name);
            case "x_range" -> intervals.ranges = numbers(name);
            case "sigma" ->
                intervals.sigma =
                        parser.currentToken() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(text(name));
            default -> parser.skipChildren();
        }
    }

    private void reading(String name) throws IOException {
        switch (name) {
            case "x" -> array(name, () -> inputs.add(text(name)));
            case "y" -> response = text(name);
            default -> parser.skipChildren();
        }
    }

    private void parameter() throws IOException {
        String[] name = {""};
        double[] value = {Double.NaN};
        nested("parameters", field -> {
            switch (field) {
                case "name" -> name[0] = text(field);
                case "value" -> value[0] = number(field);
                default -> parser.skipChildren();
            }
        });
        if (name[0].isEmpty() || parameters.put(name[0], value[0]) != null) {
            throw wrong("a parameter has no name, or the name of another");
        }
    }

    private Optional<Matrix> matrix(String name) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        List<List<Double>> rows = numbers(name);
        int size = rows.size();
        double[] values = new double[size * size];
        for (int i = 0; i < size; i++) {
            if (rows.get(i).size() != size) {
                throw wrong("\"" + name + "\" is not square");
            }
            for (int k = 0; k < size; k++) {
                values[i + k * size] = rows.get(i).get(k);
            }
        }
        return Optional.of(Matrix.of(size, size, values));
    }

    private List<List<Double>> numbers(String name) throws IOException {
        List<List<Double>> rows = new ArrayList<>();
        array(name, () -> {
            List<Double> row = new ArrayList<>();
            array(name, () -> row.add(number(name)));
            rows.add(row);
        });
        return rows;
    }

    private void nested(String name, Field field) throws IOException {
        expect(name, JsonToken.START_OBJECT, "an object");
        object(field);
    }

    private void object(Field field) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            field.read(name);
        }
    }

    private void array(String name, Element element) throws IOException {
        expect(name, JsonToken.START_ARRAY, "an array");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element.read();
        }
    }

    private String text(String name) throws IOException {
        expect(name, JsonToken.VALUE_STRING, "a text");
        return parser.getText();
    }

    /** Null stands for a number that is not finite. */
    private double number(String name) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return Double.NaN;
        }
        if (!parser.currentToken().isNumeric()) {
            throw wrong("\"" + name + "\" should be a number");
        }
        return parser.getDoubleValue();
    }

    private void expect(String name, JsonToken token, String what) {
        if (parser.currentToken() != token) {
            throw wrong("\"" + name + "\" should be " + what);
        }
    }

    private DataException wrong(String why) {
        return new DataException(
                "E215",
                source + " is not a saved result of schema " + ResultJson.SCHEMA,
                Location.at(why),
                "give a file that was saved with -o NAME.json");
    }

    /** Reads the value of a field; the parser stands on it. */
    private interface Field {
        void read(String name) throws IOException;
    }

    /** Reads an element of an array; the parser stands on it. */
    private interface Element {
        void read() throws IOException;
    }
}
