package org.curvefit.excel.writing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTable.Field;
import org.curvefit.api.io.ResultTables;
import org.curvefit.api.io.TableKind;
import org.curvefit.api.numeric.Vector;
import org.curvefit.excel.writing.part.CellFormula;
import org.curvefit.excel.writing.part.SheetOutput;
import org.curvefit.excel.writing.part.WorkbookOutput;

/** Writes the observations of all fits, with fitted values and residuals as formulas. One table is in memory at a time. */
final class RowsSheet {
    /** A column is a formula only if that gives its numbers, to rounding. */
    private static final double ROUNDING = 1e-9;

    private final List<Answer> answers;
    private final List<String> keep;
    private final int digits;
    private final TableStack stack = new TableStack(Sheets.ROWS);
    private final List<FittedRows> written = new ArrayList<>();

    RowsSheet(List<Answer> answers, List<String> keep, int digits) {
        this.answers =
                answers.stream().filter(answer -> answer.fit().isPresent()).toList();
        this.keep = keep;
        this.digits = digits;
    }

    /** Writes the sheet. */
    List<FittedRows> write(WorkbookOutput workbook) throws IOException {
        ResultTable first = table(answers.get(0));
        NumberFormats formats = new NumberFormats(workbook.styles(), digits);
        workbook.sheet(Sheets.ROWS, TableCells.widths(first), sheet -> {
            for (Answer answer : answers) {
                written.add(write(sheet, formats, answer, answer == answers.get(0) ? first : table(answer)));
            }
        });
        return written;
    }

    private ResultTable table(Answer answer) {
        return answer.marked(ResultTables.of(TableKind.ROWS, answer.outcome(), keep));
    }

    private FittedRows write(SheetOutput sheet, NumberFormats formats, Answer answer, ResultTable table)
            throws IOException {
        FitResult fit = answer.fit().orElseThrow();
        TableStack.Place place = stack.place(TableCells.names(table), table.rows());
        FittedRows rows = new FittedRows(
                answer,
                fit,
                place,
                column(table, FittedRows.fitted(fit)),
                column(table, FittedRows.residual(fit)),
                LiveModel.of(answer, inputs(fit)));
        TableCells cells = new TableCells(sheet, formats);
        cells.write(place, table, live(cells, sheet, formats, rows, table));
        return rows;
    }

    private static List<String> inputs(FitResult fit) {
        List<String> references = new ArrayList<>();
        for (int j = 0; j < fit.function().inputs().size(); j++) {
            references.add(CellFormula.here(FittedRows.input(j)));
        }
        return references;
    }

    private static Map<Integer, TableCells.Cell> live(
            TableCells cells, SheetOutput sheet, NumberFormats formats, FittedRows rows, ResultTable table) {
        Map<Integer, TableCells.Cell> live = new HashMap<>();
        FitResult fit = rows.fit();
        for (int k = FittedRows.input(0); k < FittedRows.fitted(fit); k++) {
            live.put(k, cells.given(column(table, k)));
        }
        if (rows.fitted().size() != table.rows()) {
            return live;
        }
        rows.live()
                .formula()
                .ifPresent(formula -> live.put(
                        FittedRows.fitted(fit), fitted(sheet, formats.ofColumn(rows.fitted()), rows, formula)));
        if (isDifference(rows)) {
            live.put(FittedRows.residual(fit), cells.live(FittedRows.residualFormula(fit), rows.residuals()));
        }
        weightedResidual(table)
                .ifPresent(last -> live.put(last, cells.live(standardizedFormula(fit, ""), column(table, last))));
        int index = FittedRows.standardized(fit);
        Vector standardized = column(table, index);
        Optional<String> deviation = rows.answer().statistic("residual_sd");
        if (deviation.isPresent()
                && isStandardized(rows, standardized, fit.summary().residualSd())) {
            live.put(index, cells.live(standardizedFormula(fit, "/" + deviation.get()), standardized));
        } else if (isStandardized(rows, standardized, 1)) {
            live.put(index, cells.live(standardizedFormula(fit, ""), standardized));
        } else if (isPearson(rows, standardized)) {
            String root = "/SQRT(" + CellFormula.here(FittedRows.fitted(fit)) + ")";
            live.put(index, cells.live(standardizedFormula(fit, root), standardized));
        }
        return live;
    }

    /** The last column of that name, where sigma is given; a column of the data may be kept under the same one. */
    private static OptionalInt weightedResidual(ResultTable table) {
        List<String> names = TableCells.names(table);
        int last = names.lastIndexOf("weighted_residual");
        return last > 0 && names.get(last - 1).equals("weight") ? OptionalInt.of(last) : OptionalInt.empty();
    }

    /** Where a part of the model is not a finite number, a spreadsheet would answer with an error. */
    private static TableCells.Cell fitted(SheetOutput sheet, int style, FittedRows rows, CellFormula formula) {
        double[] parameters = rows.fit().values();
        List<Vector> inputs = rows.seen().inputs();
        double[] point = new double[inputs.size()];
        return row -> {
            for (int j = 0; j < point.length; j++) {
                point[j] = inputs.get(j).at(row);
            }
            if (rows.fit().function().finiteThroughout(parameters, point)) {
                sheet.formula(formula, rows.fitted().at(row), style);
            } else {
                sheet.number(rows.fitted().at(row), style);
            }
        };
    }

    private static CellFormula standardizedFormula(FitResult fit, String deviation) {
        String scaled = CellFormula.here(FittedRows.residual(fit)) + deviation;
        return CellFormula.of(
                fit.provenance().observations().weighted()
                        ? scaled + "/" + CellFormula.here(FittedRows.sigma(fit))
                        : scaled);
    }

    private static boolean isDifference(FittedRows rows) {
        for (int i = 0; i < rows.fitted().size(); i++) {
            double observed = rows.seen().observed().at(i);
            double fitted = rows.fitted().at(i);
            double gap = Math.abs(observed - fitted - rows.residuals().at(i));
            if (gap > ROUNDING * (Math.abs(observed) + Math.abs(fitted))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStandardized(FittedRows rows, Vector standardized, double deviation) {
        for (int i = 0; i < standardized.size(); i++) {
            double sigma = rows.seen().weighted() ? rows.seen().sigma().at(i) : 1;
            double expected = rows.residuals().at(i) / deviation / sigma;
            boolean equal = Math.abs(standardized.at(i) - expected) <= ROUNDING * Math.abs(expected);
            if (!equal) {
                return false;
            }
        }
        return true;
    }

    /** Residuals of counts over the root of their means. */
    private static boolean isPearson(FittedRows rows, Vector standardized) {
        boolean same = rows.fit().summary().errors().counts().isPresent();
        for (int i = 0; i < standardized.size() && same; i++) {
            double expected = rows.residuals().at(i) / Math.sqrt(rows.fitted().at(i));
            same = Math.abs(standardized.at(i) - expected) <= ROUNDING * Math.abs(expected);
        }
        return same;
    }

    private static Vector column(ResultTable table, int index) {
        return ((Field.Numbers) table.columns().get(index)).values();
    }
}
