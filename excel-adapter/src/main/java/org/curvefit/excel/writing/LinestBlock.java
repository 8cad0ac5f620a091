package org.curvefit.excel.writing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.curvefit.api.fit.FitSummary;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.excel.writing.part.CellFormula;
import org.curvefit.excel.writing.part.CellStyles;
import org.curvefit.excel.writing.part.SheetOutput;

/**
 * The answer in the layout of a spreadsheet's LINEST: values over standard errors, R2 and s, F and degrees of freedom, sums of squares of the
 * regression and of the residuals. F compares with the mean of the observed values: ((SST - SSE) / (p - 1)) / (SSE / (n - p)).
 */
final class LinestBlock {
    private final SheetOutput sheet;
    private final NumberFormats formats;
    private final Answer answer;
    private final FitSummary summary;
    private final Map<String, CellFormula> live;

    LinestBlock(SheetOutput sheet, NumberFormats formats, FittedRows rows, Map<String, CellFormula> live) {
        this.sheet = sheet;
        this.formats = formats;
        this.answer = rows.answer();
        this.summary = rows.fit().summary();
        this.live = live;
    }

    void write(FittedRows rows) throws IOException {
        new Notes(sheet).heading("as LINEST");
        sheet.beginRow();
        sheet.text("", CellStyles.GENERAL);
        for (ParameterEstimate estimate : answer.outcome().parameters()) {
            sheet.text(estimate.name(), CellStyles.NUMBER_HEADER);
        }
        sheet.endRow();
        values();
        begin("standard errors");
        for (ParameterEstimate estimate : answer.outcome().parameters()) {
            sheet.number(estimate.standardError(), formats.ofValue(estimate.standardError()));
        }
        sheet.endRow();
        pair("R2, s", new Figure("r2", summary.r2()), new Figure("residual_sd", summary.residualSd()));
        sums(rows);
    }

    private record Figure(String column, double value) {}

    private void values() throws IOException {
        begin("values");
        List<ParameterEstimate> estimates = answer.outcome().parameters();
        for (int k = 0; k < estimates.size(); k++) {
            double value = estimates.get(k).value();
            sheet.formula(CellFormula.of(answer.cellNames().get(k)), value, formats.ofValue(value));
        }
        sheet.endRow();
    }

    private void pair(String label, Figure left, Figure right) throws IOException {
        begin(label);
        refer(left);
        refer(right);
        sheet.endRow();
    }

    private void sums(FittedRows rows) throws IOException {
        boolean known = live.containsKey("rss") && live.containsKey("r2") && live.containsKey("dof");
        double total = known ? Sums.of(rows).total() : Double.NaN;
        double explained = total - summary.rss();
        int slopes = summary.parameters() - 1;
        String explainedCells = CellSums.total(rows) + "-" + cell("rss");
        double f = explained / slopes / (summary.rss() / summary.degreesOfFreedom());
        begin("F, degrees of freedom");
        figure(
                "((" + explainedCells + ")/(" + cell("parameters") + "-1))/(" + cell("rss") + "/" + cell("dof") + ")",
                f);
        refer(new Figure("dof", summary.degreesOfFreedom()));
        sheet.endRow();
        begin("SS regression, SS residual");
        figure(explainedCells, explained);
        refer(new Figure("rss", summary.rss()));
        sheet.endRow();
    }

    private void refer(Figure figure) throws IOException {
        figure(cell(figure.column()), figure.value());
    }

    private void figure(String formula, double value) throws IOException {
        sheet.formula(CellFormula.of(formula), value, formats.ofValue(value));
    }

    private void begin(String label) throws IOException {
        sheet.beginRow();
        sheet.text(label, CellStyles.NOTE);
    }

    private String cell(String column) {
        return answer.statistic(column).orElseThrow();
    }
}
