package org.curvefit.core;

import java.util.List;
import java.util.stream.IntStream;
import org.curvefit.api.error.FormulaException;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.Spelling;
import org.curvefit.api.fit.DerivedQuantity;
import org.curvefit.api.fit.Spread;
import org.curvefit.api.model.Parameter;
import org.curvefit.core.formula.Formula;
import org.curvefit.core.formula.FormulaModel;

/**
 * A quantity computed from the parameters of a model, with the error that follows from theirs to first order: sqrt(g'Cg) with exact derivatives
 * g (delta method). G. A. F. Seber, C. J. Wild, Nonlinear Regression, 1989, section 5.1.
 *
 * @param name as given
 * @param text the formula as given
 * @param function of the parameters that it names
 * @param positions of those among the parameters of the model
 */
record Derivation(String name, String text, FormulaModel function, int[] positions) {
    /**
     * Reads {@code name = formula}, or a formula that is its own name.
     *
     * @throws FormulaException if it is not understood, or names something that is not a parameter
     */
    static Derivation of(String definition, List<Parameter> parameters) {
        int equals = definition.indexOf('=');
        String text = definition.substring(equals + 1).strip();
        String name = equals < 0 ? text : definition.substring(0, equals).strip();
        List<String> known = parameters.stream().map(Parameter::name).toList();
        Formula formula = Formula.parse(text);
        if (name.isEmpty() || known.contains(name)) {
            throw new FormulaException(
                    "E145",
                    name.isEmpty() ? "a derived quantity has no name" : "\"" + name + "\" is a parameter already",
                    Location.at(definition),
                    "give it a name of its own: t_half = log(2)/c");
        }
        for (String used : formula.names()) {
            requireKnown(used, known, definition);
        }
        if (formula.names().isEmpty()) {
            throw new FormulaException(
                    "E145",
                    "\"" + name + "\" depends on no parameter",
                    Location.at(definition),
                    "use one of: " + String.join(", ", known));
        }
        FormulaModel function = formula.bind(List.of(), known);
        int[] positions = function.parameters().stream()
                .mapToInt(parameter -> known.indexOf(parameter.name()))
                .toArray();
        return new Derivation(name, text, function, positions);
    }

    private static void requireKnown(String used, List<String> known, String definition) {
        if (!known.contains(used)) {
            throw new FormulaException(
                    "E146",
                    "\"" + used + "\" is not a parameter of the model",
                    Location.at(definition),
                    Spelling.nearest(used, known)
                                    .map(near -> "did you mean " + near + "? ")
                                    .orElse("")
                            + "parameters: " + String.join(", ", known));
        }
    }

    /** Its value and the gradient for all parameters of the model. */
    private double valueAt(double[] estimates, double[] gradient) {
        double[] own = new double[positions.length];
        for (int k = 0; k < own.length; k++) {
            own[k] = estimates[positions[k]];
        }
        double[] value = new double[1];
        double[][] slopes = new double[own.length][1];
        function.kernel(IntStream.range(0, own.length).toArray()).linearize(own, new double[0][], 1, value, slopes);
        for (int k = 0; k < own.length; k++) {
            gradient[positions[k]] = slopes[k][0];
        }
        return value[0];
    }

    /** Without errors. */
    DerivedQuantity at(double[] estimates) {
        double value = valueAt(estimates, new double[estimates.length]);
        return new DerivedQuantity(name, text, value, Double.NaN, Double.NaN, Double.NaN);
    }

    /** With the errors that follow; what has no value has no error. */
    DerivedQuantity at(double[] estimates, Spread spread) {
        double[] gradient = new double[estimates.length];
        double value = valueAt(estimates, gradient);
        double error = Double.isFinite(value) ? Math.sqrt(spread.variance(gradient)) : Double.NaN;
        double half = spread.quantile() * error;
        return new DerivedQuantity(name, text, value, error, value - half, value + half);
    }
}
