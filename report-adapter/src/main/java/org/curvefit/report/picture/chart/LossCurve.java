package org.curvefit.report.picture.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Surface;
import org.curvefit.report.picture.axis.Axis;
import org.curvefit.report.picture.axis.LegendEntry;
import org.curvefit.report.picture.axis.Panel;
import org.curvefit.report.picture.axis.Sheet;
import org.curvefit.report.picture.scene.Palette;
import org.curvefit.report.picture.scene.Pen;
import org.curvefit.report.picture.scene.Scene;
import org.curvefit.report.picture.scene.Shape;
import org.curvefit.report.picture.scene.Shape.Marker.Form;

/**
 * The loss over one parameter, with the points of a search on it.
 *
 * @param captions its words
 * @param surface the loss at the nodes
 * @param axis which axis is shown
 * @param search the search, if there was one
 */
record LossCurve(Captions captions, Surface surface, int axis, Optional<Search> search) implements Chart {
    private static final double HEIGHT = 360;
    private static final Pen CURVE = Pen.solid(Palette.CURVE, 2.5);
    private static final Pen WAY = Pen.solid(Palette.ALARM, 2);
    private static final int MOST_MARKED = 60;

    @Override
    public Scene scene() {
        String name = surface.names().get(axis);
        Vector x = Surfaces.ascending(surface, axis);
        Vector losses = Surfaces.minima(surface, axis);
        Axis up = Axis.of(Scales.ofScan(losses), "loss");
        Optional<Search> shown = search.filter(way -> way.parameters().contains(name) && way.size() > 0);
        Sheet sheet = new Sheet(captions.title());
        captions.notes().forEach(sheet::note);
        List<LegendEntry> legend = new ArrayList<>();
        legend.add(LegendEntry.line("loss", CURVE));
        shown.ifPresent(way -> legend.add(LegendEntry.marked("search", WAY, Form.DOT)));
        sheet.legend(legend);
        Panel panel = new Panel(
                sheet.place(Sheet.roomFor(HEIGHT, up), HEIGHT, Sheet.BELOW_PANEL), Axis.of(Scales.ofGrid(x), name), up);
        sheet.add(panel.grid());
        sheet.add(panel.inside("loss", panel.line(x, losses, CURVE)));
        shown.ifPresent(way -> sheet.add(panel.inside("path", way(panel, way, name))));
        sheet.add(panel.axes());
        return sheet.scene(SurfaceWords.of(surface));
    }

    private static List<Shape> way(Panel panel, Search search, String name) {
        Vector x = search.values(name);
        Vector losses = search.losses();
        List<Shape> shapes = new ArrayList<>(panel.line(x, losses, WAY));
        for (int i = 0; x.size() <= MOST_MARKED && i < x.size(); i++) {
            double px = panel.x(x.at(i));
            double py = panel.y(losses.at(i));
            if (Double.isFinite(px) && Double.isFinite(py)) {
                shapes.add(new Shape.Marker(px, py, Form.DOT, Palette.ALARM, "iteration " + i));
            }
        }
        return shapes;
    }
}
