package org.curvefit.report.picture.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.numeric.Vector;
import org.curvefit.report.picture.axis.Axis;
import org.curvefit.report.picture.axis.LegendEntry;
import org.curvefit.report.picture.axis.LinearScale;
import org.curvefit.report.picture.axis.Panel;
import org.curvefit.report.picture.axis.Range;
import org.curvefit.report.picture.axis.Scale;
import org.curvefit.report.picture.axis.Sheet;
import org.curvefit.report.picture.scene.Dash;
import org.curvefit.report.picture.scene.Fill;
import org.curvefit.report.picture.scene.Palette;
import org.curvefit.report.picture.scene.Pen;
import org.curvefit.report.picture.scene.Points;
import org.curvefit.report.picture.scene.Scene;
import org.curvefit.report.picture.scene.Shape;
import org.curvefit.report.picture.scene.Shape.Marker.Form;

/**
 * Data with the fitted curve and its bands, and the residuals below on the same x axis. Without a curve (several inputs) each observation is
 * joined to its fitted value.
 *
 * @param captions its words
 * @param observed the observations
 * @param curve the model between them
 * @param deviation residual standard deviation; NaN where there is none
 */
public record DataAndFit(Captions captions, Observed observed, Optional<Curve> curve, double deviation)
        implements Chart {
    private static final double DATA_HEIGHT = 320;
    private static final double RESIDUAL_HEIGHT = 120;
    private static final double PADDING = 0.03;
    private static final double CURVE_BEYOND_DATA = 0.5;
    private static final double NARROWEST = 5;
    private static final double BAND_BEYOND_DATA = 0.35;
    private static final Pen CURVE = Pen.solid(Palette.CURVE, 2.5);
    private static final Pen JOIN = Pen.solid(Palette.CURVE, 1.5);
    private static final List<Fill> BANDS = List.of(new Fill(Palette.CURVE, 0.10), new Fill(Palette.CURVE, 0.16));
    private static final List<Pen> EDGES =
            List.of(new Pen(Palette.CURVE, 2, Dash.DOTTED), new Pen(Palette.CURVE, 2, Dash.DASHED));

    @Override
    public Scene scene() {
        Residuals residuals = new Residuals(observed.x(), observed.residuals(), deviation);
        Axis across = Axis.of(Scales.ofInput(observed.x()), observed.xName());
        Axis up = Axis.of(upright(), observed.yName());
        Axis residualAxis = residuals.axis();
        Sheet sheet = new Sheet(captions.title());
        captions.notes().forEach(sheet::note);
        sheet.legend(legend());
        double left = Math.max(Sheet.roomFor(DATA_HEIGHT, up), Sheet.roomFor(RESIDUAL_HEIGHT, residualAxis));
        Panel data = new Panel(sheet.place(left, DATA_HEIGHT, Sheet.BELOW_BARE_PANEL), across.bare(), up);
        sheet.add(data.grid());
        sheet.add(data.inside("bands", bands(data)));
        Shape points = data.inside("data", new PointCloud(data, observed.x(), observed.y()).shapes());
        Shape fit = data.inside("fit", fit(data));
        sheet.add(curve.isPresent() ? points : fit);
        sheet.add(curve.isPresent() ? fit : points);
        sheet.add(data.axes());
        Panel below = new Panel(sheet.place(left, RESIDUAL_HEIGHT, Sheet.BELOW_PANEL), across, residualAxis);
        residuals.shapes(below).forEach(sheet::add);
        return sheet.scene(description(residuals));
    }

    private Scale upright() {
        Range range = Range.of(observed.y(), observed.fitted());
        if (curve.isPresent()) {
            Range whole = range;
            for (Curve.Band band : curve.get().bands()) {
                whole = whole.extended(Range.of(band.low(), band.high()), BAND_BEYOND_DATA);
            }
            range = whole.extended(range.extended(Range.of(curve.get().fit()), CURVE_BEYOND_DATA), 1);
        }
        return new LinearScale(range.padded(PADDING));
    }

    private List<LegendEntry> legend() {
        List<LegendEntry> entries = new ArrayList<>();
        entries.add(PointCloud.legend("data", observed.size()));
        if (curve.isEmpty()) {
            entries.add(LegendEntry.marker("fitted values", Form.DIAMOND, Palette.CURVE));
        } else {
            entries.add(LegendEntry.line("fitted curve", CURVE));
            List<Curve.Band> bands = curve.get().bands();
            for (int i = 0; i < bands.size(); i++) {
                int look = look(i, bands.size());
                String name = bands.get(i).name() + (isWide(bands.get(i)) ? "" : " (too narrow to draw)");
                entries.add(LegendEntry.band(name, BANDS.get(look), EDGES.get(look)));
            }
        }
        if (deviation > 0 && Double.isFinite(deviation)) {
            entries.add(LegendEntry.line("\u00b1 2 residual SD", Residuals.TWO_DEVIATIONS));
        }
        return entries;
    }

    /** Whether the edges of a band, where it is widest, can be told from the curve. */
    private boolean isWide(Curve.Band band) {
        double widest = 0;
        for (int i = 0; i < band.low().size(); i++) {
            double width = band.high().at(i) - band.low().at(i);
            widest = width > widest ? width : widest;
        }
        return widest / 2 * DATA_HEIGHT > NARROWEST * upright().range().span();
    }

    /** The innermost band is dashed, one around it dotted. */
    private static int look(int i, int bands) {
        return i == bands - 1 ? 1 : 0;
    }

    private List<Shape> bands(Panel panel) {
        List<Shape> shapes = new ArrayList<>();
        if (curve.isEmpty()) {
            return shapes;
        }
        List<Curve.Band> bands = curve.get().bands();
        for (int i = 0; i < bands.size(); i++) {
            Curve.Band band = bands.get(i);
            if (!isWide(band)) {
                continue;
            }
            int look = look(i, bands.size());
            List<Points> low = panel.pieces(curve.get().x(), band.low());
            List<Points> high = panel.pieces(curve.get().x(), band.high());
            if (low.size() == 1 && high.size() == 1) {
                shapes.add(new Shape.Area(List.of(ring(low.get(0), high.get(0))), BANDS.get(look)));
            }
            low.forEach(points -> shapes.add(new Shape.Polyline(points, EDGES.get(look))));
            high.forEach(points -> shapes.add(new Shape.Polyline(points, EDGES.get(look))));
        }
        return shapes;
    }

    private static Points ring(Points low, Points high) {
        int n = low.size();
        Vector.Builder x = Vector.builder(n + high.size());
        Vector.Builder y = Vector.builder(n + high.size());
        for (int i = 0; i < n; i++) {
            x.add(low.x().at(i));
            y.add(low.y().at(i));
        }
        for (int i = high.size() - 1; i >= 0; i--) {
            x.add(high.x().at(i));
            y.add(high.y().at(i));
        }
        return new Points(x.build(), y.build());
    }

    private List<Shape> fit(Panel panel) {
        if (curve.isPresent()) {
            return panel.line(curve.get().x(), curve.get().fit(), CURVE);
        }
        if (observed.size() > PointCloud.MOST_CIRCLES) {
            return List.of();
        }
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < observed.size(); i++) {
            double x = panel.x(observed.x().at(i));
            double y = panel.y(observed.y().at(i));
            double fitted = panel.y(observed.fitted().at(i));
            if (Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(fitted)) {
                shapes.add(new Shape.Polyline(Points.of(x, y, x, fitted), JOIN));
                shapes.add(new Shape.Marker(x, fitted, Form.DIAMOND, Palette.CURVE, ""));
            }
        }
        return shapes;
    }

    private String description(Residuals residuals) {
        return String.join(
                        " ",
                        Numbers.count(observed.size(), "observation", "observations") + ": " + observed.yName()
                                + " from " + Numbers.text(observed.y().min()) + " to "
                                + Numbers.text(observed.y().max()) + ", " + observed.xName() + " from "
                                + Numbers.text(observed.x().min()) + " to "
                                + Numbers.text(observed.x().max()) + ".",
                        curve.isPresent()
                                ? "The fitted curve is drawn through them, the residuals below."
                                : "Each is joined to its fitted value; the residuals are below.",
                        String.join(" ", captions.notes()),
                        residuals.largestInWords(observed.xName()))
                .strip();
    }
}
