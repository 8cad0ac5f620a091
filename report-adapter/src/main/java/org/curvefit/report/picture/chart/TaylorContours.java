package org.curvefit.report.picture.chart;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.numeric.Vector;
import org.curvefit.report.picture.axis.LegendEntry;
import org.curvefit.report.picture.axis.Panel;
import org.curvefit.report.picture.axis.Sheet;
import org.curvefit.report.picture.contour.Lattice;
import org.curvefit.report.picture.contour.Levels;
import org.curvefit.report.picture.scene.Dash;
import org.curvefit.report.picture.scene.Palette;
import org.curvefit.report.picture.scene.Pen;
import org.curvefit.report.picture.scene.Scene;
import org.curvefit.report.picture.scene.Shape;

/**
 * Contour lines of a second-order Taylor model over those of the function, at the same levels.
 *
 * @param captions its words
 * @param function the function over two parameters
 * @param model the model at the same nodes
 * @param pointX where the model touches the function, first parameter
 * @param pointY where the model touches the function, second parameter
 */
public record TaylorContours(Captions captions, LatticePanel function, Lattice model, double pointX, double pointY)
        implements Chart {
    private static final Pen OF_FUNCTION = Pen.solid(Palette.DATA, 2);
    private static final Pen OF_MODEL = new Pen(Palette.CURVE, 2, Dash.DASHED);

    @Override
    public Scene scene() {
        Sheet sheet = new Sheet(captions.title());
        captions.notes().forEach(sheet::note);
        sheet.legend(List.of(
                LegendEntry.line("function", OF_FUNCTION),
                LegendEntry.line("second-order model, same levels", OF_MODEL),
                LegendEntry.small("point of the model", Crosses.haloed(0, 0))));
        Panel panel = function.on(sheet);
        Vector levels = Levels.of(function.lattice().values());
        ContourPanel exact = new ContourPanel(panel, function.lattice());
        ContourPanel approximate = new ContourPanel(panel, model);
        List<Shape> shapes = new ArrayList<>();
        for (int k = 0; k < levels.size(); k++) {
            shapes.addAll(exact.lines(levels.at(k), OF_FUNCTION));
        }
        List<Shape> modelled = new ArrayList<>();
        List<Shape> numbers = new ArrayList<>();
        for (int k = 0; k < levels.size(); k++) {
            modelled.addAll(approximate.lines(levels.at(k), OF_MODEL));
            numbers.addAll(exact.number(levels.at(k), Numbers.text(levels.at(k))));
        }
        sheet.add(panel.inside("function", shapes));
        sheet.add(panel.inside("model", modelled));
        sheet.add(panel.inside("numbers", numbers));
        sheet.add(panel.inside("point", Crosses.haloed(panel.x(pointX), panel.y(pointY))));
        sheet.add(panel.axes());
        return sheet.scene("Contour lines of a function of " + function.first() + " and " + function.second()
                + " and, dashed, of its second-order Taylor model around " + function.first() + " = "
                + Numbers.text(pointX) + ", " + function.second() + " = " + Numbers.text(pointY)
                + ", at the same levels.");
    }
}
