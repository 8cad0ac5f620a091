package org.curvefit.report.picture.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.numeric.Vector;
import org.curvefit.report.picture.axis.LegendEntry;
import org.curvefit.report.picture.axis.Panel;
import org.curvefit.report.picture.scene.Palette;
import org.curvefit.report.picture.scene.Pen;
import org.curvefit.report.picture.scene.Points;
import org.curvefit.report.picture.scene.Shape;
import org.curvefit.report.picture.scene.Shape.Marker.Form;

/** Draws the way of a search over two parameters: a line with a white border, its points, and marks at both ends. */
final class SearchPath {
    private static final Pen BORDER = Pen.solid(Palette.WHITE, 5);

    /** How the way of a single search is drawn. */
    static final Pen LINE = Pen.solid(Palette.ALARM, 2.5);

    private static final int MOST_MARKED = 60;
    private static final double STEP_RADIUS = 3;

    private SearchPath() {}

    /** The shapes; none where a parameter was not part of the search. */
    static List<Shape> shapes(Panel panel, Search search, String first, String second, Pen pen) {
        List<String> moved = search.parameters();
        if (!moved.contains(first) || !moved.contains(second) || search.size() == 0) {
            return List.of();
        }
        Vector x = search.values(first);
        Vector y = search.values(second);
        List<Shape> shapes = new ArrayList<>(panel.line(x, y, BORDER));
        shapes.addAll(panel.line(x, y, pen));
        for (int i = 0; x.size() <= MOST_MARKED && i < x.size(); i++) {
            String note = "iteration " + search.trajectory().points().get(i).iteration() + ": " + Numbers.text(x.at(i))
                    + ", " + Numbers.text(y.at(i));
            place(panel, x.at(i), y.at(i)).ifPresent(at -> shapes.add(dot(at, pen, note)));
        }
        shapes.addAll(end(panel, x.at(0), y.at(0), Form.OPEN_SQUARE));
        shapes.addAll(end(panel, x.at(x.size() - 1), y.at(y.size() - 1), Form.DIAMOND));
        return List.of(panel.inside("path", shapes));
    }

    /** Its meaning. */
    static List<LegendEntry> legend(Optional<Search> search) {
        return search.isEmpty()
                ? List.of()
                : List.of(
                        LegendEntry.marked("search", LINE, Form.DOT),
                        LegendEntry.marker("start", Form.OPEN_SQUARE, Palette.TEXT),
                        LegendEntry.marker("end", Form.DIAMOND, Palette.TEXT));
    }

    private static Shape dot(Points at, Pen pen, String note) {
        return new Shape.Marker(at.x().at(0), at.y().at(0), Form.DOT, pen.color(), note);
    }

    /** Where a point is in the picture, if it can be shown. */
    private static Optional<Points> place(Panel panel, double x, double y) {
        double px = panel.x(x);
        double py = panel.y(y);
        return Double.isFinite(px) && Double.isFinite(py) ? Optional.of(Points.of(px, py)) : Optional.empty();
    }

    private static List<Shape> end(Panel panel, double x, double y, Form form) {
        double px = panel.x(x);
        double py = panel.y(y);
        if (!Double.isFinite(px) || !Double.isFinite(py)) {
            return List.of();
        }
        return List.of(
                new Shape.Polyline(square(px, py), Pen.solid(Palette.WHITE, 2 * STEP_RADIUS)),
                new Shape.Marker(px, py, form, Palette.TEXT, ""));
    }

    private static Points square(double x, double y) {
        double r = STEP_RADIUS;
        return Points.of(x - r, y - r, x + r, y - r, x + r, y + r, x - r, y + r, x - r, y - r);
    }
}
