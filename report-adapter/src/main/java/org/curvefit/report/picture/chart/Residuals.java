package org.curvefit.report.picture.chart;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.numeric.Vector;
import org.curvefit.report.picture.axis.Axis;
import org.curvefit.report.picture.axis.LinearScale;
import org.curvefit.report.picture.axis.Panel;
import org.curvefit.report.picture.axis.Range;
import org.curvefit.report.picture.scene.Dash;
import org.curvefit.report.picture.scene.Palette;
import org.curvefit.report.picture.scene.Pen;
import org.curvefit.report.picture.scene.Shape;
import org.curvefit.report.picture.scene.Shape.Marker.Form;
import org.curvefit.report.picture.scene.TextStyle;
import org.curvefit.report.picture.scene.TextStyle.Anchor;

/**
 * A panel of residuals with the line of zero, lines at two standard deviations, and the largest with its value.
 *
 * @param x values of the horizontal axis
 * @param residuals observed minus fitted
 * @param deviation residual standard deviation; NaN where there is none
 */
record Residuals(Vector x, Vector residuals, double deviation) {
    static final Pen TWO_DEVIATIONS = new Pen(Palette.DATA, 2, Dash.DASHED);
    private static final double ROOM = 1.15;
    private static final double SMALLEST = 1e-280;
    private static final double ASIDE = 12;
    private static final double HALF_LETTER = 4.3;

    /** The upright axis. */
    Axis axis() {
        double most = Double.isFinite(deviation) ? 2 * deviation : 0;
        int largest = largest();
        if (largest >= 0) {
            most = Math.max(most, Math.abs(residuals.at(largest)));
        }
        most = most > SMALLEST ? most * ROOM : 1;
        return Axis.of(new LinearScale(new Range(-most, most)), "residual");
    }

    /** Index of the residual of largest magnitude; -1 when none is finite. */
    int largest() {
        int largest = -1;
        for (int i = 0; i < residuals.size(); i++) {
            double size = Math.abs(residuals.at(i));
            if (size <= Double.MAX_VALUE && (largest < 0 || size > Math.abs(residuals.at(largest)))) {
                largest = i;
            }
        }
        return largest;
    }

    /** The largest in words; empty when there is none. */
    String largestInWords(String xName) {
        int i = largest();
        return i < 0
                ? ""
                : "Largest residual " + Numbers.signed(residuals.at(i)) + " at " + xName + " " + Numbers.text(x.at(i))
                        + ".";
    }

    /** Everything within the frame. */
    List<Shape> shapes(Panel panel) {
        List<Shape> lines = new ArrayList<>(panel.level(0, Pen.solid(Palette.CURVE, 2)));
        if (deviation > 0 && Double.isFinite(deviation)) {
            lines.addAll(panel.level(2 * deviation, TWO_DEVIATIONS));
            lines.addAll(panel.level(-2 * deviation, TWO_DEVIATIONS));
        }
        List<Shape> shapes = new ArrayList<>();
        shapes.add(panel.grid());
        shapes.add(panel.inside("residuals", new PointCloud(panel, x, residuals).shapes()));
        shapes.add(panel.inside("levels", lines));
        int i = largest();
        if (i >= 0 && residuals.at(i) != 0) {
            shapes.add(Shape.Group.of("largest", label(panel, i)));
        }
        shapes.add(panel.axes());
        return shapes;
    }

    private List<Shape> label(Panel panel, int i) {
        double px = panel.x(x.at(i));
        double py = panel.y(residuals.at(i));
        boolean right = px > panel.box().left() + panel.box().width() / 2;
        String text = Numbers.signed(residuals.at(i)) + " at " + Numbers.text(x.at(i));
        return List.of(
                new Shape.Marker(px, py, Form.RING, Palette.ALARM, ""),
                new Shape.Text(
                        right ? px - ASIDE : px + ASIDE,
                        py + HALF_LETTER,
                        text,
                        TextStyle.small(right ? Anchor.END : Anchor.START).onLines()));
    }
}
