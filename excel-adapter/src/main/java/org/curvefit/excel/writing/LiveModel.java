package org.curvefit.excel.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.excel.formula.CellNames;
import org.curvefit.excel.formula.ExcelFormula;
import org.curvefit.excel.writing.part.CellFormula;

/**
 * The value of a model as a formula that refers to cells, or why there is none.
 *
 * @param formula absent where the model cannot be written so
 * @param reason why not; empty where there is one
 */
record LiveModel(Optional<CellFormula> formula, String reason) {
    /**
     * The model of an answer.
     *
     * @param inputs one reference per input of the model, with {@link CellFormula#ROW} for the row
     */
    static LiveModel of(Answer answer, List<String> inputs) {
        ModelFunction function = answer.outcome().function();
        ExcelFormula written = ExcelFormula.of(function, cells(answer, inputs));
        if (written instanceof ExcelFormula.Available available) {
            CellFormula formula = CellFormula.of(String.join(CellFormula.ROW, available.pieces()));
            return new LiveModel(Optional.of(formula), "");
        }
        return new LiveModel(Optional.empty(), ((ExcelFormula.Unavailable) written).reason());
    }

    private static CellNames cells(Answer answer, List<String> inputs) {
        Map<String, String> parameterCells = new HashMap<>();
        List<ParameterEstimate> estimates = answer.outcome().parameters();
        for (int k = 0; k < estimates.size(); k++) {
            parameterCells.put(estimates.get(k).name(), answer.cellNames().get(k));
        }
        Map<String, String> inputCells = new HashMap<>();
        List<String> names = answer.outcome().function().inputs();
        for (int j = 0; j < names.size(); j++) {
            inputCells.put(names.get(j), inputs.get(j).replace(CellFormula.ROW, CellNames.ROW));
        }
        return new CellNames() {
            @Override
            public String parameter(String name) {
                return parameterCells.get(name);
            }

            @Override
            public String input(String name) {
                return inputCells.get(name);
            }
        };
    }
}
