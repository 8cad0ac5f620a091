package org.curvefit.report.picture.chart;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.numeric.Vector;
import org.curvefit.report.picture.axis.Axis;
import org.curvefit.report.picture.axis.LegendEntry;
import org.curvefit.report.picture.axis.LinearScale;
import org.curvefit.report.picture.axis.LogScale;
import org.curvefit.report.picture.axis.Panel;
import org.curvefit.report.picture.axis.Range;
import org.curvefit.report.picture.scene.Palette;
import org.curvefit.report.picture.scene.Pen;
import org.curvefit.report.picture.scene.Shape;
import org.curvefit.report.picture.scene.Shape.Marker.Form;

/** What several lines over the iterations have in common: the same axes, a pen and a kind of mark each. */
final class IterationPanel {
    private static final int MARKS = 12;
    private static final double PADDING = 0.02;
    private static final double DECADE_PADDING = 1.1;
    private static final int MOST_POINTS = 2000;
    private static final Form[] FORMS = {Form.OPEN_CIRCLE, Form.OPEN_SQUARE, Form.CROSS, Form.DIAMOND, Form.DOT};

    private IterationPanel() {}

    /** One line: where, and what it means; the start is iteration {@code first}. */
    record Line(String name, Vector iterations, Vector values, int first) {
        /** Iterations counted from 0. */
        Line(String name, Vector iterations, Vector values) {
            this(name, iterations, values, 0);
        }
    }

    /** The horizontal axis. */
    static Axis across(List<Line> lines) {
        Vector[] iterations = lines.stream().map(Line::iterations).toArray(Vector[]::new);
        Range range = Range.of(iterations);
        return Axis.of(new LinearScale((range.low() < 0 ? new Range(0, 1) : range).padded(PADDING)), "iteration");
    }

    /** The horizontal axis for runs of very different lengths, of iterations counted from 1. */
    static Axis acrossDecades(List<Line> lines) {
        double last = lines.stream()
                .filter(line -> line.iterations().size() > 0)
                .mapToDouble(line -> line.iterations().max())
                .max()
                .orElse(1);
        return Axis.of(new LogScale(new Range(1 / DECADE_PADDING, last * DECADE_PADDING)), "1 + iteration");
    }

    /** The upright axis. */
    static Axis up(List<Line> lines, String title) {
        return Axis.of(Scales.ofLoss(lines.stream().map(Line::values).toArray(Vector[]::new)), title);
    }

    /** The lines, the first with series {@code first}. */
    static List<Shape> shapes(Panel panel, List<Line> lines, int first) {
        List<Shape> shapes = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            Line line = thinned(lines.get(k));
            Pen pen = Palette.series(first + k);
            shapes.addAll(panel.line(line.iterations(), line.values(), pen));
            shapes.addAll(marks(panel, line, first + k));
        }
        return shapes;
    }

    /** Their meaning. */
    static List<LegendEntry> legend(List<Line> lines, int first) {
        List<LegendEntry> entries = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            Pen pen = Palette.series(first + k);
            String name = lines.get(k).name();
            entries.add(LegendEntry.marked(name, pen, form(first + k)));
        }
        return entries;
    }

    /** So many points of a line have a mark, evenly along the axis, each line beginning elsewhere, so that marks of close lines do not cover each
     * other. */
    private static List<Shape> marks(Panel panel, Line line, int series) {
        double pitch = panel.box().width() / MARKS;
        double next = panel.box().left() + (series % FORMS.length) * pitch / FORMS.length;
        List<Shape> marks = new ArrayList<>();
        for (int i = 0; i < line.values().size(); i++) {
            double x = panel.x(line.iterations().at(i));
            double y = panel.y(line.values().at(i));
            boolean due = x >= next || line.values().size() <= MARKS;
            if (due && Double.isFinite(y)) {
                String note = "iteration " + Numbers.text(line.iterations().at(i) - line.first()) + ": "
                        + Numbers.text(line.values().at(i));
                marks.add(new Shape.Marker(
                        x, y, form(series), Palette.series(series).color(), note));
                next += pitch * (1 + Math.floor(Math.max(0, x - next) / pitch));
            }
        }
        return marks;
    }

    /** Every k-th point, and the last. */
    private static Line thinned(Line line) {
        int size = line.values().size();
        if (size <= MOST_POINTS) {
            return line;
        }
        int[] kept = new int[MOST_POINTS];
        for (int i = 0; i < MOST_POINTS; i++) {
            kept[i] = (int) (i * (size - 1L) / (MOST_POINTS - 1));
        }
        return new Line(
                line.name(), line.iterations().select(kept), line.values().select(kept), line.first());
    }

    private static Form form(int series) {
        return FORMS[series % FORMS.length];
    }
}
