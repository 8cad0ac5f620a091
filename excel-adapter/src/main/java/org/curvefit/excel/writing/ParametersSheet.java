package org.curvefit.excel.writing;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.io.ResultTables;
import org.curvefit.api.numeric.Vector;
import org.curvefit.excel.writing.part.SheetOutput;
import org.curvefit.excel.writing.part.WorkbookOutput;

/** Writes the parameters, the cells that all formulas refer to, and nothing else: so the sheet reads back as a table. */
final class ParametersSheet {
    private static final int LEAST_WIDTH = 12;

    private final List<Answer> answers;
    private final int digits;

    ParametersSheet(List<Answer> answers, int digits) {
        this.answers = answers;
        this.digits = digits;
    }

    void write(WorkbookOutput workbook) throws IOException {
        NumberFormats formats = new NumberFormats(workbook.styles(), digits);
        ResultTable first = table(answers.get(0));
        workbook.sheet(Sheets.PARAMETERS, TableCells.widths(first, LEAST_WIDTH), sheet -> {
            TableCells cells = new TableCells(sheet, formats);
            for (Answer answer : answers) {
                ResultTable table = table(answer);
                cells.write(answer.parameters(), table, numbers(sheet, formats, answer, table));
            }
        });
    }

    private static ResultTable table(Answer answer) {
        return answer.marked(ResultTables.parameters(answer.outcome()));
    }

    /** Parameters differ in size: each has a format of its own. One that is tied to others is no cell to change. */
    private static Map<Integer, TableCells.Cell> numbers(
            SheetOutput sheet, NumberFormats formats, Answer answer, ResultTable table) {
        List<ParameterEstimate> estimates = answer.outcome().parameters();
        Map<Integer, TableCells.Cell> cells = new HashMap<>();
        for (int k = 0; k < table.columns().size(); k++) {
            if (table.columns().get(k) instanceof Field.Numbers numbers) {
                boolean ofValues = k == Answer.VALUE_COLUMN;
                Vector values = numbers.values();
                cells.put(k, row -> {
                    double value = values.at(row);
                    boolean input = ofValues && estimates.get(row).tie().isEmpty();
                    sheet.number(value, input ? formats.ofInput(value) : formats.ofValue(value));
                });
            }
        }
        return cells;
    }
}
