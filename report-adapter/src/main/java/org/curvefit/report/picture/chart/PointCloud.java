package org.curvefit.report.picture.chart;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.numeric.Vector;
import org.curvefit.report.picture.axis.LegendEntry;
import org.curvefit.report.picture.axis.Panel;
import org.curvefit.report.picture.scene.Box;
import org.curvefit.report.picture.scene.Fill;
import org.curvefit.report.picture.scene.Palette;
import org.curvefit.report.picture.scene.Points;
import org.curvefit.report.picture.scene.Rgb;
import org.curvefit.report.picture.scene.Shape;
import org.curvefit.report.picture.scene.Shape.Marker.Form;

/**
 * Observations as open circles; very many of them as small squares, the darker the more observations they hold.
 *
 * @param panel where they are drawn
 * @param x values of the horizontal axis
 * @param y values of the upright axis
 */
record PointCloud(Panel panel, Vector x, Vector y) {
    /** More points are drawn as squares. */
    static final int MOST_CIRCLES = 2000;

    private static final int MOST_NOTES = 1000;
    private static final int SQUARE = 4;

    /** From one observation to very many; the lightest has a contrast of 3.3 with white. */
    private static final List<Rgb> SHADES =
            List.of(Rgb.of(0x8c8c8c), Rgb.of(0x6e6e6e), Rgb.of(0x4d4d4d), Rgb.of(0x2b2b2b), Rgb.of(0x000000));

    /** What they look like. */
    static LegendEntry legend(String text, int points) {
        return points <= MOST_CIRCLES
                ? LegendEntry.marker(text, Form.OPEN_CIRCLE, Palette.DATA)
                : LegendEntry.small(
                        text + " (" + points + ", the darker the more)",
                        List.of(
                                square(-SQUARE, SHADES.get(0)),
                                square(0, SHADES.get(2)),
                                square(SQUARE, SHADES.get(4))));
    }

    List<Shape> shapes() {
        return x.size() <= MOST_CIRCLES ? circles() : squares();
    }

    private List<Shape> circles() {
        List<Shape> circles = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            double px = panel.x(x.at(i));
            double py = panel.y(y.at(i));
            if (Double.isFinite(px) && Double.isFinite(py)) {
                String note = x.size() <= MOST_NOTES ? Numbers.text(x.at(i)) + ", " + Numbers.text(y.at(i)) : "";
                circles.add(new Shape.Marker(px, py, Form.OPEN_CIRCLE, Palette.DATA, note));
            }
        }
        return circles;
    }

    private List<Shape> squares() {
        Box box = panel.box();
        int columns = (int) Math.ceil(box.width() / SQUARE);
        int rows = (int) Math.ceil(box.height() / SQUARE);
        int[][] counts = new int[rows][columns];
        for (int i = 0; i < x.size(); i++) {
            double column = (panel.x(x.at(i)) - box.left()) / SQUARE;
            double row = (panel.y(y.at(i)) - box.top()) / SQUARE;
            if (column >= 0 && column < columns && row >= 0 && row < rows) {
                counts[(int) row][(int) column]++;
            }
        }
        List<Shape> areas = new ArrayList<>();
        for (int shade = 0; shade < SHADES.size(); shade++) {
            List<Points> runs = runs(counts, shade);
            if (!runs.isEmpty()) {
                areas.add(new Shape.Area(runs, Fill.solid(SHADES.get(shade))));
            }
        }
        return areas;
    }

    /** Rectangles of neighbouring squares in a row that have the same shade. */
    private List<Points> runs(int[][] counts, int shade) {
        List<Points> runs = new ArrayList<>();
        for (int row = 0; row < counts.length; row++) {
            int column = 0;
            while (column < counts[row].length) {
                int from = column;
                while (column < counts[row].length && shade(counts[row][column]) == shade) {
                    column++;
                }
                if (column > from) {
                    runs.add(new Box(
                                    panel.box().left() + from * SQUARE,
                                    panel.box().top() + row * SQUARE,
                                    (column - from) * SQUARE,
                                    SQUARE)
                            .corners());
                }
                column = Math.max(column, from + 1);
            }
        }
        return runs;
    }

    /** -1 for none, then 1, 2 to 3, 4 to 7, 8 to 15, more. */
    private static int shade(int count) {
        int doublings = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(count);
        return Math.min(SHADES.size() - 1, doublings);
    }

    private static Shape square(double left, Rgb color) {
        return new Shape.Area(
                List.of(new Box(left - SQUARE / 2.0, -SQUARE / 2.0, SQUARE, SQUARE).corners()), Fill.solid(color));
    }
}
