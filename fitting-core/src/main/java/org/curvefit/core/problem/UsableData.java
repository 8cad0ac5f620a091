package org.curvefit.core.problem;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.RowDefect;
import org.curvefit.api.data.Rows;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.model.Model;
import org.curvefit.api.model.ModelFunction;

/** What a model can use of a table: names decided, columns chosen, complete rows found; the numbers are not taken from it yet. */
public final class UsableData {
    private final ModelFunction function;
    private final List<String> inputs;
    private final List<String> response;
    private final ColumnNames names;
    private final UsableRows usable;

    private UsableData(
            ModelFunction function, List<String> inputs, List<String> response, ColumnNames names, UsableRows usable) {
        this.function = function;
        this.inputs = inputs;
        this.response = response;
        this.names = names;
        this.usable = usable;
    }

    /**
     * Binds a model to a table.
     *
     * @throws org.curvefit.api.error.FormulaException if a name cannot be decided
     * @throws org.curvefit.api.error.DataException if a column is missing or not numeric, or too many rows cannot be used
     */
    public static UsableData of(Model model, Dataset data, FitSettings settings) {
        ColumnNames names = new ColumnNames(data, settings.columns());
        ModelFunction function = DifferencedFunction.of(
                model.bind(names.known(), settings.parameters().declared()));
        List<String> inputs = names.columns(function.inputs());
        List<String> response = function.response()
                .map(left -> names.columns(left.columns()))
                .orElseGet(() -> List.of(names.defaultResponse(inputs)));
        List<String> needed = new ArrayList<>(inputs);
        needed.addAll(response);
        RowFilter filter = RowFilter.of(settings.columns().rows().where(), data, names);
        UsableRows usable = UsableRows.of(data, needed, settings.columns(), filter);
        return new UsableData(function, inputs, response, names, usable);
    }

    /** The model with every name decided. */
    public ModelFunction function() {
        return function;
    }

    /** What the model explains: the column of the response, or the left side of the formula where it is computed from columns. */
    public String explained() {
        return function.response()
                .filter(left -> !left.plain())
                .map(left -> left.text())
                .orElse(response.get(0));
    }

    /** The complete rows. */
    public Rows rows() {
        return usable.rows();
    }

    /** The rows that the model cannot use, skipped and rejected, the first 1,000 of them. */
    public List<RowDefect> defects() {
        return usable.defects();
    }

    /** How many rows do not fulfil the conditions of the caller. */
    public long filtered() {
        return usable.filtered();
    }

    List<String> inputs() {
        return inputs;
    }

    List<String> response() {
        return response;
    }

    ColumnNames names() {
        return names;
    }

    UsableRows usable() {
        return usable;
    }
}
