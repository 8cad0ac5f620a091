package org.curvefit.report.picture.chart;

import java.util.List;
import org.curvefit.report.picture.scene.Palette;
import org.curvefit.report.picture.scene.Pen;
import org.curvefit.report.picture.scene.Points;
import org.curvefit.report.picture.scene.Shape;
import org.curvefit.report.picture.scene.Shape.Marker.Form;

/** A cross that can be seen on any colour. */
final class Crosses {
    private static final double ARM = 6;
    private static final Pen BORDER = Pen.solid(Palette.WHITE, 6);

    private Crosses() {}

    static List<Shape> haloed(double x, double y) {
        return List.of(
                new Shape.Polyline(Points.of(x - ARM, y - ARM, x + ARM, y + ARM), BORDER),
                new Shape.Polyline(Points.of(x - ARM, y + ARM, x + ARM, y - ARM), BORDER),
                new Shape.Marker(x, y, Form.CROSS, Palette.TEXT, ""));
    }
}
