package org.curvefit.report.picture.chart;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Surface;
import org.curvefit.report.picture.axis.Axis;
import org.curvefit.report.picture.axis.LegendEntry;
import org.curvefit.report.picture.axis.Panel;
import org.curvefit.report.picture.axis.Sheet;
import org.curvefit.report.picture.contour.Lattice;
import org.curvefit.report.picture.contour.Levels;
import org.curvefit.report.picture.scene.Box;
import org.curvefit.report.picture.scene.Palette;
import org.curvefit.report.picture.scene.Pen;
import org.curvefit.report.picture.scene.Scene;
import org.curvefit.report.picture.scene.Shape.Marker.Form;

/**
 * The ways of several runs over the contours of their loss: methods, learning rates or starts beside each other.
 *
 * @param captions its words
 * @param surface the loss over two parameters
 * @param searches the runs, each with its name
 */
public record PathsOfSeveralRuns(Captions captions, Surface surface, List<Search> searches) implements Chart {
    private static final double HEIGHT = 470;

    public PathsOfSeveralRuns {
        searches = List.copyOf(searches);
    }

    @Override
    public Scene scene() {
        Lattice lattice = Surfaces.minima(surface, 0, 1);
        Vector levels = Levels.of(lattice.values());
        ColorBar bar = new ColorBar(levels, lattice.values());
        String first = surface.names().get(0);
        String second = surface.names().get(1);
        Axis up = Axis.of(Scales.ofGrid(lattice.y()), second);
        Sheet sheet = new Sheet(captions.title());
        captions.notes().forEach(sheet::note);
        sheet.legend(legend());
        Box whole = sheet.place(Sheet.roomFor(HEIGHT, up), HEIGHT, Sheet.BELOW_PANEL);
        Box box = new Box(whole.left(), whole.top(), whole.width() - bar.room(), whole.height());
        Panel panel = new Panel(box, Axis.of(Scales.ofGrid(lattice.x()), first), up);
        sheet.add(new ContourPanel(panel, lattice).filled(levels));
        for (int k = searches.size() - 1; k >= 0; k--) {
            SearchPath.shapes(panel, searches.get(k), first, second, pen(k)).forEach(sheet::add);
        }
        sheet.add(panel.axes());
        sheet.add(bar.beside(box));
        return sheet.scene("The ways of " + Numbers.count(searches.size(), "run", "runs") + " over " + first + " and "
                + second + ". " + SurfaceWords.of(surface));
    }

    private List<LegendEntry> legend() {
        List<LegendEntry> legend = new ArrayList<>();
        for (int k = 0; k < searches.size(); k++) {
            legend.add(LegendEntry.marked(searches.get(k).name(), pen(k), Form.DOT));
        }
        legend.add(LegendEntry.marker("start", Form.OPEN_SQUARE, Palette.TEXT));
        legend.add(LegendEntry.marker("end", Form.DIAMOND, Palette.TEXT));
        return legend;
    }

    private static Pen pen(int run) {
        return Palette.series(run);
    }
}
