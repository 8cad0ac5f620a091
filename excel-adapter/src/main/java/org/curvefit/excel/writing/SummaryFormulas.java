package org.curvefit.excel.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.curvefit.api.fit.FitSummary;
import org.curvefit.excel.writing.part.CellFormula;
import org.curvefit.excel.writing.part.References;

/**
 * The statistics of a fit as formulas over its rows, by their definitions in {@link FitSummary}. A statistic becomes a formula only if its
 * definition, computed here once more, gives the number of the result: other scales or losses keep their plain numbers.
 */
final class SummaryFormulas {
    private static final double ROUNDING = 1e-9;

    private final FittedRows rows;
    private final List<String> columns;
    private final Sums sums;
    private final Map<String, CellFormula> formulas = new HashMap<>();

    private SummaryFormulas(FittedRows rows) {
        this.rows = rows;
        this.columns = TableCells.names(rows.answer().summary());
        this.sums = Sums.of(rows);
    }

    /** The formulas by column of the summary. */
    static Map<String, CellFormula> of(FittedRows rows) {
        if (!rows.place().hasRows() || rows.residuals().size() != rows.place().rows()) {
            return Map.of();
        }
        SummaryFormulas formulas = new SummaryFormulas(rows);
        formulas.squares();
        formulas.criteria(formulas.likelihood());
        return formulas.formulas;
    }

    private void squares() {
        FitSummary s = rows.fit().summary();
        double n = rows.place().rows();
        long p = s.parameters();
        add("rows_used", "COUNT(" + rows.range(FittedRows.residual(rows.fit())) + ")", n, s.rowsUsed());
        add("dof", cell("rows_used") + "-" + cell("parameters"), n - p, s.degreesOfFreedom());
        add("rss", CellSums.squares(rows), sums.rss(), s.rss());
        add("mse", cell("rss") + "/" + cell("rows_used"), sums.rss() / n, s.mse());
        add(
                "residual_sd",
                "SQRT(" + cell("rss") + "/" + cell("dof") + ")",
                Math.sqrt(sums.rss() / (n - p)),
                s.residualSd());
        double r2 = 1 - sums.rss() / sums.total();
        add("r2", "1-" + cell("rss") + "/" + CellSums.total(rows), r2, s.r2());
        add(
                "adj_r2",
                "1-(1-" + cell("r2") + ")*(" + cell("rows_used") + "-1)/" + cell("dof"),
                1 - (1 - r2) * (n - 1) / (n - p),
                s.adjustedR2());
    }

    /** Adds the log-likelihood; tells whether its scale is estimated and so counts as a parameter. */
    private boolean likelihood() {
        FitSummary s = rows.fit().summary();
        double n = rows.place().rows();
        String count = cell("rows_used");
        String weights = rows.seen().weighted() ? "-" + CellSums.logarithms(rows) : "";
        double estimated = -n / 2 * (Math.log(2 * Math.PI) + 1 + Math.log(sums.rss() / n)) - sums.logarithms();
        if (add(
                "log_likelihood",
                "-" + count + "/2*(LN(2*PI())+1+LN(" + cell("rss") + "/" + count + "))" + weights,
                estimated,
                s.logLikelihood())) {
            return true;
        }
        double known = -(n * Math.log(2 * Math.PI) + sums.rss()) / 2 - sums.logarithms();
        return !add(
                "log_likelihood",
                "-(" + count + "*LN(2*PI())+" + cell("rss") + ")/2" + weights,
                known,
                s.logLikelihood());
    }

    private void criteria(boolean scaleEstimated) {
        FitSummary s = rows.fit().summary();
        double n = rows.place().rows();
        double k = s.parameters() + (scaleEstimated ? 1 : 0);
        String count = scaleEstimated ? "(" + cell("parameters") + "+1)" : cell("parameters");
        double aic = -2 * s.logLikelihood() + 2 * k;
        add("aic", "-2*" + cell("log_likelihood") + "+2*" + count, aic, s.aic());
        add(
                "aicc",
                cell("aic") + "+2*" + count + "*(" + count + "+1)/(" + cell("rows_used") + "-" + count + "-1)",
                aic + 2 * k * (k + 1) / (n - k - 1),
                s.aicc());
        add(
                "bic",
                "-2*" + cell("log_likelihood") + "+" + count + "*LN(" + cell("rows_used") + ")",
                -2 * s.logLikelihood() + k * Math.log(n),
                s.bic());
    }

    private boolean add(String column, String formula, double value, double reported) {
        boolean same = Double.isFinite(value)
                && Math.abs(value - reported) <= ROUNDING * Math.max(Math.abs(value), Math.abs(reported));
        if (same) {
            formulas.put(column, CellFormula.of(formula));
        }
        return same;
    }

    private String cell(String column) {
        return References.cell(
                columns.indexOf(column), rows.answer().summaryPlace().first());
    }
}
