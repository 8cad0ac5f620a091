package org.curvefit.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.TableKind;
import org.curvefit.report.picture.axis.Sheet;
import org.curvefit.report.picture.chart.Captions;
import org.curvefit.report.picture.chart.DataAndFit;
import org.curvefit.report.picture.chart.LossByIteration;
import org.curvefit.report.picture.chart.PredictedAgainstObserved;
import org.curvefit.report.picture.chart.Search;
import org.curvefit.report.picture.scene.Scene;

/** Chooses the picture of a result: each table has one. */
public final class ResultPicture {
    private static final int MOST_PICTURES = 24;

    private ResultPicture() {}

    /** The pictures of all results and tables of a document, below each other; the first {@value #MOST_PICTURES} of them. */
    public static Scene of(ResultDocument document) {
        List<Scene> scenes = new ArrayList<>();
        for (Outcome outcome : document.results()) {
            if (!(outcome instanceof FitResult result)) {
                continue;
            }
            for (TableKind kind : kinds(document, result)) {
                if (scenes.size() < MOST_PICTURES) {
                    scenes.add(of(result, kind));
                }
            }
        }
        return scenes.isEmpty() ? nothing("No result", "There is no result to draw.") : Scene.stacked(scenes);
    }

    /** The picture that shows what a table holds. */
    public static Scene of(FitResult result, TableKind kind) {
        return switch (kind) {
            case PARAMETERS, SUMMARY -> dataAndFit(result);
            case ROWS -> predicted(result);
            case TRAJECTORY -> trajectory(result);
            case SURFACE -> surface(result);
        };
    }

    /** One of the two tables that share a picture, and of several only those that the result has. */
    private static List<TableKind> kinds(ResultDocument document, FitResult result) {
        List<TableKind> kinds = new ArrayList<>();
        for (TableKind kind : document.tables()) {
            TableKind shown = kind == TableKind.SUMMARY ? TableKind.PARAMETERS : kind;
            if (!kinds.contains(shown) && (document.tables().size() == 1 || has(result, shown))) {
                kinds.add(shown);
            }
        }
        return kinds.isEmpty() ? List.of(TableKind.PARAMETERS) : kinds;
    }

    private static boolean has(FitResult result, TableKind kind) {
        return switch (kind) {
            case PARAMETERS, SUMMARY, ROWS -> true;
            case TRAJECTORY -> result.trajectory().isPresent();
            case SURFACE -> false;
        };
    }

    private static Scene dataAndFit(FitResult result) {
        FitView view = new FitView(result);
        if (!view.hasData()) {
            return trajectory(result);
        }
        return new DataAndFit(
                        captions(result),
                        view.againstInput(),
                        view.curve(),
                        result.summary().residualSd())
                .scene();
    }

    private static Scene predicted(FitResult result) {
        FitView view = new FitView(result);
        if (!view.hasData()) {
            return trajectory(result);
        }
        return new PredictedAgainstObserved(
                        captions(result), view.againstInput(), result.summary().residualSd())
                .scene();
    }

    private static Scene trajectory(FitResult result) {
        Optional<Search> search = search(result);
        return search.isPresent()
                ? new LossByIteration(captions(result), search.get()).scene()
                : nothing(result.function().text(), "The steps of this run were not recorded.");
    }

    private static Scene surface(FitResult result) {
        return nothing(result.function().text(), "This result has no grid of losses.");
    }

    private static Optional<Search> search(FitResult result) {
        List<String> names =
                result.parameters().stream().map(ParameterEstimate::name).toList();
        return result.trajectory().map(points -> new Search(result.end().method(), names, points));
    }

    private static Captions captions(FitResult result) {
        return new Captions(result.function().text(), FitWords.notes(result));
    }

    private static Scene nothing(String title, String note) {
        Sheet sheet = new Sheet(title);
        sheet.note(note);
        return sheet.scene(note);
    }
}
