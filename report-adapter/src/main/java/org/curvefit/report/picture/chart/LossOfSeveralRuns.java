package org.curvefit.report.picture.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.curvefit.api.numeric.Vector;
import org.curvefit.report.picture.axis.Axis;
import org.curvefit.report.picture.axis.LogScale;
import org.curvefit.report.picture.axis.Panel;
import org.curvefit.report.picture.axis.Sheet;
import org.curvefit.report.picture.scene.Scene;

/**
 * The loss of several runs by iteration, on a log axis unless a loss is negative: methods, learning rates or starts beside each other. Where some
 * runs are much longer than others the iterations are on a log axis too.
 *
 * @param captions its words
 * @param searches the runs, each with its name
 */
public record LossOfSeveralRuns(Captions captions, List<Search> searches) implements Chart {
    private static final double HEIGHT = 360;

    /** From such a ratio of the longest to the shortest run on, the short ones would be squeezed to the left edge. */
    private static final double UNEVEN = 20;

    public LossOfSeveralRuns {
        searches = List.copyOf(searches);
    }

    @Override
    public Scene scene() {
        boolean uneven = uneven();
        Axis up = Axis.of(Scales.ofRuns(searches.stream().map(Search::losses).toList()), "loss");
        List<IterationPanel.Line> lines =
                searches.stream().map(search -> line(search, uneven, up)).toList();
        Axis across = uneven ? IterationPanel.acrossDecades(lines) : IterationPanel.across(lines);
        Sheet sheet = new Sheet(captions.title());
        captions.notes().forEach(sheet::note);
        sheet.legend(IterationPanel.legend(lines, 0));
        if (up.scale() instanceof LogScale && anyZero()) {
            sheet.note("A loss of 0 is drawn at the lower edge.");
        }
        Panel panel = new Panel(sheet.place(Sheet.roomFor(HEIGHT, up), HEIGHT, Sheet.BELOW_PANEL), across, up);
        sheet.add(panel.grid());
        sheet.add(panel.inside("loss", IterationPanel.shapes(panel, lines, 0)));
        sheet.add(panel.axes());
        return sheet.scene(Numbers.count(searches.size(), "run", "runs") + ". "
                + searches.stream().map(LossOfSeveralRuns::inWords).collect(Collectors.joining(" ")));
    }

    private boolean uneven() {
        double[] lengths = searches.stream()
                .filter(search -> search.size() > 1)
                .mapToDouble(search -> search.iterations().max())
                .sorted()
                .toArray();
        return lengths.length > 1 && lengths[lengths.length - 1] >= UNEVEN * lengths[0];
    }

    private boolean anyZero() {
        return searches.stream()
                .anyMatch(search -> Arrays.stream(search.losses().toArray()).anyMatch(loss -> loss == 0));
    }

    /** Zero has no place on a log axis: it is shown at its lower end. On a log axis the start is iteration 1. */
    private static IterationPanel.Line line(Search search, boolean uneven, Axis up) {
        double floor = up.scale() instanceof LogScale log ? log.range().low() : Double.NEGATIVE_INFINITY;
        int first = uneven ? 1 : 0;
        double[] iterations = search.iterations().toArray();
        double[] losses = search.losses().toArray();
        for (int i = 0; i < losses.length; i++) {
            iterations[i] += first;
            losses[i] = losses[i] == 0 ? Math.max(0, floor) : losses[i];
        }
        return new IterationPanel.Line(search.name(), Vector.of(iterations), Vector.of(losses), first);
    }

    private static String inWords(Search search) {
        Vector losses = search.losses();
        return losses.size() == 0
                ? search.name() + " has no recorded point."
                : search.name() + ": loss " + Numbers.text(losses.at(0)) + " to "
                        + Numbers.text(losses.at(losses.size() - 1)) + " in " + (search.size() - 1) + " steps.";
    }
}
