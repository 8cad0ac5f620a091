package org.curvefit.report.picture.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Surface;
import org.curvefit.report.picture.axis.LinearScale;
import org.curvefit.report.picture.axis.Sheet;
import org.curvefit.report.picture.axis.Tick;
import org.curvefit.report.picture.contour.Lattice;
import org.curvefit.report.picture.contour.Levels;
import org.curvefit.report.picture.scene.Box;
import org.curvefit.report.picture.scene.Fill;
import org.curvefit.report.picture.scene.Palette;
import org.curvefit.report.picture.scene.Pen;
import org.curvefit.report.picture.scene.Points;
import org.curvefit.report.picture.scene.Rgb;
import org.curvefit.report.picture.scene.Scene;
import org.curvefit.report.picture.scene.Shape;
import org.curvefit.report.picture.scene.TextStyle;
import org.curvefit.report.picture.scene.TextStyle.Anchor;

/**
 * The loss over two parameters as a surface seen from above at a slant: fields of the grid, the far ones first, coloured by their loss.
 *
 * @param captions its words
 * @param surface the loss at the nodes; the smallest over the other parameters where more than two are scanned
 */
public record SurfaceView(Captions captions, Surface surface) implements Chart {
    private static final double HEIGHT = 430;
    private static final int MOST_NODES = 41;
    private static final double EDGE = 0.6;
    private static final double DARKEN = 0.3;
    private static final int TICKS = 5;
    private static final double ASIDE = 12;
    private static final double TITLE_ASIDE = 44;
    private static final double HALF_DIGIT = 4.3;

    @Override
    public Scene scene() {
        Sheet sheet = new Sheet(captions.title());
        captions.notes().forEach(sheet::note);
        int[] scanned = Surfaces.scanned(surface);
        if (scanned.length < 2) {
            sheet.note("A surface needs two parameters.");
            return sheet.scene(SurfaceWords.of(surface));
        }
        Lattice lattice = Surfaces.minima(surface, scanned[0], scanned[1]).thinned(MOST_NODES);
        Vector levels = Levels.of(lattice.values());
        ColorBar bar = new ColorBar(levels, lattice.values());
        Box whole = sheet.place(Sheet.MARGIN, HEIGHT, Sheet.MARGIN);
        Box box = new Box(whole.left(), whole.top(), whole.width() - bar.room(), whole.height());
        Slant slant = Slant.of(box, lattice);
        sheet.add(Shape.Group.of("floor", floor(slant)));
        sheet.add(Shape.Group.of("surface", fields(slant, lattice, levels)));
        sheet.add(Shape.Group.of("axes", axes(slant, scanned)));
        sheet.add(bar.beside(box));
        return sheet.scene(SurfaceWords.of(surface));
    }

    private static List<Shape> floor(Slant slant) {
        Pen pen = Pen.solid(Palette.DATA, 1);
        return List.of(
                new Shape.Area(
                        List.of(Points.of(
                                join(slant.at(0, 0, 0), slant.at(1, 0, 0), slant.at(1, 1, 0), slant.at(0, 1, 0)))),
                        Fill.solid(Palette.NOTHING)),
                new Shape.Polyline(Points.of(join(slant.at(0, 1, 0), slant.at(0, 1, 1))), pen),
                new Shape.Polyline(Points.of(join(slant.at(0, 1, 0), slant.at(1, 1, 0))), pen),
                new Shape.Polyline(Points.of(join(slant.at(0, 1, 0), slant.at(0, 0, 0))), pen));
    }

    /** The eye looks along growing y from the side of large x: fields with large y and small x are far. */
    private static List<Shape> fields(Slant slant, Lattice lattice, Vector levels) {
        List<Shape> fields = new ArrayList<>();
        for (int j = lattice.y().size() - 2; j >= 0; j--) {
            for (int i = 0; i + 1 < lattice.x().size(); i++) {
                double mean =
                        (lattice.at(i, j) + lattice.at(i + 1, j) + lattice.at(i, j + 1) + lattice.at(i + 1, j + 1)) / 4;
                if (Double.isFinite(mean)) {
                    Points corners = Points.of(join(
                            slant.node(lattice, i, j),
                            slant.node(lattice, i + 1, j),
                            slant.node(lattice, i + 1, j + 1),
                            slant.node(lattice, i, j + 1)));
                    Rgb color = ContourPanel.color(above(levels, mean), levels.size());
                    Pen edge = Pen.solid(color.mixed(Palette.TEXT, DARKEN), EDGE);
                    fields.add(new Shape.Area(List.of(corners), Fill.solid(color), Optional.of(edge)));
                }
            }
        }
        return fields;
    }

    private static int above(Vector levels, double value) {
        int above = 0;
        while (above < levels.size() && value >= levels.at(above)) {
            above++;
        }
        return above;
    }

    private List<Shape> axes(Slant slant, int[] scanned) {
        List<Shape> shapes = new ArrayList<>();
        Pen pen = Pen.solid(Palette.DATA, 1.5);
        shapes.add(new Shape.Polyline(Points.of(join(slant.at(0, 0, 0), slant.at(1, 0, 0), slant.at(1, 1, 0))), pen));
        for (Tick tick : new LinearScale(slant.x()).ticks(TICKS)) {
            double[] at = slant.at(slant.shareX(tick.value()), 0, 0);
            shapes.add(text(at[0] - ASIDE / 2, at[1] + ASIDE + HALF_DIGIT, tick.label(), Anchor.MIDDLE));
        }
        for (Tick tick : new LinearScale(slant.y()).ticks(TICKS)) {
            double[] at = slant.at(1, slant.shareY(tick.value()), 0);
            shapes.add(text(at[0] + ASIDE / 2, at[1] + ASIDE, tick.label(), Anchor.START));
        }
        double[] first = slant.at(0.5, 0, 0);
        double[] second = slant.at(1, 0.5, 0);
        shapes.add(text(
                first[0] - TITLE_ASIDE, first[1] + TITLE_ASIDE, surface.names().get(scanned[0]), Anchor.MIDDLE));
        shapes.add(text(
                second[0] + TITLE_ASIDE,
                second[1] + TITLE_ASIDE / 2,
                surface.names().get(scanned[1]),
                Anchor.START));
        return shapes;
    }

    private static Shape text(double x, double y, String text, Anchor anchor) {
        return new Shape.Text(x, y, text, TextStyle.small(anchor));
    }

    private static double[] join(double[]... points) {
        double[] joined = new double[2 * points.length];
        for (int i = 0; i < points.length; i++) {
            joined[2 * i] = points[i][0];
            joined[2 * i + 1] = points[i][1];
        }
        return joined;
    }
}
