package org.curvefit.report.picture.chart;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.numeric.Vector;
import org.curvefit.report.picture.scene.Box;
import org.curvefit.report.picture.scene.Fill;
import org.curvefit.report.picture.scene.Palette;
import org.curvefit.report.picture.scene.Pen;
import org.curvefit.report.picture.scene.Points;
import org.curvefit.report.picture.scene.Shape;
import org.curvefit.report.picture.scene.TextStyle;
import org.curvefit.report.picture.scene.TextStyle.Anchor;
import org.curvefit.report.picture.scene.TextWidth;

/**
 * What the colours between contours mean: one field per colour, all equally high, and the levels between them.
 *
 * @param levels ascending
 * @param values of which the smallest and the largest stand at the ends
 */
record ColorBar(Vector levels, Vector values) {
    private static final double WIDTH = 18;
    private static final double GAP = 16;
    private static final double LABEL_GAP = 6;
    private static final double HALF_DIGIT = 4.3;
    private static final double MOST_FIELD = 40;
    private static final int DIGITS = 3;
    private static final TextStyle STYLE = TextStyle.small(Anchor.START);

    /** The room that it needs at the right of a panel. */
    double room() {
        double widest = 0;
        for (int k = -1; k <= levels.size(); k++) {
            widest = Math.max(widest, TextWidth.of(label(k), STYLE));
        }
        return GAP + WIDTH + LABEL_GAP + widest;
    }

    /** The bar at the right of a panel. */
    Shape beside(Box panel) {
        int fields = levels.size() + 1;
        double height = Math.min(MOST_FIELD, panel.height() / fields);
        double left = panel.right() + GAP;
        List<Shape> shapes = new ArrayList<>();
        for (int k = 0; k < fields; k++) {
            Box field = new Box(left, panel.bottom() - (k + 1) * height, WIDTH, height);
            shapes.add(new Shape.Area(List.of(field.corners()), Fill.solid(ContourPanel.color(k, levels.size()))));
        }
        for (int k = -1; k <= levels.size(); k++) {
            double y = panel.bottom() - (k + 1) * height;
            shapes.add(new Shape.Polyline(
                    Points.of(left, y, left + WIDTH + LABEL_GAP / 2, y), Pen.solid(Palette.DATA, 1)));
            shapes.add(new Shape.Text(left + WIDTH + LABEL_GAP, y + HALF_DIGIT, label(k), STYLE));
        }
        return Shape.Group.of("colour-bar", shapes);
    }

    private String label(int k) {
        double value = k < 0 ? values.min() : k == levels.size() ? values.max() : levels.at(k);
        return org.curvefit.api.numeric.Decimal.text(value, DIGITS);
    }
}
