package org.curvefit.excel.writing;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.fit.MinimizationResult;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.numeric.Vector;
import org.curvefit.excel.writing.part.CellFormula;
import org.curvefit.excel.writing.part.SheetOutput;
import org.curvefit.excel.writing.part.WorkbookOutput;

/** Writes how good the answers are: one row each, and of a single answer what else is known of it. */
final class SummarySheet {
    private static final int FIRST_WIDTH = 28;
    private static final int LEAST_WIDTH = 14;

    private final List<Answer> answers;
    private final List<FittedRows> fitted;
    private final int digits;

    SummarySheet(List<Answer> answers, List<FittedRows> fitted, int digits) {
        this.answers = answers;
        this.fitted = fitted;
        this.digits = digits;
    }

    void write(WorkbookOutput workbook) throws IOException {
        NumberFormats formats = new NumberFormats(workbook.styles(), digits);
        workbook.sheet(Sheets.SUMMARY, widths(), sheet -> {
            TableCells cells = new TableCells(sheet, formats);
            Map<String, CellFormula> live = Map.of();
            for (Answer answer : answers) {
                live = formulas(answer);
                cells.write(answer.summaryPlace(), answer.summary(), figures(sheet, formats, answer.summary(), live));
            }
            if (answers.size() == 1) {
                alone(sheet, formats, live);
            } else {
                several(new Notes(sheet));
            }
        });
    }

    private void alone(SheetOutput sheet, NumberFormats formats, Map<String, CellFormula> live) throws IOException {
        for (FittedRows rows : fitted) {
            if (rows.fit().summary().errors().counts().isEmpty()) {
                new LinestBlock(sheet, formats, rows, live).write(rows);
            }
        }
        Notes notes = new Notes(sheet);
        notes.heading("about this result");
        Facts.of(answers.get(0), fitted.stream().findFirst()).write(notes);
    }

    private void several(Notes notes) throws IOException {
        notes.heading("about these results");
        for (Answer answer : answers) {
            Facts.inShort(answer).write(notes);
        }
    }

    private List<Integer> widths() {
        List<Integer> widths =
                new java.util.ArrayList<>(TableCells.widths(answers.get(0).summary(), LEAST_WIDTH));
        widths.set(0, FIRST_WIDTH);
        return widths;
    }

    private Map<String, CellFormula> formulas(Answer answer) {
        Optional<FittedRows> rows =
                fitted.stream().filter(each -> each.answer() == answer).findFirst();
        return rows.map(SummaryFormulas::of).orElseGet(() -> loss(answer));
    }

    /** A written loss is a formula of its parameters. */
    private static Map<String, CellFormula> loss(Answer answer) {
        Outcome outcome = answer.outcome();
        boolean finite = outcome instanceof MinimizationResult
                && outcome.function().inputs().isEmpty()
                && outcome.function().finiteThroughout(outcome.values(), new double[0]);
        Map<String, CellFormula> formulas = new HashMap<>();
        if (finite) {
            LiveModel.of(answer, List.of()).formula().ifPresent(formula -> formulas.put("loss", formula));
        }
        return formulas;
    }

    private static Map<Integer, TableCells.Cell> figures(
            SheetOutput sheet, NumberFormats formats, ResultTable table, Map<String, CellFormula> live) {
        Map<Integer, TableCells.Cell> cells = new HashMap<>();
        for (int k = 0; k < table.columns().size(); k++) {
            Field field = table.columns().get(k);
            Optional<CellFormula> formula = Optional.ofNullable(live.get(field.name()));
            if (field instanceof Field.Numbers numbers) {
                Vector values = numbers.values();
                cells.put(k, row -> figure(sheet, formats, formula, values.at(row)));
            } else if (field instanceof Field.Counts counts && formula.isPresent()) {
                cells.put(k, row -> sheet.formula(formula.get(), counts.values()[row], 0));
            }
        }
        return cells;
    }

    private static void figure(SheetOutput sheet, NumberFormats formats, Optional<CellFormula> formula, double value)
            throws IOException {
        if (formula.isPresent()) {
            sheet.formula(formula.get(), value, formats.ofValue(value));
        } else {
            sheet.number(value, formats.ofValue(value));
        }
    }
}
