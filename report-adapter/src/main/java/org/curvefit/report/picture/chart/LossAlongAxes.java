package org.curvefit.report.picture.chart;

import java.util.List;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Surface;
import org.curvefit.report.picture.axis.Axis;
import org.curvefit.report.picture.axis.LegendEntry;
import org.curvefit.report.picture.axis.Panel;
import org.curvefit.report.picture.axis.Sheet;
import org.curvefit.report.picture.scene.Box;
import org.curvefit.report.picture.scene.Palette;
import org.curvefit.report.picture.scene.Pen;
import org.curvefit.report.picture.scene.Scene;

/**
 * The loss of every node of a grid against each parameter, and the smallest loss at each value as a line.
 *
 * @param captions its words
 * @param surface the loss at the nodes
 */
public record LossAlongAxes(Captions captions, Surface surface) implements Chart {
    private static final double HEIGHT = 280;
    private static final int COLUMNS = 2;
    private static final Pen LOWEST = Pen.solid(Palette.CURVE, 2);

    @Override
    public Scene scene() {
        int[] scanned = Surfaces.scanned(surface);
        Axis up = Axis.of(Scales.ofScan(surface.losses()), "loss");
        Sheet sheet = new Sheet(captions.title());
        captions.notes().forEach(sheet::note);
        sheet.legend(List.of(
                PointCloud.legend("nodes of the grid", surface.losses().size()),
                LegendEntry.line("smallest loss at each value", LOWEST)));
        int columns = Math.min(COLUMNS, Math.max(1, scanned.length));
        List<Box> row = List.of();
        for (int k = 0; k < scanned.length; k++) {
            if (k % columns == 0) {
                row = sheet.placeRow(columns, Sheet.roomFor(HEIGHT, up), HEIGHT, Sheet.BELOW_PANEL);
            }
            draw(sheet, row.get(k % columns), scanned[k], up);
        }
        return sheet.scene(SurfaceWords.of(surface));
    }

    private void draw(Sheet sheet, Box box, int axis, Axis up) {
        Vector values = Surfaces.ascending(surface, axis);
        Axis across = Axis.of(Scales.aroundGrid(values), surface.names().get(axis));
        Panel panel = new Panel(box, across, up);
        sheet.add(panel.grid());
        PointCloud nodes = new PointCloud(panel, Surfaces.coordinates(surface, axis), surface.losses());
        sheet.add(panel.inside("data", nodes.shapes()));
        sheet.add(panel.inside("lowest", panel.line(values, Surfaces.minima(surface, axis), LOWEST)));
        sheet.add(panel.axes());
    }
}
