package org.curvefit.excel.writing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.io.ResultTables;
import org.curvefit.api.numeric.Vector;
import org.curvefit.excel.writing.chart.AxisRange;
import org.curvefit.excel.writing.chart.ChartDrawing;
import org.curvefit.excel.writing.chart.Look;
import org.curvefit.excel.writing.chart.ScatterChart;
import org.curvefit.excel.writing.chart.ScatterChart.Axis;
import org.curvefit.excel.writing.part.SheetPlan;
import org.curvefit.excel.writing.part.WorkbookOutput;

/** Writes the charts of a fit: observed values with the fitted curve and its band, and the residuals. */
final class ChartSheet {
    private static final int CHARTS = 2;

    /** More fits than this have no charts of their own. */
    private static final int MOST_SHEETS = 24;

    /** More values are not written a second time into the chart. */
    private static final int MOST_CACHED = 5_000;

    private static final int LONGEST_TITLE = 100;
    private static final int COLUMN_WIDTH = 9;
    private static final int VALUE_WIDTH = 13;

    private final String name;
    private final FittedRows rows;
    private final FitView view;
    private final int digits;

    ChartSheet(String name, FittedRows rows, int digits) {
        this.name = name;
        this.rows = rows;
        this.view = FitView.of(rows.fit());
        this.digits = digits;
    }

    /** One sheet for each fit with rows, the first {@value #MOST_SHEETS} of them. */
    static List<SheetPlan> plans(List<Answer> answers) {
        long drawn = answers.stream()
                .flatMap(answer -> answer.fit().stream())
                .filter(ChartSheet::hasRows)
                .limit(MOST_SHEETS)
                .count();
        List<SheetPlan> plans = new ArrayList<>();
        for (int k = 0; k < drawn; k++) {
            plans.add(new SheetPlan(Sheets.chart(k), 0, CHARTS, ChartDrawing.cells(Sheets.chart(k), CHARTS)));
        }
        return plans;
    }

    static boolean hasRows(FitResult fit) {
        return fit.provenance().observations().size() > 0;
    }

    void write(WorkbookOutput workbook) throws IOException {
        Optional<CurveCells> curve = view.alone() ? Optional.of(new CurveCells(name, rows, view)) : Optional.empty();
        NumberFormats formats = new NumberFormats(workbook.styles(), digits);
        workbook.sheet(name, widths(), sheet -> {
            if (curve.isPresent()) {
                curve.get().write(sheet, formats);
            }
        });
        ChartDrawing.write(workbook, name, List.of(fitted(curve), residuals()));
    }

    private static List<Integer> widths() {
        List<Integer> widths = new ArrayList<>(Collections.nCopies(CurveCells.FIRST, COLUMN_WIDTH));
        widths.addAll(List.of(VALUE_WIDTH, VALUE_WIDTH, 2 * VALUE_WIDTH, 2 * VALUE_WIDTH));
        return widths;
    }

    private ScatterChart fitted(Optional<CurveCells> curve) {
        FitResult fit = rows.fit();
        List<ScatterChart.Series> series = new ArrayList<>();
        curve.ifPresent(cells -> series.addAll(cells.bandSeries()));
        if (curve.isEmpty()) {
            series.add(series(FittedRows.fitted(fit), "fit", rows.fitted(), Look.FITTED));
        }
        series.add(series(FittedRows.observed(fit), response(), rows.seen().observed(), Look.OBSERVED));
        curve.ifPresent(cells -> series.add(cells.curveSeries()));
        String group = rows.answer().label();
        String text = fit.function().text();
        String formula = group.isEmpty() || group.equals(text) ? text : group + ": " + text;
        String band = curve.filter(CurveCells::hasBand).isPresent() ? " with its confidence band" : "";
        return new ScatterChart(
                formula.length() <= LONGEST_TITLE ? formula : formula.substring(0, LONGEST_TITLE) + "\u2026",
                "Scatter chart: " + rows.seen().size() + " observed values of " + response() + " against " + input()
                        + ", and the fitted " + (curve.isPresent() ? "curve" : "values") + " of " + formula + band
                        + ".",
                horizontal(),
                Axis.linear(response(), AxisRange.awayFromZero(rows.seen().observed())),
                series);
    }

    private ScatterChart residuals() {
        return new ScatterChart(
                "Residuals",
                "Scatter chart: residuals of " + response() + ", observed minus fitted, against " + input() + ".",
                horizontal(),
                Axis.linear("residual of " + response(), AxisRange.automatic()),
                List.of(series(FittedRows.residual(rows.fit()), "residual", rows.residuals(), Look.OBSERVED)));
    }

    private Axis horizontal() {
        return new Axis(
                input(), view.logarithmic(), view.logarithmic() ? AxisRange.automatic() : AxisRange.around(x()));
    }

    private String input() {
        List<String> inputs = rows.fit().provenance().variables().inputs();
        if (view.shown() < 0) {
            return "row";
        }
        return inputs.get(view.shown()) + (inputs.size() == 1 ? "" : " (one of " + inputs.size() + " inputs)");
    }

    private String response() {
        return ResultTables.responseName(rows.fit());
    }

    private ScatterChart.Series series(int column, String title, Vector values, Look look) {
        boolean few = rows.seen().size() <= MOST_CACHED;
        int shown = view.shown() < 0 ? 0 : FittedRows.input(view.shown());
        return new ScatterChart.Series(
                new ScatterChart.Named(rows.headerOf(column), title),
                new ScatterChart.Cells(rows.range(shown), few ? x() : Vector.empty()),
                new ScatterChart.Cells(rows.range(column), few ? values : Vector.empty()),
                look);
    }

    private Vector x() {
        if (view.shown() >= 0) {
            return rows.seen().inputs().get(view.shown());
        }
        double[] numbers = new double[rows.seen().size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = rows.seen().row(i) + 1;
        }
        return Vector.of(numbers);
    }
}
