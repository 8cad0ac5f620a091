package org.curvefit.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.MinimizationResult;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.api.solver.Surface;
import org.curvefit.report.picture.chart.Captions;
import org.curvefit.report.picture.chart.DeterminantContours;
import org.curvefit.report.picture.chart.LatticePanel;
import org.curvefit.report.picture.chart.LossAlongAxes;
import org.curvefit.report.picture.chart.LossByIteration;
import org.curvefit.report.picture.chart.LossSurface;
import org.curvefit.report.picture.chart.Search;
import org.curvefit.report.picture.chart.SurfaceView;
import org.curvefit.report.picture.chart.TaylorContours;
import org.curvefit.report.picture.scene.Scene;

/** The pictures of how a result was found. */
final class SearchPictures {
    private static final int DIGITS = 4;

    private SearchPictures() {}

    /**
     * Loss and gradient by iteration, for a fit below its way over the contours of the loss where two parameters are free; absent when the run
     * was not recorded.
     */
    static Optional<Scene> trajectory(Outcome result) {
        Captions captions = ResultWords.captions(result);
        return search(result).map(run -> {
            Optional<Scene> over = result instanceof FitResult ? contours(captions, result, run) : Optional.empty();
            Captions below = over.isEmpty() ? captions : Captions.of("Loss and gradient by iteration");
            Scene losses = new LossByIteration(below, run).scene();
            return over.map(scene -> Scene.stacked(List.of(scene, losses))).orElse(losses);
        });
    }

    private static Optional<Scene> contours(Captions captions, Outcome result, Search run) {
        return new LossAround(result, run.trajectory().points())
                .surface()
                .filter(surface -> surface.axes().size() == 2)
                .map(surface -> new LossSurface(captions, surface, Optional.of(run), true).scene());
    }

    /** The loss over its grid, in the plane, along each axis and as a surface; for a written loss without a grid, around its search. */
    static Optional<Scene> surface(Outcome result) {
        Optional<Surface> scanned = result.trace().surface();
        if (scanned.isEmpty()) {
            return result instanceof MinimizationResult minimized ? way(minimized) : Optional.empty();
        }
        Captions captions = ResultWords.captions(result);
        List<Scene> scenes = new ArrayList<>();
        scenes.add(
                new LossSurface(captions, scanned.get(), search(result).filter(SearchPictures::moved), false).scene());
        if (scanned.get().axes().size() > 1) {
            Captions title = Captions.of(captions.title());
            scenes.add(new LossAlongAxes(title, scanned.get()).scene());
            scenes.add(new SurfaceView(title, scanned.get()).scene());
        }
        return Optional.of(Scene.stacked(scenes));
    }

    /** The way of the search over the contours of a written loss; absent when more than two parameters are free. */
    static Optional<Scene> way(MinimizationResult result) {
        return new WrittenLoss(result)
                .surface()
                .map(surface -> new LossSurface(ResultWords.captions(result), surface, search(result), true).scene());
    }

    /** The second-order model around the start, and the determinant of the Hessian; none without second derivatives of two parameters. */
    static List<Scene> secondOrder(MinimizationResult result) {
        WrittenLoss loss = new WrittenLoss(result);
        if (!loss.hasCurvature()) {
            return List.of();
        }
        String text = result.function().text();
        double[] start = loss.start();
        List<String> names = loss.names();
        String around = "around " + names.get(0) + " = " + Decimal.text(start[0], DIGITS) + ", " + names.get(1) + " = "
                + Decimal.text(start[1], DIGITS);
        LatticePanel panel = new LatticePanel(names.get(0), names.get(1), loss.values());
        return List.of(
                new TaylorContours(
                                new Captions(text, List.of("Second-order model " + around)),
                                panel,
                                loss.taylor(start[0], start[1]),
                                start[0],
                                start[1])
                        .scene(),
                new DeterminantContours(
                                new Captions(text, List.of("Determinant of the Hessian")),
                                new LatticePanel(names.get(0), names.get(1), loss.determinant()))
                        .scene());
    }

    private static boolean moved(Search run) {
        return run.size() > 1;
    }

    private static Optional<Search> search(Outcome result) {
        List<String> names =
                result.parameters().stream().map(ParameterEstimate::name).toList();
        return result.trajectory()
                .filter(run -> !run.points().isEmpty())
                .map(run -> new Search(result.end().method(), names, run));
    }
}
