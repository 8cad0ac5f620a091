package org.curvefit.excel.writing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.io.ResultTables;
import org.curvefit.api.numeric.Vector;
import org.curvefit.excel.writing.part.SheetOutput;
import org.curvefit.excel.writing.part.WorkbookOutput;

/** Writes the parameters: the cells that all formulas refer to. */
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
        ResultTable first = ResultTables.parameters(answers.get(0).outcome());
        workbook.sheet(Sheets.PARAMETERS, TableCells.widths(first, LEAST_WIDTH), sheet -> {
            TableCells cells = new TableCells(sheet, formats);
            for (Answer answer : answers) {
                ResultTable table = ResultTables.parameters(answer.outcome());
                cells.write(answer.parameters(), table, numbers(sheet, formats, table));
            }
            notes(new Notes(sheet));
        });
    }

    /** Parameters differ in size: each has a format of its own. */
    private static Map<Integer, TableCells.Cell> numbers(SheetOutput sheet, NumberFormats formats, ResultTable table) {
        Map<Integer, TableCells.Cell> cells = new HashMap<>();
        for (int k = 0; k < table.columns().size(); k++) {
            if (table.columns().get(k) instanceof Field.Numbers numbers) {
                boolean input = k == Answer.VALUE_COLUMN;
                Vector values = numbers.values();
                cells.put(k, row -> {
                    double value = values.at(row);
                    sheet.number(value, input ? formats.ofInput(value) : formats.ofValue(value));
                });
            }
        }
        return cells;
    }

    private void notes(Notes notes) throws IOException {
        notes.heading("notes");
        for (Answer answer : answers) {
            notes.line("formula", answer.outcome().function().text());
            notes.line(
                    "status",
                    answer.outcome().status().name() + ": " + answer.outcome().explanation());
            notes.line("std_error", whyNoErrors(answer));
            notes.line("cell names", renamed(answer));
        }
        notes.line(
                "value",
                "Change a coloured cell: fitted values, residuals, summary and charts follow. Errors and intervals belong to the"
                        + " fitted values and stay.");
    }

    private static String whyNoErrors(Answer answer) {
        return answer.fit()
                .filter(fit -> fit.uncertainty() instanceof Uncertainty.Unavailable)
                .map(fit -> "none: " + ((Uncertainty.Unavailable) fit.uncertainty()).reason())
                .orElse("");
    }

    /** What a spreadsheet takes for a cell, such as b1 or c, cannot be the name of one. */
    private static String renamed(Answer answer) {
        List<String> words = new ArrayList<>();
        List<ParameterEstimate> estimates = answer.outcome().parameters();
        for (int k = 0; k < estimates.size(); k++) {
            String name = estimates.get(k).name();
            String cell = answer.cellNames().get(k);
            if (!name.equals(cell)) {
                words.add(name + " is " + cell);
            }
        }
        return words.isEmpty()
                ? ""
                : "In formulas " + String.join(", ", words)
                        + ", because a name must be unique and must not look like a cell.";
    }
}
