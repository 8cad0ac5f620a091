package org.curvefit.report.picture.chart;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.numeric.Vector;
import org.curvefit.report.picture.axis.Panel;
import org.curvefit.report.picture.contour.Contour;
import org.curvefit.report.picture.contour.Lattice;
import org.curvefit.report.picture.contour.MarchingSquares;
import org.curvefit.report.picture.contour.SequentialColors;
import org.curvefit.report.picture.scene.Fill;
import org.curvefit.report.picture.scene.Palette;
import org.curvefit.report.picture.scene.Pen;
import org.curvefit.report.picture.scene.Points;
import org.curvefit.report.picture.scene.Rgb;
import org.curvefit.report.picture.scene.Shape;
import org.curvefit.report.picture.scene.TextStyle;
import org.curvefit.report.picture.scene.TextStyle.Anchor;

/**
 * Draws the contours of a lattice in a panel.
 *
 * @param panel where
 * @param lattice the values; thinned where there are more than a picture can show
 */
record ContourPanel(Panel panel, Lattice lattice) {
    private static final int MOST_NODES = 160;
    private static final double THIN = 1;
    private static final double DARKEN = 0.35;
    private static final double LEAST_DISTANCE = 0.25;
    private static final double LONG_ENOUGH = 60;

    ContourPanel {
        lattice = lattice.thinned(MOST_NODES);
    }

    /** The colour of the area above so many of the levels. */
    static Rgb color(int above, int levels) {
        return SequentialColors.at(levels == 0 ? 0 : above / (double) levels);
    }

    /** Areas between levels, dark where the values are small; grey where there is no value. */
    Shape filled(Vector levels) {
        List<Shape> areas = new ArrayList<>();
        areas.add(new Shape.Area(List.of(panel.box().corners()), Fill.solid(Palette.NOTHING)));
        addRegion(areas, Double.NEGATIVE_INFINITY, color(0, levels.size()));
        for (int k = 0; k < levels.size(); k++) {
            addRegion(areas, levels.at(k), color(k + 1, levels.size()));
        }
        for (int k = 0; k < levels.size(); k++) {
            Rgb dark = color(k, levels.size()).mixed(Palette.TEXT, DARKEN);
            areas.addAll(lines(levels.at(k), Pen.solid(dark, THIN)));
        }
        return panel.inside("contours", areas);
    }

    /** The lines at one level. */
    List<Shape> lines(double level, Pen pen) {
        List<Shape> lines = new ArrayList<>();
        for (Contour contour : MarchingSquares.lines(lattice, level)) {
            Points points = drawn(contour, contour.closed());
            if (points.size() > 1) {
                lines.add(new Shape.Polyline(points, pen));
            }
        }
        return lines;
    }

    /** A number on the longest line of a level; none where the line is short. */
    List<Shape> number(double level, String text) {
        Points longest = Points.of();
        for (Contour contour : MarchingSquares.lines(lattice, level)) {
            Points points = drawn(contour, contour.closed());
            longest = length(points) > length(longest) ? points : longest;
        }
        if (length(longest) < LONG_ENOUGH) {
            return List.of();
        }
        int middle = longest.size() / 2;
        TextStyle style = TextStyle.small(Anchor.MIDDLE).onLines();
        return List.of(new Shape.Text(longest.x().at(middle), longest.y().at(middle) + style.size() / 3, text, style));
    }

    private static double length(Points points) {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += Math.hypot(
                    points.x().at(i) - points.x().at(i - 1),
                    points.y().at(i) - points.y().at(i - 1));
        }
        return length;
    }

    private void addRegion(List<Shape> areas, double level, Rgb color) {
        List<Points> rings = new ArrayList<>();
        for (Contour contour : MarchingSquares.region(lattice, level)) {
            Points ring = drawn(contour, false);
            if (ring.size() > 2) {
                rings.add(ring);
            }
        }
        if (!rings.isEmpty()) {
            areas.add(new Shape.Area(rings, Fill.solid(color)));
        }
    }

    /** In picture coordinates, without points that lie on top of each other. */
    private Points drawn(Contour contour, boolean repeatFirst) {
        int size = contour.x().size();
        Vector.Builder x = Vector.builder(size + 1);
        Vector.Builder y = Vector.builder(size + 1);
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = 0; i < size + (repeatFirst ? 1 : 0); i++) {
            double px = panel.x(contour.x().at(i % size));
            double py = panel.y(contour.y().at(i % size));
            boolean near = Math.abs(px - lastX) < LEAST_DISTANCE && Math.abs(py - lastY) < LEAST_DISTANCE;
            if (!near || i >= size - 1) {
                x.add(px);
                y.add(py);
                lastX = px;
                lastY = py;
            }
        }
        return new Points(x.build(), y.build());
    }
}
