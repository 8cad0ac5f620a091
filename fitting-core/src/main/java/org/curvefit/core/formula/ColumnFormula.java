package org.curvefit.core.formula;

import java.util.List;
import org.curvefit.api.error.FormulaException;
import org.curvefit.api.error.Location;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.Response;

/**
 * A formula of columns alone, computed row by row: every name in it is a column.
 *
 * @param value what it computes
 */
public record ColumnFormula(Response value) {
    /** Rows that can be evaluated at once. */
    public static final int BLOCK = ModelFunction.BLOCK;

    /**
     * Reads a formula.
     *
     * @throws FormulaException with position and hint if it is not understood or has a left side
     */
    public static ColumnFormula parse(String text) {
        Formula formula = Formula.parse(text);
        if (formula.response().isPresent()) {
            throw new FormulaException(
                    "E139",
                    "\"" + text + "\" has a left side; an expression of columns is expected",
                    Location.none(),
                    "two values are compared by ==, e.g. minute == 5");
        }
        return new ColumnFormula(FormulaResponse.of(formula.expression()));
    }

    /** The columns used. */
    public List<String> columns() {
        return value.columns();
    }

    /** As understood. */
    public String text() {
        return value.text();
    }

    /**
     * The values of a block of rows.
     *
     * @param columns {@code columns[j][i]} is column j in row i
     * @param rows at most {@link #BLOCK}
     * @param values filled
     */
    public void apply(double[][] columns, int rows, double[] values) {
        value.apply(columns, rows, values);
    }
}
