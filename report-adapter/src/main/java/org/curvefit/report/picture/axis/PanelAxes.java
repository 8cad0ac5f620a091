package org.curvefit.report.picture.axis;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.report.picture.scene.Box;
import org.curvefit.report.picture.scene.Palette;
import org.curvefit.report.picture.scene.Pen;
import org.curvefit.report.picture.scene.Points;
import org.curvefit.report.picture.scene.Shape;
import org.curvefit.report.picture.scene.TextStyle;
import org.curvefit.report.picture.scene.TextStyle.Anchor;
import org.curvefit.report.picture.scene.TextWidth;

/** Draws the frame of a panel with its ticks, numbers and titles. */
final class PanelAxes {
    static final double TICK = 6;
    static final double GAP = 4;
    private static final double SMALL_TICK = 3;
    private static final double BASELINE_BELOW = 19;
    private static final double TITLE_BELOW = 40;
    private static final double HALF_DIGIT = 4.3;
    private static final double LINE_WIDTH = 1.5;

    private final Panel panel;
    private final Box box;
    private final List<Shape> shapes = new ArrayList<>();
    private final Pen pen = Pen.solid(Palette.DATA, LINE_WIDTH);

    PanelAxes(Panel panel) {
        this.panel = panel;
        this.box = panel.box();
    }

    List<Shape> shapes() {
        line(box.left(), box.top(), box.right(), box.top());
        line(box.right(), box.top(), box.right(), box.bottom());
        line(box.left(), box.bottom(), box.right(), box.bottom());
        line(box.left(), box.top(), box.left(), box.bottom());
        across();
        up();
        return shapes;
    }

    private void across() {
        for (Tick tick : panel.across().ticksAcross(box.width())) {
            double x = panel.x(tick.value());
            line(x, box.bottom(), x, box.bottom() + (tick.label().isEmpty() ? SMALL_TICK : TICK));
            if (panel.across().labelled()) {
                text(x, box.bottom() + BASELINE_BELOW, tick.label(), TextStyle.small(Anchor.MIDDLE));
            }
        }
        TextStyle style = TextStyle.medium(Anchor.MIDDLE);
        text(
                box.left() + box.width() / 2,
                box.bottom() + TITLE_BELOW,
                TextWidth.fitted(panel.across().title(), style, box.width()),
                style);
    }

    private void up() {
        for (Tick tick : panel.up().ticksUp(box.height())) {
            double y = panel.y(tick.value());
            line(box.left() - (tick.label().isEmpty() ? SMALL_TICK : TICK), y, box.left(), y);
            if (panel.up().labelled()) {
                text(box.left() - TICK - GAP, y + HALF_DIGIT, tick.label(), TextStyle.small(Anchor.END));
            }
        }
        TextStyle style = TextStyle.medium(Anchor.MIDDLE).turned();
        double labels = panel.up().labelWidth(box.height());
        text(
                box.left() - TICK - 4 * GAP - labels,
                box.top() + box.height() / 2,
                TextWidth.fitted(panel.up().title(), style, box.height()),
                style);
    }

    private void line(double x1, double y1, double x2, double y2) {
        shapes.add(new Shape.Polyline(Points.of(x1, y1, x2, y2), pen));
    }

    private void text(double x, double y, String text, TextStyle style) {
        if (!text.isEmpty()) {
            shapes.add(new Shape.Text(x, y, text, style));
        }
    }
}
