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
import org.curvefit.api.fit.Spread;
import org.curvefit.api.io.SavedFit;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.api.numeric.Vector;

/**
 * A saved fit with its formula read again.
 *
 * @param fit what was saved
 * @param function its formula
 */
record SavedModel(SavedFit fit, ModelFunction function) {
    private static final int RANGE_DIGITS = 6;

    /** From this share on, two quantiles differ. */
    private static final double ROUNDING = 1e-9;

    /** The inputs of the formula, be they columns or stand-ins such as x, are those of the saved result, in the same order. */
    static SavedModel of(CurveFit engine, SavedFit fit) {
        Set<String> columns = new LinkedHashSet<>(fit.inputs());
        columns.addAll(ColumnNames.response(fit.formula()));
        columns.addAll(ColumnNames.standIns(fit.inputs().size()));
        columns.removeAll(fit.parameters().keySet());
        ModelFunction function = engine.model(fit.formula())
                .bind(new ArrayList<>(columns), new ArrayList<>(fit.parameters().keySet()));
        SavedModel model = new SavedModel(fit, function);
        if (function.inputs().size() != fit.inputs().size()) {
            throw model.incomplete("does not name all inputs");
        }
        return model;
    }

    /**
     * The same with intervals of another level. The saved quantile tells whether it is that of Student's t, or of the normal distribution because sigma was
     * known.
     */
    SavedModel atLevel(CurveFit engine, double confidence) {
        Spread saved = fit.spread()
                .orElseThrow(() -> incomplete("has no standard errors, so there are no intervals of any confidence"));
        double student = fit.degreesOfFreedom() < 1
                ? Double.NaN
                : engine.fitter().quantile(saved.confidence(), fit.degreesOfFreedom());
        boolean estimated = Math.abs(student - saved.quantile()) <= ROUNDING * saved.quantile();
        double degrees = estimated ? fit.degreesOfFreedom() : Double.POSITIVE_INFINITY;
        double quantile = engine.fitter().quantile(confidence, degrees);
        return new SavedModel(fit.withSpread(saved.withLevel(confidence, quantile)), function);
    }

    /** All parameters, in the order of the function. */
    double[] values() {
        double[] values = new double[function.parameters().size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = value(function.parameters().get(k));
        }
        return values;
    }

    private double value(Parameter parameter) {
        Double value = fit.parameters().get(parameter.name());
        if (value == null) {
            throw incomplete("has no value for \"" + parameter.name() + "\"");
        }
        return value;
    }

    /** What intervals are made of, where the saved result carries it. */
    Optional<Spread> spread() {
        int parameters = function.parameters().size();
        return fit.spread().filter(spread -> spread.factor().rows() == parameters);
    }

    /** Sigma of new observations: 1 for a fit without sigma, a column of the same name, the number itself, or not known. */
    Vector sigma(Dataset data) {
        Optional<String> name = fit.domain().sigma();
        if (name.isEmpty()) {
            return Vector.empty();
        }
        if (data.find(name.get()).isPresent()) {
            return numbers(data, name.get());
        }
        double[] all = new double[data.rows()];
        Arrays.fill(all, number(name.get()));
        return Vector.of(all);
    }

    /** For how many new observations sigma is not known, in words; empty for none, and where there are no intervals at all. */
    String withoutSigma(Dataset data) {
        Vector sigma = sigma(data);
        int unknown = 0;
        for (int i = 0; i < sigma.size() && spread().isPresent(); i++) {
            unknown += Double.isNaN(sigma.at(i)) ? 1 : 0;
        }
        return unknown == 0
                ? ""
                : unknown + " of " + data.rows()
                        + " rows have no prediction interval: it needs the standard deviation of"
                        + " the new observation, in a column named \""
                        + fit.domain().sigma().orElseThrow()
                        + "\" as --sigma was";
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException formula) {
            return Double.NaN;
        }
    }

    /** A column of numbers without defects. */
    static Vector numbers(Dataset data, String name) {
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

    /** The ranges that the model was fitted to, in words. */
    String ranges() {
        List<String> words = new ArrayList<>();
        for (int j = 0; j < fit.inputs().size(); j++) {
            Bounds range = fit.domain().ranges().get(j);
            words.add(fit.inputs().get(j) + " " + Decimal.text(range.low(), RANGE_DIGITS) + " .. "
                    + Decimal.text(range.high(), RANGE_DIGITS));
        }
        return String.join(", ", words);
    }

    /** That something is missing in the saved result. */
    DataException incomplete(String what) {
        return new DataException(
                "E214",
                "the saved result " + what,
                Location.at("its formula: " + fit.formula()),
                "save the result again: curvefit ... -o result.json");
    }
}
