package org.curvefit.cli;

import org.curvefit.api.fit.Outcome;
import org.curvefit.api.fit.SearchEnd;

/** How an answer was reached, in words. */
final class MethodWords {
    private MethodWords() {}

    /** E.g. {@code Levenberg-Marquardt, start values found automatically}. */
    static String of(Outcome result) {
        SearchEnd from = result.end();
        String origin = origin(from.startOrigin());
        return method(from.method()) + (origin.isEmpty() ? "" : ", " + origin);
    }

    private static String method(String name) {
        return switch (name) {
            case "linear" -> "closed form (the formula is linear in its parameters)";
            case "odr" -> "orthogonal distances (errors in x), Levenberg-Marquardt";
            case "lm" -> "Levenberg-Marquardt";
            case "gauss-newton" -> "Gauss-Newton";
            case "newton" -> "Newton";
            case "gd" -> "gradient descent";
            case "sgd" -> "stochastic gradient descent";
            case "grid" -> "grid search";
            case "none" -> "nothing was fitted: the curve at the start values";
            default -> name;
        };
    }

    /** Where start values came from; empty when there were none. */
    static String origin(String origin) {
        return switch (origin) {
            case "", "none: closed form" -> "";
            case "grid" -> "at the nodes given";
            case "auto" -> "start values found automatically";
            case "given" -> "start values as given";
            default ->
                origin.startsWith("grid: ")
                        ? "started at the " + origin.substring(6) + " of a grid"
                        : "start values: " + origin;
        };
    }
}
