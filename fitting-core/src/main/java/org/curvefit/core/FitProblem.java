package org.curvefit.core;

import java.util.List;
import org.curvefit.api.data.Observations;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.MethodChoice;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.core.inference.CountSums;
import org.curvefit.core.inference.GoodnessOfFit;
import org.curvefit.core.inference.ResponseSums;
import org.curvefit.core.inference.Scatter;
import org.curvefit.core.problem.DataSelection;
import org.curvefit.core.problem.ParameterSpace;

/**
 * A request with every name decided and checked against the data.
 *
 * @param request as asked
 * @param selection the model's function and the rows it is fitted to
 * @param space the free parameters
 * @param response sums over the observed values
 */
record FitProblem(FitRequest request, DataSelection selection, ParameterSpace space, ResponseSums response) {
    /** The code of data with fewer rows than parameters. */
    static final String TOO_FEW_ROWS = "E304";

    /** The sum of squares from which on a start value that is a little off would overflow. */
    private static final double LARGEST_SQUARES = 1e300;

    /** The sum of squares whose rounding errors, eps^2 times as large, are just no denormal numbers yet. */
    private static final double SMALLEST_SQUARES = Double.MIN_NORMAL / (Math.ulp(1.0) * Math.ulp(1.0));

    /** Checks a request. */
    static FitProblem of(FitRequest request) {
        return of(request, DataSelection.of(request.model(), request.data(), request.settings()));
    }

    /** Checks a request whose data are selected. */
    static FitProblem of(FitRequest request, DataSelection selection) {
        FitProblem problem = restricted(request, selection);
        requireFreeParameters(problem.space());
        return problem;
    }

    /** Checks what remains under constraints, which may leave nothing free. */
    static FitProblem restricted(FitRequest request, DataSelection selection) {
        OrthogonalRefusal.requirePossible(request.settings());
        CountRules.requirePossible(request, selection);
        ParameterSpace space = ParameterSpace.of(
                selection.function().parameters(), request.settings().parameters());
        requireEnoughRows(space, selection.observations(), request);
        ResponseSums response = ResponseSums.of(selection.observations());
        requireSquaresInRange(response, request);
        return new FitProblem(request, selection, space, response);
    }

    private static void requireFreeParameters(ParameterSpace space) {
        if (space.size() == 0) {
            throw new RequestException(
                    "E106",
                    "nothing to fit: every parameter is fixed",
                    Location.at("fixed: " + String.join(", ", names(space))),
                    "leave out one --fix");
        }
    }

    private static List<String> names(ParameterSpace space) {
        return space.parameters().stream().map(parameter -> parameter.name()).toList();
    }

    private static void requireEnoughRows(ParameterSpace space, Observations observations, FitRequest request) {
        if (observations.size() < space.size()) {
            throw new DataException(
                    TOO_FEW_ROWS,
                    "too few rows: " + space.size() + " parameters (" + String.join(", ", space.freeNames())
                            + ") need at least " + space.size() + " usable rows, there are " + observations.size(),
                    Location.at(request.data().reading().source() + ": "
                            + request.data().rows() + " rows read, " + observations.skipped() + " skipped, "
                            + observations.rejected() + " rejected"
                            + (observations.filtered() > 0
                                    ? ", " + observations.filtered() + " left out by --where"
                                    : "")),
                    "use fewer parameters, or hold some with --fix, or add rows");
        }
    }

    private static void requireSquaresInRange(ResponseSums response, FitRequest request) {
        boolean tooLarge = !(response.aboutZero() < LARGEST_SQUARES);
        boolean tooSmall = response.largest() > 0 && response.aboutZero() < SMALLEST_SQUARES;
        if (tooLarge || tooSmall) {
            throw new DataException(
                    "E310",
                    "the observed values are too " + (tooLarge ? "large" : "small") + ": the largest magnitude is "
                            + response.largest()
                            + ", and the squares of such residuals leave the range of double precision",
                    Location.at(request.data().reading().source()),
                    "express the response, and its sigma where one is given, in a unit that brings its values near 1");
        }
    }

    /** The same with other free parameters. */
    FitProblem within(ParameterSpace changed) {
        return new FitProblem(request, selection, changed, response);
    }

    /** The function to fit. */
    ModelFunction function() {
        return selection.function();
    }

    /** The rows to fit it to. */
    Observations observations() {
        return selection.observations();
    }

    /** The goodness of a fit with this residual sum of squares. */
    GoodnessOfFit goodness(double rss) {
        GoodnessOfFit goodness = GoodnessOfFit.of(response, space.size(), rss, scatter());
        return inputErrors() ? goodness.withoutLikelihood() : goodness;
    }

    /** The goodness of a fit for which this is the sum that the solver made small. */
    GoodnessOfFit reached(double minimized) {
        if (!counts()) {
            return goodness(minimized);
        }
        double constant = CountSums.nullDeviance(observations());
        return goodness(Double.NaN).withCounts(new CountSums(minimized, constant, Double.NaN, Double.NaN, Double.NaN));
    }

    /** Whether the inputs have errors too. */
    boolean inputErrors() {
        return observations().inputErrors();
    }

    /** The same with the inputs taken for exact. */
    FitProblem withExactInputs() {
        return over(observations().withInputSigma(List.of()));
    }

    /** The same over observations that have other standard deviations. */
    FitProblem over(Observations observations) {
        DataSelection selected = new DataSelection(function(), selection.variables(), observations);
        return new FitProblem(request, selected, space, response);
    }

    /** Whether residuals count by something else than their squares. */
    boolean robust() {
        return !settings().method().loss().equals(MethodChoice.AUTOMATIC.loss());
    }

    /** Whether the observations are counts. */
    boolean counts() {
        return settings().method().counts();
    }

    private Scatter scatter() {
        if (counts()) {
            return Scatter.COUNTS;
        }
        if (robust()) {
            return Scatter.ROBUST;
        }
        return settings().columns().rows().sigmaKnown() ? Scatter.KNOWN : Scatter.ESTIMATED;
    }

    /** The size of residuals that consist of rounding errors only, as the loss counts them. */
    ExactLevel exactLevel() {
        return counts() ? ExactLevel.ofCounts(observations(), response) : ExactLevel.of(response);
    }

    /** What the caller asked for. */
    FitSettings settings() {
        return request.settings();
    }
}
