package org.curvefit.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.CellDefect;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;
import org.curvefit.api.fit.ErrorBand;
import org.curvefit.api.fit.Predictions;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.io.SavedFit;
import org.curvefit.api.io.TableKind;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.api.numeric.Vector;

/** A saved fit as a function of new points. */
final class Prediction {
    private static final int RANGE_DIGITS = 6;

    private final SavedFit fit;
    private final ModelFunction function;

    Prediction(CurveFit engine, SavedFit fit) {
        this.fit = fit;
        this.function = bind(engine, fit);
    }

    /**
     * The input columns of the fit, the fitted values and, where the saved result has them, their intervals; not a number where an input is missing.
     */
    ResultTable at(Dataset data) {
        List<Field> fields = new ArrayList<>();
        List<Vector> inputs = new ArrayList<>();
        for (String name : fit.inputs()) {
            inputs.add(numbers(data, name));
            fields.add(new Field.Numbers(name, numbers(data, name)));
        }
        Optional<ErrorBand> band = band();
        if (band.isEmpty()) {
            fields.add(new Field.Numbers("fit", evaluate(inputs, data.rows())));
            return new ResultTable(TableKind.ROWS, fields);
        }
        Vector sigma = sigma(data);
        Predictions predicted = band.get().at(inputs, data.rows(), sigma);
        fields.add(new Field.Numbers("fit", predicted.fit()));
        fields.add(new Field.Numbers("ci_low", predicted.ciLow()));
        fields.add(new Field.Numbers("ci_high", predicted.ciHigh()));
        fields.add(new Field.Numbers("pi_low", predicted.piLow()));
        fields.add(new Field.Numbers("pi_high", predicted.piHigh()));
        return new ResultTable(TableKind.ROWS, fields);
    }

    /** The band around the fit, where the saved result carries what it is made of. */
    private Optional<ErrorBand> band() {
        int parameters = function.parameters().size();
        double[] values = new double[parameters];
        for (int k = 0; k < parameters; k++) {
            values[k] = value(function.parameters().get(k));
        }
        return fit.spread()
                .filter(spread -> spread.factor().rows() == parameters)
                .map(spread -> new ErrorBand(function, values, spread));
    }

    /** Sigma of new observations: 1 for a fit without sigma, a column of the same name, or not known. */
    private Vector sigma(Dataset data) {
        Optional<String> name = fit.domain().sigma();
        if (name.isEmpty()) {
            return Vector.empty();
        }
        if (data.find(name.get()).isPresent()) {
            return numbers(data, name.get());
        }
        double[] unknown = new double[data.rows()];
        Arrays.fill(unknown, Double.NaN);
        return Vector.of(unknown);
    }

    /** How many rows lie outside the ranges that the model was fitted to, in words; empty for none. */
    String extrapolated(Dataset data) {
        List<Bounds> ranges = fit.domain().ranges();
        int outside = 0;
        for (int i = 0; i < data.rows() && ranges.size() == fit.inputs().size(); i++) {
            boolean inside = true;
            for (int j = 0; j < ranges.size(); j++) {
                double value = numbers(data, fit.inputs().get(j)).at(i);
                inside &= Double.isNaN(value) || ranges.get(j).contains(value);
            }
            outside += inside ? 0 : 1;
        }
        return outside == 0
                ? ""
                : outside + " of " + data.rows() + " rows lie outside the range of the fit (" + ranges() + ")";
    }

    private String ranges() {
        List<String> words = new ArrayList<>();
        for (int j = 0; j < fit.inputs().size(); j++) {
            Bounds range = fit.domain().ranges().get(j);
            words.add(fit.inputs().get(j) + " " + Decimal.text(range.low(), RANGE_DIGITS) + " .. "
                    + Decimal.text(range.high(), RANGE_DIGITS));
        }
        return String.join(", ", words);
    }

    /** The inputs of the formula, be they columns or stand-ins such as x, are those of the saved result, in the same order. */
    private static ModelFunction bind(CurveFit engine, SavedFit fit) {
        Set<String> columns = new LinkedHashSet<>(fit.inputs());
        columns.addAll(ColumnNames.response(fit.formula()));
        columns.addAll(ColumnNames.standIns(fit.inputs().size()));
        columns.removeAll(fit.parameters().keySet());
        ModelFunction function = engine.model(fit.formula())
                .bind(new ArrayList<>(columns), new ArrayList<>(fit.parameters().keySet()));
        if (function.inputs().size() != fit.inputs().size()) {
            throw incomplete(fit, "does not name all inputs");
        }
        return function;
    }

    private static DataException incomplete(SavedFit fit, String what) {
        return new DataException(
                "E214",
                "the saved result " + what,
                Location.at("its formula: " + fit.formula()),
                "save the result again: curvefit ... -o result.json");
    }

    private static Vector numbers(Dataset data, String name) {
        Column column = data.column(name);
        if (!(column instanceof Column.Numbers numbers)) {
            throw new DataException(
                    "E306",
                    "column \"" + name + "\" is text, not numbers",
                    Location.at(data.reading().source()),
                    "give a file with numbers in this column");
        }
        if (!numbers.defects().isEmpty()) {
            CellDefect first = numbers.defects().get(0);
            throw new DataException(
                    "E301",
                    "\"" + first.text() + "\" " + first.reason(),
                    Location.at(data.address().of(first.row(), name)),
                    first.hint());
        }
        return numbers.values();
    }

    private Vector evaluate(List<Vector> inputs, int rows) {
        double[] parameters = new double[function.parameters().size()];
        for (int k = 0; k < parameters.length; k++) {
            parameters[k] = value(function.parameters().get(k));
        }
        ModelKernel kernel = function.kernel(new int[0]);
        double[][] block = new double[inputs.size()][ModelFunction.BLOCK];
        double[] values = new double[ModelFunction.BLOCK];
        Vector.Builder fitted = Vector.builder(rows);
        for (int from = 0; from < rows; from += ModelFunction.BLOCK) {
            int count = Math.min(ModelFunction.BLOCK, rows - from);
            for (int j = 0; j < block.length; j++) {
                inputs.get(j).copyTo(from, block[j], 0, count);
            }
            kernel.evaluate(parameters, block, count, values);
            for (int i = 0; i < count; i++) {
                fitted.add(values[i]);
            }
        }
        return fitted.build();
    }

    private double value(Parameter parameter) {
        Double value = fit.parameters().get(parameter.name());
        if (value == null) {
            throw incomplete(fit, "has no value for \"" + parameter.name() + "\"");
        }
        return value;
    }
}
