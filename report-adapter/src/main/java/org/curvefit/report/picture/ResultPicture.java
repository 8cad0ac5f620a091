package org.curvefit.report.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.MinimizationResult;
import org.curvefit.api.fit.Outcome;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.TableKind;
import org.curvefit.report.picture.axis.Sheet;
import org.curvefit.report.picture.chart.Captions;
import org.curvefit.report.picture.chart.DataAndFit;
import org.curvefit.report.picture.chart.PredictedAgainstObserved;
import org.curvefit.report.picture.scene.Scene;

/** Chooses the pictures of a result: each table has its own. */
public final class ResultPicture {
    private static final int MOST_PICTURES = 24;

    private ResultPicture() {}

    /** The pictures of all results and tables of a document, below each other; the first {@value #MOST_PICTURES} of them. */
    public static Scene of(ResultDocument document) {
        if (!document.runs().isEmpty()) {
            return new RunsPicture(document.results(), document.runs()).scene();
        }
        List<Scene> scenes = new ArrayList<>();
        List<String> groups = groups(document);
        for (int i = 0; i < document.results().size(); i++) {
            Outcome result = document.results().get(i);
            for (TableKind kind : kinds(document, result)) {
                if (scenes.size() < MOST_PICTURES) {
                    scenes.add(of(result, kind, groups.get(i)));
                }
            }
        }
        return scenes.isEmpty() ? nothing("No result", "There is no result to draw.") : Scene.stacked(scenes);
    }

    /** What each result is about where a document is about groups; empty words otherwise. */
    private static List<String> groups(ResultDocument document) {
        if (!document.groups().present()) {
            return Collections.nCopies(document.results().size(), "");
        }
        return document.groups().entries().stream()
                .filter(entry -> entry.result().isPresent())
                .map(entry -> String.join(", ", entry.name().values()))
                .toList();
    }

    /** The picture that shows what a table holds. */
    public static Scene of(Outcome result, TableKind kind) {
        return of(result, kind, "");
    }

    private static Scene of(Outcome result, TableKind kind, String group) {
        return switch (kind) {
            case TRAJECTORY ->
                SearchPictures.trajectory(result)
                        .orElseGet(() -> nothing(result, "The steps of this run were not recorded."));
            case SURFACE ->
                SearchPictures.surface(result).orElseGet(() -> nothing(result, "This result has no grid of losses."));
            case PARAMETERS, SUMMARY, ROWS, DERIVED, CHECKS, STATISTICS, INFLUENCE, COMPARISON, PRECISION ->
                result instanceof FitResult fit
                        ? fitted(fit, kind, group)
                        : minimized((MinimizationResult) result, kind);
        };
    }

    /** Of several tables only those that the result has; of a fit, parameters and summary share a picture. */
    private static List<TableKind> kinds(ResultDocument document, Outcome result) {
        List<TableKind> kinds = new ArrayList<>();
        for (TableKind kind : document.tables()) {
            boolean shared = kind == TableKind.SUMMARY && result instanceof FitResult;
            TableKind shown = shared ? TableKind.PARAMETERS : kind;
            if (!kinds.contains(shown) && (document.tables().size() == 1 || has(result, shown))) {
                kinds.add(shown);
            }
        }
        return kinds.isEmpty() ? List.of(TableKind.PARAMETERS) : kinds;
    }

    private static boolean has(Outcome result, TableKind kind) {
        return switch (kind) {
            case PARAMETERS, SUMMARY -> true;
            case ROWS -> result instanceof FitResult;
            case TRAJECTORY -> result.trajectory().isPresent();
            case SURFACE -> result.trace().surface().isPresent();
            case DERIVED, CHECKS, STATISTICS, INFLUENCE, COMPARISON, PRECISION -> false;
        };
    }

    private static Scene fitted(FitResult result, TableKind kind, String group) {
        FitView view = new FitView(result);
        if (!view.hasData()) {
            return nothing(result, "No row was used: there is nothing to draw.");
        }
        boolean counts = result.summary().errors().counts().isPresent();
        double deviation = counts ? Double.NaN : result.summary().residualSd();
        Captions captions = ResultWords.captions(result).about(group);
        return kind == TableKind.ROWS
                ? new PredictedAgainstObserved(captions, view.againstInput(), deviation).scene()
                : new DataAndFit(captions, view.againstInput(), view.curve(), deviation).scene();
    }

    private static Scene minimized(MinimizationResult result, TableKind kind) {
        List<Scene> scenes = kind == TableKind.SUMMARY ? SearchPictures.secondOrder(result) : List.of();
        return scenes.isEmpty()
                ? SearchPictures.way(result)
                        .or(() -> SearchPictures.trajectory(result))
                        .orElseGet(() -> nothing(result, "More than two parameters: ask for the trajectory."))
                : Scene.stacked(scenes);
    }

    private static Scene nothing(Outcome result, String note) {
        return nothing(result.function().text(), note);
    }

    private static Scene nothing(String title, String note) {
        Sheet sheet = new Sheet(title);
        sheet.note(note);
        return sheet.scene(note);
    }
}
