package org.curvefit.core;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.IntervalChoice;
import org.curvefit.api.fit.Limits;
import org.curvefit.api.fit.MethodChoice;
import org.curvefit.api.fit.Spread;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.problem.BlockPool;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.LeastSquaresObjective;
import org.curvefit.core.problem.LossCorrection;

/** Makes the intervals that a request asks for. Where a profile meets a lower minimum, the fit is made again from there. */
final class IntervalStage {
    private static final int MOST_RESTARTS = 3;
    private static final int SHOWN_DIGITS = 6;

    private final Function<FitRequest, Answer> fit;
    private final BlockPool pool;

    /**
     * @param fit answers a request with Wald intervals
     */
    IntervalStage(Function<FitRequest, Answer> fit, BlockPool pool) {
        this.fit = fit;
        this.pool = pool;
    }

    /**
     * An answer, and what intervals are made from.
     *
     * @param loss how residuals count, with the scale of the answer
     * @param spread absent where the answer has no errors
     * @param budget what is left of it is for the intervals
     */
    record Answer(
            FitProblem problem,
            Solution solution,
            LossCorrection loss,
            FitResult result,
            Optional<Spread> spread,
            Budget budget) {}

    /** Answers a request. */
    FitResult fit(FitRequest request) {
        requireFitting(request);
        return fit(request, MOST_RESTARTS);
    }

    /** A profile is about a likelihood, and the acceleration of BCa about sums of squares. */
    private static void requireFitting(FitRequest request) {
        String loss = request.settings().method().loss();
        IntervalChoice intervals = request.settings().intervals();
        boolean corrected = intervals.kind() == IntervalChoice.Kind.BOOTSTRAP
                && intervals.resampling().biasCorrected();
        boolean profile = intervals.kind() == IntervalChoice.Kind.PROFILE
                && !request.settings().method().counts();
        if (!loss.equals(MethodChoice.AUTOMATIC.loss()) && (profile || corrected)) {
            throw new RequestException(
                    "E129",
                    (corrected ? "BCa" : "profile") + " intervals are made for least squares, and the loss is " + loss,
                    Location.none(),
                    "use --ci bootstrap without bca, which refits with this loss, or leave out --ci");
        }
    }

    private FitResult fit(FitRequest request, int restarts) {
        Answer answer = fit.apply(request);
        IntervalChoice.Kind kind = request.settings().intervals().kind();
        if (kind == IntervalChoice.Kind.WALD
                || answer.spread().isEmpty()
                || !(answer.spread().get().noise() > 0)) {
            return answer.result();
        }
        boolean known = request.settings().columns().rows().sigmaKnown();
        if (answer.result().status() == FitStatus.EXACT && !known) {
            return answer.result().withNote("the residuals are rounding: the intervals are Wald intervals");
        }
        return kind == IntervalChoice.Kind.PROFILE ? profiled(request, answer, restarts) : bootstrapped(answer);
    }

    private FitResult profiled(FitRequest request, Answer answer, int restarts) {
        Refitting refitting = refitting(answer, request.settings().limits().threads());
        ProfiledIntervals profiled = new ProfiledIntervals(
                answer.problem(), answer.solution(), answer.spread().orElseThrow(), refitting);
        FitResult result = profiled.applied(answer.result());
        if (refitting.exhausted()) {
            return late(answer.result());
        }
        if (profiled.lower().isEmpty()) {
            return result;
        }
        if (restarts == 0) {
            return answer.result()
                    .withNote("lower minima were met again and again while the profile was made: the intervals are"
                            + " Wald intervals, and the minimum may not be the lowest");
        }
        FitResult again = fit(startedFrom(request, answer, profiled.lower().get()), restarts - 1);
        return again.withNote("a lower sum of squares was met while the profile was made (" + rss(again)
                + " instead of " + rss(answer.result()) + "): the fit was made again from there");
    }

    private static String rss(FitResult result) {
        return Decimal.text(result.summary().rss(), SHOWN_DIGITS);
    }

    private static FitRequest startedFrom(FitRequest request, Answer answer, double[] point) {
        Map<String, Double> start = new LinkedHashMap<>();
        for (int k = 0; k < point.length; k++) {
            start.put(answer.problem().space().freeNames().get(k), point[k]);
        }
        FitSettings settings = request.settings();
        return request.settings(settings.withParameters(settings.parameters().startedAt(start)));
    }

    private FitResult bootstrapped(Answer answer) {
        Refitting refitting = refitting(answer, 1);
        FitResult result = new BootstrappedIntervals(
                        answer.problem(), answer.solution(), answer.spread().orElseThrow(), refitting)
                .applied(answer.result(), residuals(answer));
        return refitting.exhausted() ? late(answer.result()) : result;
    }

    private double[] residuals(Answer answer) {
        FitProblem problem = answer.problem();
        try (Chunks chunks = new Chunks(problem.observations().size(), 1, pool)) {
            return new LeastSquaresObjective(problem.function(), problem.observations(), problem.space(), chunks)
                    .residuals(answer.solution().point());
        }
    }

    private static FitResult late(FitResult result) {
        return result.withNote(
                "the time was used up before the intervals were made: they are Wald intervals (--timeout)");
    }

    private Refitting refitting(Answer answer, int threads) {
        Limits limits = answer.problem().settings().limits();
        return new Refitting(
                answer.problem().function(), answer.loss(), Math.min(threads, limits.threads()), pool, answer.budget());
    }
}
