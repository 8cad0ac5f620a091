package org.curvefit.report.picture.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.curvefit.api.numeric.Vector;
import org.curvefit.report.picture.axis.Axis;
import org.curvefit.report.picture.axis.Panel;
import org.curvefit.report.picture.axis.Sheet;
import org.curvefit.report.picture.scene.Scene;

/**
 * The loss of several runs by iteration: methods, learning rates or starts beside each other.
 *
 * @param captions its words
 * @param searches the runs, each with its name
 */
public record LossOfSeveralRuns(Captions captions, List<Search> searches) implements Chart {
    private static final double HEIGHT = 360;

    public LossOfSeveralRuns {
        searches = List.copyOf(searches);
    }

    @Override
    public Scene scene() {
        List<IterationPanel.Line> lines = searches.stream()
                .map(search -> new IterationPanel.Line(search.name(), search.iterations(), search.losses()))
                .toList();
        Axis up = IterationPanel.up(lines, "loss");
        Sheet sheet = new Sheet(captions.title());
        captions.notes().forEach(sheet::note);
        sheet.legend(IterationPanel.legend(lines, 0));
        Panel panel = new Panel(
                sheet.place(Sheet.roomFor(HEIGHT, up), HEIGHT, Sheet.BELOW_PANEL), IterationPanel.across(lines), up);
        sheet.add(panel.grid());
        sheet.add(panel.inside("loss", IterationPanel.shapes(panel, lines, 0)));
        sheet.add(panel.axes());
        return sheet.scene(Numbers.count(searches.size(), "run", "runs") + ". "
                + searches.stream().map(LossOfSeveralRuns::inWords).collect(Collectors.joining(" ")));
    }

    private static String inWords(Search search) {
        Vector losses = search.losses();
        return losses.size() == 0
                ? search.name() + " has no recorded point."
                : search.name() + ": loss " + Numbers.text(losses.at(0)) + " to "
                        + Numbers.text(losses.at(losses.size() - 1)) + " in " + (search.size() - 1) + " steps.";
    }
}
