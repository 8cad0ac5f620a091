package org.curvefit.core.problem;

import java.util.List;
import java.util.Optional;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Variables;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.ParameterRules;
import org.curvefit.api.fit.RowRules;
import org.curvefit.api.model.Model;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.model.Response;
import org.curvefit.api.numeric.Vector;

/**
 * What a model needs of a dataset: names decided, columns chosen, complete rows collected.
 *
 * @param function the model with every name decided
 * @param variables which column is what
 * @param observations the complete rows
 */
public record DataSelection(ModelFunction function, Variables variables, Observations observations) {
    /**
     * Binds a model to a dataset.
     *
     * @throws org.curvefit.api.error.FormulaException if a name cannot be decided
     * @throws DataException if a column is missing or not numeric, or too many rows cannot be used
     */
    public static DataSelection of(Model model, Dataset data, FitSettings settings) {
        UsableData used = UsableData.of(model, data, settings);
        ModelFunction function = used.function();
        List<String> inputs = used.inputs();
        UsableRows usable = used.usable();
        RowRules rules = settings.columns().rows();
        List<Vector> columns = usable.columns(inputs);
        Vector observed = observed(function.response(), usable, used.response());
        requireVariation(function, inputs, columns, settings.parameters());
        Observations observations = new Observations(
                columns,
                observed,
                SigmaColumn.of(rules, data, used.names(), usable),
                usable.rows(),
                usable.skipped(),
                usable.rejected(),
                usable.defects(),
                usable.filtered(),
                InputSigma.of(
                        settings.columns(), inputs, text -> SigmaColumn.ofInput(text, data, used.names(), usable)));
        return new DataSelection(function, new Variables(inputs, used.response(), rules.sigma()), observations);
    }

    /** The same with other observed values, in the order of the rows. */
    public DataSelection withObserved(Vector observed) {
        return new DataSelection(function, variables, observations.withObserved(observed));
    }

    private static Vector observed(Optional<Response> response, UsableRows usable, List<String> columns) {
        List<Vector> values = usable.columns(columns);
        if (response.isEmpty() || response.get().plain()) {
            return values.get(0);
        }
        int n = usable.rows().size();
        double[][] block = new double[values.size()][ModelFunction.BLOCK];
        double[] transformed = new double[ModelFunction.BLOCK];
        Vector.Builder observed = Vector.builder(n);
        for (int from = 0; from < n; from += ModelFunction.BLOCK) {
            int rows = Math.min(ModelFunction.BLOCK, n - from);
            for (int j = 0; j < block.length; j++) {
                values.get(j).copyTo(from, block[j], 0, rows);
            }
            response.get().apply(block, rows, transformed);
            for (int i = 0; i < rows; i++) {
                requireFinite(response.get(), transformed[i], usable, from + i);
                observed.add(transformed[i]);
            }
        }
        return observed.build();
    }

    private static void requireFinite(Response response, double value, UsableRows usable, int row) {
        if (!Double.isFinite(value)) {
            throw new DataException(
                    "E308",
                    response.text() + " is not a finite number",
                    Location.at(usable.address(row)),
                    "leave this row out of the file, or write the left side without the function");
        }
    }

    private static boolean constant(Vector values) {
        for (int i = 1; i < values.size(); i++) {
            if (values.at(i) != values.at(0)) {
                return false;
            }
        }
        return true;
    }

    /** A single input that never changes cannot determine more than one parameter. */
    private static void requireVariation(
            ModelFunction function, List<String> inputs, List<Vector> columns, ParameterRules rules) {
        long free = function.parameters().stream()
                .map(Parameter::name)
                .filter(name -> !rules.fixed().containsKey(name)
                        && !rules.relations().ties().containsKey(name))
                .count();
        if (columns.size() == 1 && free > 1 && columns.get(0).size() > 1 && constant(columns.get(0))) {
            throw new DataException(
                    "E305",
                    function.inputs().get(0) + " never changes (always "
                            + columns.get(0).at(0) + ")",
                    Location.at(
                            "column " + inputs.get(0) + ", " + columns.get(0).size() + " rows"),
                    "wrong column? choose another one with -x");
        }
    }
}
