package org.curvefit.report.picture.chart;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.numeric.Vector;
import org.curvefit.report.picture.axis.LegendEntry;
import org.curvefit.report.picture.axis.Panel;
import org.curvefit.report.picture.axis.Sheet;
import org.curvefit.report.picture.contour.Contour;
import org.curvefit.report.picture.contour.Levels;
import org.curvefit.report.picture.contour.MarchingSquares;
import org.curvefit.report.picture.scene.Dash;
import org.curvefit.report.picture.scene.Fill;
import org.curvefit.report.picture.scene.Palette;
import org.curvefit.report.picture.scene.Pen;
import org.curvefit.report.picture.scene.Points;
import org.curvefit.report.picture.scene.Rgb;
import org.curvefit.report.picture.scene.Scene;
import org.curvefit.report.picture.scene.Shape;

/**
 * Contour lines of the determinant of a Hessian over two parameters: where it is negative the point is a saddle, and the line of zero parts
 * the two.
 *
 * @param captions its words
 * @param determinant its values
 */
public record DeterminantContours(Captions captions, LatticePanel determinant) implements Chart {
    private static final Pen ZERO = Pen.solid(Palette.TEXT, 4);
    private static final Pen POSITIVE = Pen.solid(Palette.CURVE, 2);
    private static final Pen NEGATIVE = new Pen(Palette.ALARM, 2, Dash.DASHED);
    private static final Fill BELOW_ZERO = Fill.solid(Rgb.of(0xfdeee4));

    @Override
    public Scene scene() {
        Sheet sheet = new Sheet(captions.title());
        captions.notes().forEach(sheet::note);
        sheet.legend(List.of(
                LegendEntry.line("determinant 0", ZERO),
                LegendEntry.line("positive", POSITIVE),
                LegendEntry.band("negative: curvatures of both signs", BELOW_ZERO, NEGATIVE)));
        Panel panel = determinant.on(sheet);
        Vector levels = Levels.of(determinant.lattice().values());
        ContourPanel contours = new ContourPanel(panel, determinant.lattice());
        List<Shape> lines = new ArrayList<>();
        List<Shape> numbers = new ArrayList<>();
        for (int k = 0; k < levels.size(); k++) {
            double level = levels.at(k);
            if (level != 0) {
                lines.addAll(contours.lines(level, level > 0 ? POSITIVE : NEGATIVE));
                numbers.addAll(contours.number(level, Numbers.text(level)));
            }
        }
        numbers.addAll(contours.number(0, "0"));
        sheet.add(panel.inside("negative", negative(panel)));
        sheet.add(panel.inside("contours", lines));
        sheet.add(panel.inside("zero", contours.lines(0, ZERO)));
        sheet.add(panel.inside("numbers", numbers));
        sheet.add(panel.axes());
        Vector values = determinant.lattice().values();
        return sheet.scene("Contour lines of the determinant of the Hessian over " + determinant.first() + " and "
                + determinant.second() + ", from " + Numbers.text(values.min()) + " to " + Numbers.text(values.max())
                + "; the line of zero is thick.");
    }

    private List<Shape> negative(Panel panel) {
        List<Points> rings = new ArrayList<>();
        rings.add(panel.box().corners());
        for (Contour contour : MarchingSquares.region(determinant.lattice(), 0)) {
            Vector.Builder x = Vector.builder(contour.x().size());
            Vector.Builder y = Vector.builder(contour.x().size());
            for (int i = 0; i < contour.x().size(); i++) {
                x.add(panel.x(contour.x().at(i)));
                y.add(panel.y(contour.y().at(i)));
            }
            rings.add(new Points(x.build(), y.build()));
        }
        return List.of(new Shape.Area(rings, BELOW_ZERO));
    }
}
