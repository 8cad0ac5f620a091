package org.curvefit.excel.writing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.curvefit.api.data.Observations;
import org.curvefit.api.fit.ErrorBand;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.Predictions;
import org.curvefit.api.numeric.Vector;
import org.curvefit.excel.writing.chart.ChartDrawing;
import org.curvefit.excel.writing.chart.Look;
import org.curvefit.excel.writing.chart.ScatterChart;
import org.curvefit.excel.writing.part.CellFormula;
import org.curvefit.excel.writing.part.CellStyles;
import org.curvefit.excel.writing.part.References;
import org.curvefit.excel.writing.part.SheetOutput;

/** The fitted curve as cells beside its chart: points of the input, the model as a formula of the parameter cells, and the band around the fit. */
final class CurveCells {
    /** First column, right of the charts. */
    static final int FIRST = ChartDrawing.COLUMNS + 1;

    private static final int HEADER_ROW = 1;
    private static final int FIRST_ROW = 2;
    private static final double PERCENT = 100;

    private final String sheetName;
    private final FittedRows rows;
    private final FitView view;
    private final Vector nodes;
    private final Vector curve;
    private final Optional<Predictions> band;
    private final List<String> names = new ArrayList<>();

    CurveCells(String sheetName, FittedRows rows, FitView view) {
        FitResult fit = rows.fit();
        Observations seen = rows.seen();
        this.sheetName = sheetName;
        this.rows = rows;
        this.view = view;
        this.nodes = view.nodes(seen);
        List<Vector> inputs = view.inputs(seen, nodes);
        this.curve =
                Vector.of(fit.predictRows(inputs.stream().map(Vector::toArray).toArray(double[][]::new)));
        Optional<ErrorBand> errors = ErrorBand.of(fit);
        this.band = errors.map(each -> each.at(inputs, nodes.size()));
        names.add(fit.provenance().variables().inputs().get(view.shown()));
        names.add("fit");
        errors.ifPresent(each -> {
            names.add(percent(each.spread().confidence()) + " confidence, low");
            names.add(percent(each.spread().confidence()) + " confidence, high");
        });
    }

    private static String percent(double confidence) {
        String text = String.format(Locale.ROOT, "%.4f", confidence * PERCENT);
        return text.replaceAll("\\.?0+$", "") + " %";
    }

    /** Whether the curve has a band. */
    boolean hasBand() {
        return band.isPresent();
    }

    void write(SheetOutput sheet, NumberFormats formats) throws IOException {
        sheet.beginRow();
        sheet.skip(FIRST);
        for (String name : names) {
            sheet.text(name, CellStyles.NUMBER_HEADER);
        }
        sheet.endRow();
        Optional<CellFormula> formula =
                LiveModel.of(rows.answer(), references()).formula();
        double[] parameters = rows.fit().values();
        List<Vector> inputs = view.inputs(rows.seen(), nodes);
        int style = formats.ofColumn(curve);
        for (int i = 0; i < nodes.size(); i++) {
            int row = i;
            sheet.beginRow();
            sheet.skip(FIRST);
            sheet.number(nodes.at(i), CellStyles.GENERAL);
            double[] point = inputs.stream().mapToDouble(input -> input.at(row)).toArray();
            if (formula.isPresent() && rows.fit().function().finiteThroughout(parameters, point)) {
                sheet.formula(formula.get(), curve.at(i), style);
            } else {
                sheet.number(curve.at(i), style);
            }
            if (band.isPresent()) {
                sheet.number(band.get().ciLow().at(i), style);
                sheet.number(band.get().ciHigh().at(i), style);
            }
            sheet.endRow();
        }
    }

    /** The band below, the curve above. */
    List<ScatterChart.Series> bandSeries() {
        List<ScatterChart.Series> series = new ArrayList<>();
        band.ifPresent(each -> {
            series.add(series(2, each.ciLow(), Look.BAND));
            series.add(series(3, each.ciHigh(), Look.BAND));
        });
        return series;
    }

    ScatterChart.Series curveSeries() {
        return series(1, curve, Look.CURVE);
    }

    private ScatterChart.Series series(int column, Vector values, Look look) {
        return new ScatterChart.Series(
                new ScatterChart.Named(References.cell(sheetName, FIRST + column, HEADER_ROW), names.get(column)),
                cells(0, nodes),
                cells(column, values),
                look);
    }

    private ScatterChart.Cells cells(int column, Vector values) {
        int last = FIRST_ROW + nodes.size() - 1;
        return new ScatterChart.Cells(References.range(sheetName, FIRST + column, FIRST_ROW, last), values);
    }

    /** The input shown stands in the row of the formula; the others are those of the first observation. */
    private List<String> references() {
        List<String> references = new ArrayList<>();
        for (int j = 0; j < rows.seen().inputs().size(); j++) {
            references.add(
                    j == view.shown()
                            ? CellFormula.here(FIRST)
                            : References.cell(
                                    Sheets.ROWS,
                                    FittedRows.input(j),
                                    rows.place().first()));
        }
        return references;
    }
}
