package org.curvefit.report.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.MinimizationResult;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Surface;
import org.curvefit.api.solver.Trajectory;
import org.curvefit.report.picture.chart.Captions;
import org.curvefit.report.picture.chart.LossOfSeveralRuns;
import org.curvefit.report.picture.chart.PathsOfSeveralRuns;
import org.curvefit.report.picture.chart.Search;
import org.curvefit.report.picture.scene.Scene;

/**
 * Several answers to one question in one picture: their ways over the contours of the loss where two parameters are free, and the loss of each
 * by iteration.
 *
 * @param results at least one
 * @param names one per result
 */
record RunsPicture(List<? extends Outcome> results, List<String> names) {
    /** The picture. */
    Scene scene() {
        List<Search> searches = new ArrayList<>();
        for (int k = 0; k < results.size(); k++) {
            searches.add(search(names.get(k), results.get(k)));
        }
        String title = results.get(0).function().text();
        List<Scene> scenes = new ArrayList<>();
        contours()
                .ifPresent(
                        surface -> scenes.add(new PathsOfSeveralRuns(Captions.of(title), surface, searches).scene()));
        String heading = scenes.isEmpty() ? title : "Loss by iteration";
        scenes.add(new LossOfSeveralRuns(Captions.of(heading), searches).scene());
        return Scene.stacked(scenes);
    }

    /** The loss around the runs, but for those that ran away; absent unless two parameters are free. */
    private Optional<Surface> contours() {
        double[] settled = results.stream()
                .min(Comparator.<Outcome, Boolean>comparing(
                                result -> !result.status().ok())
                        .thenComparing(RunsPicture::lastStep))
                .orElseThrow()
                .values();
        List<Trajectory.Point> shown = new ArrayList<>();
        for (Outcome result : results) {
            List<Trajectory.Point> points = way(result).points();
            if (result.status().ok() || approached(points, settled)) {
                shown.addAll(points);
            }
        }
        return new LossAround(results.get(0), shown)
                .surface()
                .filter(surface -> surface.axes().size() == 2);
    }

    private static double lastStep(Outcome result) {
        List<Trajectory.Point> points = way(result).points();
        return points.get(points.size() - 1).stepNorm();
    }

    /** Whether a way ended no farther from a place than it began. */
    private static boolean approached(List<Trajectory.Point> points, double[] place) {
        return distance(points.get(points.size() - 1), place) <= distance(points.get(0), place);
    }

    private static double distance(Trajectory.Point point, double[] place) {
        double distance = 0;
        for (int k = 0; k < place.length; k++) {
            distance = Math.hypot(distance, point.parameters().at(k) - place[k]);
        }
        return distance;
    }

    private static Search search(String name, Outcome result) {
        List<String> parameters =
                result.parameters().stream().map(ParameterEstimate::name).toList();
        String ended = result.status().ok() ? "" : " (" + result.status().name() + ")";
        return new Search(name + ended, parameters, way(result));
    }

    /** The recorded points; of a method that takes no steps the end alone. */
    private static Trajectory way(Outcome result) {
        return result.trajectory()
                .filter(run -> !run.points().isEmpty())
                .orElseGet(() -> new Trajectory(List.of(new Trajectory.Point(
                        result.end().iterations(),
                        loss(result),
                        Vector.of(result.values()),
                        Vector.of(),
                        Double.NaN,
                        Double.NaN))));
    }

    private static double loss(Outcome result) {
        return result instanceof FitResult fit ? fit.summary().loss() : ((MinimizationResult) result).loss();
    }
}
