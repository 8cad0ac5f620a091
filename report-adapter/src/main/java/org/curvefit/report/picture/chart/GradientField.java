package org.curvefit.report.picture.chart;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.report.picture.axis.LegendEntry;
import org.curvefit.report.picture.axis.Panel;
import org.curvefit.report.picture.contour.Lattice;
import org.curvefit.report.picture.scene.Palette;
import org.curvefit.report.picture.scene.Pen;
import org.curvefit.report.picture.scene.Points;
import org.curvefit.report.picture.scene.Shape;

/** Arrows of one length in the direction opposite to the gradient, taken from a lattice by central differences. */
final class GradientField {
    private static final int ARROWS = 15;
    private static final double LENGTH = 16;
    private static final Pen BORDER = Pen.solid(Palette.WHITE, 4);
    private static final Pen PEN = Pen.solid(Palette.TEXT, 2);

    private GradientField() {}

    /** Its meaning. */
    static LegendEntry legend() {
        return LegendEntry.arrow("steepest descent", PEN);
    }

    /** The arrows, around the nodes nearest to an even grid. */
    static Shape arrows(Panel panel, Lattice lattice) {
        List<Shape> arrows = new ArrayList<>();
        int nx = lattice.x().size();
        int ny = lattice.y().size();
        for (int column = 0; column < Math.min(ARROWS, nx - 2); column++) {
            for (int row = 0; row < Math.min(ARROWS, ny - 2); row++) {
                int i = node(column, nx);
                int j = node(row, ny);
                double dx = (lattice.at(i + 1, j) - lattice.at(i - 1, j))
                        / (lattice.x().at(i + 1) - lattice.x().at(i - 1));
                double dy = (lattice.at(i, j + 1) - lattice.at(i, j - 1))
                        / (lattice.y().at(j + 1) - lattice.y().at(j - 1));
                arrow(panel, new double[] {lattice.x().at(i), lattice.y().at(j)}, new double[] {-dx, -dy}, arrows);
            }
        }
        return panel.inside("gradient", arrows);
    }

    private static int node(int arrow, int nodes) {
        int arrows = Math.min(ARROWS, nodes - 2);
        return 1 + (int) Math.min(nodes - 3, (arrow + 0.5) * (nodes - 2) / arrows);
    }

    /** The direction is that of a small step in the plane of the parameters as the picture shows it. */
    private static void arrow(Panel panel, double[] at, double[] direction, List<Shape> arrows) {
        double x = panel.x(at[0]);
        double y = panel.y(at[1]);
        double perX = panel.box().width() / panel.across().scale().range().span();
        double perY = panel.box().height() / panel.up().scale().range().span();
        double dx = direction[0] * perX;
        double dy = -direction[1] * perY;
        double length = Math.hypot(dx, dy);
        if (length > 0 && length <= Double.MAX_VALUE) {
            double hx = dx / length * LENGTH / 2;
            double hy = dy / length * LENGTH / 2;
            Points points = Points.of(x - hx, y - hy, x + hx, y + hy);
            arrows.add(new Shape.Polyline(points, BORDER));
            arrows.add(new Shape.Arrow(points, PEN));
        }
    }
}
