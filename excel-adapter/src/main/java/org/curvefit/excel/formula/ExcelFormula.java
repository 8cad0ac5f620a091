package org.curvefit.excel.formula;

import java.util.List;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.Response;

/** A model in the language of Excel's cells, or why it cannot be written there. */
public sealed interface ExcelFormula {

    /** The value of a model. */
    static ExcelFormula of(ModelFunction model, CellNames cells) {
        return model.express(new ExcelNotation(cells))
                .map(FormulaLimits::checked)
                .orElseGet(() -> new Unavailable("the model is not a formula"));
    }

    /** The observed value, as computed from columns. */
    static ExcelFormula of(Response response, CellNames cells) {
        return response.express(new ExcelNotation(cells))
                .map(FormulaLimits::checked)
                .orElseGet(() -> new Unavailable("the response is not a formula"));
    }

    /**
     * A formula without the leading equals sign, as files hold it.
     *
     * @param pieces the text, cut where the number of the row belongs
     */
    record Available(List<String> pieces) implements ExcelFormula {
        public Available {
            pieces = List.copyOf(pieces);
        }

        /** The formula for this row, counted from 1 as Excel counts. */
        public String at(int row) {
            return String.join(Integer.toString(row), pieces);
        }
    }

    /**
     * There is no formula.
     *
     * @param reason for people; may follow "because"
     */
    record Unavailable(String reason) implements ExcelFormula {}
}
