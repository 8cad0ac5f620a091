package org.curvefit.report.picture.chart;

import java.util.List;
import org.curvefit.api.numeric.Vector;
import org.curvefit.report.picture.axis.Axis;
import org.curvefit.report.picture.axis.LegendEntry;
import org.curvefit.report.picture.axis.LinearScale;
import org.curvefit.report.picture.axis.Panel;
import org.curvefit.report.picture.axis.Range;
import org.curvefit.report.picture.axis.Sheet;
import org.curvefit.report.picture.scene.Palette;
import org.curvefit.report.picture.scene.Pen;
import org.curvefit.report.picture.scene.Scene;

/**
 * Fitted against observed values with the line on which both are equal, and the residuals against the fitted values below.
 *
 * @param captions its words
 * @param observed the observations
 * @param deviation residual standard deviation; NaN where there is none
 */
public record PredictedAgainstObserved(Captions captions, Observed observed, double deviation) implements Chart {
    private static final double HEIGHT = 400;
    private static final double RESIDUAL_HEIGHT = 120;
    private static final double PADDING = 0.04;
    private static final Pen IDENTITY = Pen.solid(Palette.CURVE, 2);

    @Override
    public Scene scene() {
        Range range = Range.of(observed.y(), observed.fitted()).padded(PADDING);
        LinearScale scale = new LinearScale(range);
        Axis across = Axis.of(scale, "fitted " + observed.yName());
        Axis up = Axis.of(scale, "observed " + observed.yName());
        Residuals residuals = new Residuals(observed.fitted(), observed.residuals(), deviation);
        Axis residualAxis = residuals.axis();
        Sheet sheet = new Sheet(captions.title());
        captions.notes().forEach(sheet::note);
        sheet.legend(
                List.of(PointCloud.legend("data", observed.size()), LegendEntry.line("observed = fitted", IDENTITY)));
        double left = Math.max(Sheet.roomFor(HEIGHT, up), Sheet.roomFor(RESIDUAL_HEIGHT, residualAxis));
        Panel panel = new Panel(sheet.place(left, HEIGHT, Sheet.BELOW_BARE_PANEL), across.bare(), up);
        sheet.add(panel.grid());
        sheet.add(panel.inside("identity", panel.line(ends(range), ends(range), IDENTITY)));
        sheet.add(panel.inside("data", new PointCloud(panel, observed.fitted(), observed.y()).shapes()));
        sheet.add(panel.axes());
        Panel below = new Panel(sheet.place(left, RESIDUAL_HEIGHT, Sheet.BELOW_PANEL), across, residualAxis);
        residuals.shapes(below).forEach(sheet::add);
        return sheet.scene((Numbers.count(observed.size(), "observation", "observations") + " of " + observed.yName()
                        + " against the fitted values; on the line both are equal. "
                        + String.join(" ", captions.notes()) + " "
                        + residuals.largestInWords("fitted " + observed.yName()))
                .strip());
    }

    private static Vector ends(Range range) {
        return Vector.of(range.low(), range.high());
    }
}
