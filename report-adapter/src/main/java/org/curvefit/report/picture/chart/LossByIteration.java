package org.curvefit.report.picture.chart;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.numeric.Vector;
import org.curvefit.report.picture.axis.Axis;
import org.curvefit.report.picture.axis.LegendEntry;
import org.curvefit.report.picture.axis.Panel;
import org.curvefit.report.picture.axis.Sheet;
import org.curvefit.report.picture.scene.Scene;

/**
 * The loss by iteration, and below it the size of its derivative with respect to each parameter where gradients were evaluated.
 *
 * @param captions its words
 * @param search the run
 */
public record LossByIteration(Captions captions, Search search) implements Chart {
    private static final double HEIGHT = 240;
    private static final int MOST_PARAMETERS = 12;

    @Override
    public Scene scene() {
        List<IterationPanel.Line> loss = List.of(new IterationPanel.Line("loss", search.iterations(), search.losses()));
        List<IterationPanel.Line> slopes = slopes();
        Axis across = IterationPanel.across(loss);
        Axis up = IterationPanel.up(loss, "loss");
        Axis slopeAxis = IterationPanel.up(slopes, "|gradient|");
        Sheet sheet = new Sheet(captions.title());
        captions.notes().forEach(sheet::note);
        List<LegendEntry> legend = new ArrayList<>(IterationPanel.legend(loss, 0));
        legend.addAll(IterationPanel.legend(slopes, 1));
        sheet.legend(legend);
        double left = Sheet.roomFor(HEIGHT, up, slopeAxis);
        boolean single = slopes.isEmpty();
        Panel above = new Panel(
                sheet.place(left, HEIGHT, single ? Sheet.BELOW_PANEL : Sheet.BELOW_BARE_PANEL),
                single ? across : across.bare(),
                up);
        sheet.add(above.grid());
        sheet.add(above.inside("loss", IterationPanel.shapes(above, loss, 0)));
        sheet.add(above.axes());
        if (!single) {
            Panel below = new Panel(sheet.place(left, HEIGHT, Sheet.BELOW_PANEL), across, slopeAxis);
            sheet.add(below.grid());
            sheet.add(below.inside("gradient", IterationPanel.shapes(below, slopes, 1)));
            sheet.add(below.axes());
        }
        return sheet.scene(description());
    }

    private List<IterationPanel.Line> slopes() {
        List<IterationPanel.Line> lines = new ArrayList<>();
        if (search.hasGradients()) {
            for (String name : search.parameters()) {
                if (lines.size() < MOST_PARAMETERS) {
                    lines.add(
                            new IterationPanel.Line("|gradient| of " + name, search.iterations(), search.slopes(name)));
                }
            }
        }
        return lines;
    }

    private String description() {
        Vector losses = search.losses();
        if (losses.size() == 0) {
            return "The run has no recorded point.";
        }
        return "The loss goes from " + Numbers.text(losses.at(0)) + " at the start to "
                + Numbers.text(losses.at(losses.size() - 1)) + " after "
                + Numbers.count((long) search.iterations().at(losses.size() - 1), "iteration", "iterations") + ".";
    }
}
