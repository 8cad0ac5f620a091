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
import org.curvefit.report.picture.contour.Lattice;
import org.curvefit.report.picture.contour.Levels;
import org.curvefit.report.picture.scene.Box;
import org.curvefit.report.picture.scene.Palette;
import org.curvefit.report.picture.scene.Scene;
import org.curvefit.report.picture.scene.Shape;
import org.curvefit.report.picture.scene.Shape.Marker.Form;

/**
 * The loss over a grid of parameters: a curve for one, filled contours for two, and for more a panel per pair with the smallest loss over the
 * others.
 *
 * @param captions its words
 * @param surface the loss at the nodes
 * @param search the way of a search over it, if there was one
 * @param arrows whether the directions of steepest descent are drawn (two parameters)
 */
public record LossSurface(Captions captions, Surface surface, Optional<Search> search, boolean arrows)
        implements Chart {
    private static final double HEIGHT = 470;
    private static final double PAIR_HEIGHT = 250;
    private static final int MOST_PARAMETERS = 4;
    private static final int COLUMNS = 2;

    @Override
    public Scene scene() {
        int[] scanned = Surfaces.scanned(surface);
        return switch (scanned.length) {
            case 0 -> nothing();
            case 1 -> new LossCurve(captions, surface, scanned[0], search).scene();
            case 2 -> pair(scanned);
            default -> pairs(scanned);
        };
    }

    private Scene nothing() {
        Sheet sheet = new Sheet(captions.title());
        sheet.note("The grid has a single node: there is nothing to draw.");
        return sheet.scene("A grid with a single node.");
    }

    private Scene pair(int[] scanned) {
        Lattice lattice = Surfaces.minima(surface, scanned[0], scanned[1]);
        Vector levels = Levels.of(lattice.values());
        ColorBar bar = new ColorBar(levels, lattice.values());
        Axis across = Axis.of(Scales.ofGrid(lattice.x()), surface.names().get(scanned[0]));
        Axis up = Axis.of(Scales.ofGrid(lattice.y()), surface.names().get(scanned[1]));
        Sheet sheet = begun("");
        Box whole = sheet.place(Sheet.roomFor(HEIGHT, up), HEIGHT, Sheet.BELOW_PANEL);
        Box box = new Box(whole.left(), whole.top(), whole.width() - bar.room(), whole.height());
        Panel panel = new Panel(box, across, up);
        sheet.add(new ContourPanel(panel, lattice).filled(levels));
        if (arrows) {
            sheet.add(GradientField.arrows(panel, lattice));
        }
        finish(sheet, panel, scanned[0], scanned[1]);
        sheet.add(bar.beside(box));
        return sheet.scene(description());
    }

    private Scene pairs(int[] scanned) {
        int parameters = Math.min(MOST_PARAMETERS, scanned.length);
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < parameters; i++) {
            for (int j = i + 1; j < parameters; j++) {
                pairs.add(new int[] {scanned[i], scanned[j]});
            }
        }
        Sheet sheet = begun(
                parameters < scanned.length
                        ? "Smallest loss over the other parameters; the first " + parameters + " of " + scanned.length
                                + " parameters in pairs"
                        : "Smallest loss over the other parameters");
        for (int from = 0; from < pairs.size(); from += COLUMNS) {
            row(sheet, pairs.subList(from, Math.min(from + COLUMNS, pairs.size())));
        }
        return sheet.scene(description());
    }

    private void row(Sheet sheet, List<int[]> pairs) {
        List<Lattice> lattices = new ArrayList<>();
        double left = 0;
        for (int[] pair : pairs) {
            Lattice lattice = Surfaces.minima(surface, pair[0], pair[1]);
            lattices.add(lattice);
            Axis up = Axis.of(Scales.ofGrid(lattice.y()), surface.names().get(pair[1]));
            left = Math.max(left, Sheet.roomFor(PAIR_HEIGHT, up));
        }
        List<Box> boxes = sheet.placeRow(COLUMNS, left, PAIR_HEIGHT, Sheet.BELOW_PANEL);
        for (int k = 0; k < pairs.size(); k++) {
            Lattice lattice = lattices.get(k);
            Vector levels = Levels.of(lattice.values());
            ColorBar bar = new ColorBar(levels, lattice.values());
            Box whole = boxes.get(k);
            Box box = new Box(whole.left(), whole.top(), whole.width() - bar.room(), whole.height());
            Axis across = Axis.of(Scales.ofGrid(lattice.x()), surface.names().get(pairs.get(k)[0]));
            Axis up = Axis.of(Scales.ofGrid(lattice.y()), surface.names().get(pairs.get(k)[1]));
            Panel panel = new Panel(box, across, up);
            sheet.add(new ContourPanel(panel, lattice).filled(levels));
            finish(sheet, panel, pairs.get(k)[0], pairs.get(k)[1]);
            sheet.add(bar.beside(box));
        }
    }

    private Sheet begun(String note) {
        Sheet sheet = new Sheet(captions.title());
        captions.notes().forEach(sheet::note);
        sheet.note(note);
        List<LegendEntry> legend = new ArrayList<>();
        legend.add(LegendEntry.marker(arrows ? "lowest value here" : "best node", Form.CROSS, Palette.TEXT));
        legend.addAll(SearchPath.legend(search));
        if (arrows && Surfaces.scanned(surface).length == 2) {
            legend.add(GradientField.legend());
        }
        sheet.legend(legend);
        return sheet;
    }

    private void finish(Sheet sheet, Panel panel, int first, int second) {
        int best = Surfaces.best(surface);
        if (best >= 0) {
            double x = panel.x(surface.coordinate(first, best));
            double y = panel.y(surface.coordinate(second, best));
            sheet.add(Shape.Group.of("best", Crosses.haloed(x, y)));
        }
        search.ifPresent(way -> SearchPath.shapes(
                        panel, way, surface.names().get(first), surface.names().get(second), SearchPath.LINE)
                .forEach(sheet::add));
        sheet.add(panel.axes());
    }

    private String description() {
        return SurfaceWords.of(surface)
                + search.map(way -> " The search ends after " + (way.size() - 1) + " recorded steps.")
                        .orElse("");
    }
}
