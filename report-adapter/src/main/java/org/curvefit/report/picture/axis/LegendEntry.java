package org.curvefit.report.picture.axis;

import java.util.List;
import org.curvefit.report.picture.scene.Fill;
import org.curvefit.report.picture.scene.Pen;
import org.curvefit.report.picture.scene.Points;
import org.curvefit.report.picture.scene.Rgb;
import org.curvefit.report.picture.scene.Shape;

/**
 * What a mark, line or area means.
 *
 * @param text in words
 * @param sample drawn around the point (0, 0)
 * @param width of the sample in pixels
 */
public record LegendEntry(String text, List<Shape> sample, double width) {
    private static final double WIDTH = 34;
    private static final double NARROW = 16;
    private static final double HALF = WIDTH / 2;
    private static final double HALF_BAND = 6;

    public LegendEntry {
        sample = List.copyOf(sample);
    }

    /** A line. */
    public static LegendEntry line(String text, Pen pen) {
        return new LegendEntry(text, List.of(new Shape.Polyline(Points.of(-HALF, 0, HALF, 0), pen)), WIDTH);
    }

    /** Shapes that fit into the place of a mark. */
    public static LegendEntry small(String text, List<Shape> sample) {
        return new LegendEntry(text, sample, NARROW);
    }

    /** A mark. */
    public static LegendEntry marker(String text, Shape.Marker.Form form, Rgb color) {
        return new LegendEntry(text, List.of(new Shape.Marker(0, 0, form, color, "")), NARROW);
    }

    /** A line with marks. */
    public static LegendEntry marked(String text, Pen pen, Shape.Marker.Form form) {
        return new LegendEntry(
                text,
                List.of(
                        new Shape.Polyline(Points.of(-HALF, 0, HALF, 0), pen),
                        new Shape.Marker(0, 0, form, pen.color(), "")),
                WIDTH);
    }

    /** An arrow. */
    public static LegendEntry arrow(String text, Pen pen) {
        return new LegendEntry(text, List.of(new Shape.Arrow(Points.of(-HALF / 2, 0, HALF / 2, 0), pen)), HALF);
    }

    /** A filled area between two lines. */
    public static LegendEntry band(String text, Fill fill, Pen edge) {
        return new LegendEntry(
                text,
                List.of(
                        new Shape.Area(
                                List.of(Points.of(
                                        -HALF, -HALF_BAND, HALF, -HALF_BAND, HALF, HALF_BAND, -HALF, HALF_BAND)),
                                fill),
                        new Shape.Polyline(Points.of(-HALF, -HALF_BAND, HALF, -HALF_BAND), edge),
                        new Shape.Polyline(Points.of(-HALF, HALF_BAND, HALF, HALF_BAND), edge)),
                WIDTH);
    }
}
