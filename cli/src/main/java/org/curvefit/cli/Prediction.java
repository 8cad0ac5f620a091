package org.curvefit.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.CellDefect;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.io.SavedFit;
import org.curvefit.api.io.TableKind;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.numeric.Vector;

/** A saved fit as a function of new points. */
final class Prediction {
    private final SavedFit fit;
    private final ModelFunction function;

    Prediction(CurveFit engine, SavedFit fit) {
        this.fit = fit;
        this.function = bind(engine, fit);
    }

    /** The input columns of the fit and the fitted values; not a number where an input is missing. */
    ResultTable at(Dataset data) {
        List<Field> fields = new ArrayList<>();
        List<Vector> inputs = new ArrayList<>();
        for (String name : fit.inputs()) {
            inputs.add(numbers(data, name));
            fields.add(new Field.Numbers(name, numbers(data, name)));
        }
        fields.add(new Field.Numbers("fit", evaluate(inputs, data.rows())));
        return new ResultTable(TableKind.ROWS, fields);
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
