package org.curvefit.report.picture.axis;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.numeric.Vector;
import org.curvefit.report.picture.scene.Box;
import org.curvefit.report.picture.scene.Palette;
import org.curvefit.report.picture.scene.Pen;
import org.curvefit.report.picture.scene.Points;
import org.curvefit.report.picture.scene.Shape;

/**
 * A frame with two axes.
 *
 * @param box where the frame is
 * @param across the axis below
 * @param up the axis at the left
 */
public record Panel(Box box, Axis across, Axis up) {
    /** The picture coordinate of a value of the horizontal axis; NaN where it cannot be shown. */
    public double x(double value) {
        return box.left() + across.scale().position(value) * box.width();
    }

    /** The picture coordinate of a value of the upright axis; NaN where it cannot be shown. */
    public double y(double value) {
        return box.bottom() - up.scale().position(value) * box.height();
    }

    /** Whether a point lies within the frame. */
    public boolean holds(double valueX, double valueY) {
        double x = across.scale().position(valueX);
        double y = up.scale().position(valueY);
        return x >= 0 && x <= 1 && y >= 0 && y <= 1;
    }

    /** A line through values, interrupted where they cannot be shown. */
    public List<Shape> line(Vector valuesX, Vector valuesY, Pen pen) {
        List<Shape> pieces = new ArrayList<>();
        for (Points points : pieces(valuesX, valuesY)) {
            pieces.add(new Shape.Polyline(points, pen));
        }
        return pieces;
    }

    /** The same as points; a single value between two that cannot be shown makes no piece. */
    public List<Points> pieces(Vector valuesX, Vector valuesY) {
        List<Points> pieces = new ArrayList<>();
        Vector.Builder x = Vector.builder(valuesX.size());
        Vector.Builder y = Vector.builder(valuesX.size());
        for (int i = 0; i <= valuesX.size(); i++) {
            double px = i < valuesX.size() ? x(valuesX.at(i)) : Double.NaN;
            double py = i < valuesX.size() ? y(valuesY.at(i)) : Double.NaN;
            if (Double.isFinite(px) && Double.isFinite(py)) {
                x.add(px);
                y.add(py);
            } else if (x.size() > 0) {
                if (x.size() > 1) {
                    pieces.add(new Points(x.build(), y.build()));
                }
                x = Vector.builder(valuesX.size() - i);
                y = Vector.builder(valuesX.size() - i);
            }
        }
        return pieces;
    }

    /** A line from the left edge to the right at a value. */
    public List<Shape> level(double value, Pen pen) {
        double y = y(value);
        return y >= box.top() && y <= box.bottom()
                ? List.of(new Shape.Polyline(Points.of(box.left(), y, box.right(), y), pen))
                : List.of();
    }

    /** Shapes cut off at the frame. */
    public Shape inside(String name, List<? extends Shape> shapes) {
        return Shape.Group.clipped(name, box, shapes);
    }

    /** Guide lines below the data. */
    public Shape grid() {
        List<Shape> lines = new ArrayList<>();
        Pen pen = Pen.solid(Palette.GUIDE, 1);
        for (Tick tick : across.ticksAcross(box.width())) {
            double x = x(tick.value());
            if (!tick.label().isEmpty()) {
                lines.add(new Shape.Polyline(Points.of(x, box.top(), x, box.bottom()), pen));
            }
        }
        for (Tick tick : up.ticksUp(box.height())) {
            double y = y(tick.value());
            if (!tick.label().isEmpty()) {
                lines.add(new Shape.Polyline(Points.of(box.left(), y, box.right(), y), pen));
            }
        }
        return Shape.Group.of("grid", lines);
    }

    /** Frame, ticks, numbers and titles; drawn above the data. */
    public Shape axes() {
        return Shape.Group.of("axes", new PanelAxes(this).shapes());
    }
}
