package org.curvefit.excel.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.ResultTable;
import org.curvefit.api.io.ResultTables;
import org.curvefit.api.io.ResultWriter;
import org.curvefit.api.io.TableKind;
import org.curvefit.excel.writing.part.SheetPlan;
import org.curvefit.excel.writing.part.SheetPlan.DefinedName;
import org.curvefit.excel.writing.part.WorkbookOutput;

/**
 * Writes results as a workbook that goes on computing: fitted values, residuals and statistics are formulas of the parameter cells and the data
 * cells, with the numbers of the result as their stored values. Streams; a table of rows at a time is in memory.
 */
final class XlsxWriter implements ResultWriter {
    /** Tables that every workbook has. */
    private static final Set<TableKind> USUAL = EnumSet.of(TableKind.PARAMETERS, TableKind.ROWS, TableKind.SUMMARY);

    @Override
    public Set<String> extensions() {
        return Set.of("xlsx");
    }

    @Override
    public void write(ResultDocument document, OutputStream out) throws IOException {
        List<Answer> answers = Answer.of(document);
        List<TableKind> more = Stream.concat(document.tables().stream(), Stream.of(TableKind.DERIVED))
                .filter(kind -> !USUAL.contains(kind) && has(document, kind))
                .distinct()
                .toList();
        WorkbookOutput workbook = WorkbookOutput.begin(out, plans(document, answers, more), names(answers));
        if (document.comparison().isPresent()) {
            spread(
                    workbook,
                    Sheets.of(TableKind.COMPARISON),
                    ResultTables.of(TableKind.COMPARISON, document),
                    document.digits());
        }
        if (document.groups().present()) {
            groups(workbook, document);
        }
        if (!answers.isEmpty()) {
            answers(workbook, document, answers);
        }
        for (TableKind kind : more) {
            table(workbook, kind, document);
        }
        workbook.finish();
    }

    private static void answers(WorkbookOutput workbook, ResultDocument document, List<Answer> answers)
            throws IOException {
        boolean fits = fits(answers);
        List<FittedRows> rows =
                fits ? new RowsSheet(answers, document.keep(), document.digits()).write(workbook) : List.of();
        new ParametersSheet(answers, document.digits()).write(workbook);
        new SummarySheet(answers, rows, document.digits()).write(workbook);
        if (fits) {
            new ProblemsSheet(answers).write(workbook);
        }
        charts(workbook, rows, document.digits());
    }

    private static boolean fits(List<Answer> answers) {
        return answers.stream().anyMatch(answer -> answer.fit().isPresent());
    }

    /** One line for each set of data, also for those without an answer. */
    private static void groups(WorkbookOutput workbook, ResultDocument document) throws IOException {
        spread(workbook, Sheets.GROUPS, ResultTables.of(TableKind.SUMMARY, document), document.digits());
    }

    /** A table on a sheet of its own. */
    private static void spread(WorkbookOutput workbook, String name, ResultTable table, int digits) throws IOException {
        NumberFormats formats = new NumberFormats(workbook.styles(), digits).spreading();
        workbook.sheet(
                name,
                TableCells.widths(table),
                sheet -> new TableCells(sheet, formats)
                        .write(new TableStack(name).place(TableCells.names(table), table.rows()), table, Map.of()));
    }

    private static List<SheetPlan> plans(ResultDocument document, List<Answer> answers, List<TableKind> more) {
        List<SheetPlan> plans = new ArrayList<>();
        if (document.comparison().isPresent()) {
            plans.add(SheetPlan.table(Sheets.of(TableKind.COMPARISON)));
        }
        if (document.groups().present()) {
            plans.add(SheetPlan.table(Sheets.GROUPS));
        }
        if (!answers.isEmpty()) {
            plans.addAll(plans(answers));
        }
        for (TableKind kind : more) {
            plans.add(SheetPlan.table(Sheets.of(kind)));
        }
        return plans;
    }

    private static List<SheetPlan> plans(List<Answer> answers) {
        List<SheetPlan> plans = new ArrayList<>();
        plans.add(SheetPlan.table(Sheets.PARAMETERS));
        if (fits(answers)) {
            plans.add(SheetPlan.table(Sheets.ROWS));
        }
        plans.add(SheetPlan.table(Sheets.SUMMARY));
        if (fits(answers)) {
            plans.add(SheetPlan.table(Sheets.PROBLEMS));
        }
        plans.addAll(ChartSheet.plans(answers));
        return plans;
    }

    private static List<DefinedName> names(List<Answer> answers) {
        return answers.stream()
                .flatMap(answer -> answer.definedNames().stream())
                .toList();
    }

    private static void charts(WorkbookOutput workbook, List<FittedRows> rows, int digits) throws IOException {
        List<FittedRows> drawn =
                rows.stream().filter(each -> ChartSheet.hasRows(each.fit())).toList();
        int sheets =
                ChartSheet.plans(rows.stream().map(FittedRows::answer).toList()).size();
        for (int k = 0; k < sheets; k++) {
            new ChartSheet(Sheets.chart(k), drawn.get(k), digits).write(workbook);
        }
    }

    private static boolean has(ResultDocument document, TableKind kind) {
        return document.results().stream()
                .anyMatch(result -> ResultTables.of(kind, result, List.of()).rows() > 0);
    }

    private static void table(WorkbookOutput workbook, TableKind kind, ResultDocument document) throws IOException {
        List<ResultTable> tables = document.results().stream()
                .map(result -> ResultTables.of(kind, result, List.of()))
                .filter(table -> table.rows() > 0)
                .toList();
        NumberFormats formats = new NumberFormats(workbook.styles(), document.digits()).spreading();
        String name = Sheets.of(kind);
        TableStack stack = new TableStack(name);
        workbook.sheet(name, TableCells.widths(tables.get(0)), sheet -> {
            TableCells cells = new TableCells(sheet, formats);
            for (ResultTable table : tables) {
                cells.write(stack.place(TableCells.names(table), table.rows()), table, Map.of());
            }
        });
    }
}
