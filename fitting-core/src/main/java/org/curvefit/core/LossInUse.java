package org.curvefit.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.ErrorModel;
import org.curvefit.api.fit.MethodChoice;
import org.curvefit.api.loss.LossFunction;
import org.curvefit.api.spi.Extensions;
import org.curvefit.core.inference.RobustScale;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.LossCorrection;

/**
 * The loss of a fit with its scale decided.
 *
 * @param name of the loss
 * @param correction folds it into residuals
 * @param scaleOrigin where the scale comes from, in words; empty where there is none
 * @param search finds starts for it; empty for least squares
 */
record LossInUse(String name, LossCorrection correction, String scaleOrigin, Optional<LossSearch> search) {
    private static final LossInUse LEAST_SQUARES =
            new LossInUse(MethodChoice.AUTOMATIC.loss(), LossCorrection.none(), "", Optional.empty());

    /**
     * The loss that a request asks for. Where its scale is not given and sigma is not known, the scale is found: C = k s with the loss's own k, where s
     * is 1.4826 times the median magnitude of the residuals of the fit with that very C.
     */
    static LossInUse of(FitProblem problem, Extensions extensions, Chunks chunks, Budget budget) {
        MethodChoice choice = problem.settings().method();
        if (choice.loss().equals(LEAST_SQUARES.name) && choice.lossSettings().isEmpty()) {
            return LEAST_SQUARES;
        }
        if (choice.counts()) {
            return new LossInUse(
                    choice.loss(),
                    LossCorrection.ofCounts(),
                    "",
                    Optional.of(new CountSearch(problem, chunks, budget)));
        }
        LossFunction loss = extensions.create(LossFunction.class, choice.loss(), Map.of());
        if (loss.squared()) {
            throw new RequestException(
                    "E129",
                    "the loss " + choice.loss() + " has no scale: all residuals count by their squares",
                    Location.none(),
                    "leave the scale out, or choose a robust loss, e.g. --loss huber");
        }
        RobustSearch search = new RobustSearch(problem, chunks, budget);
        if (choice.lossSettings().containsKey(MethodChoice.LOSS_SCALE)) {
            double scale = scale(choice.lossSettings().get(MethodChoice.LOSS_SCALE));
            return new LossInUse(choice.loss(), new LossCorrection(loss, scale), "given", Optional.of(search));
        }
        if (problem.settings().columns().rows().sigmaKnown()) {
            LossCorrection correction = new LossCorrection(loss, loss.tuning());
            return new LossInUse(
                    choice.loss(), correction, loss.tuning() + " sigma: sigma is known", Optional.of(search));
        }
        ScaleRule rule = new ScaleRule(RobustScale.MEDIAN, loss.tuning());
        return new LossInUse(
                choice.loss(),
                given(problem)
                        .map(from -> search.settledFrom(from, loss, rule))
                        .orElseGet(() -> search.settled(loss, rule))
                        .correction(),
                loss.tuning() + " times the robust standard deviation (MAD) of the residuals",
                Optional.of(search));
    }

    /** The free parameters of the start values, where every one is given. */
    private static Optional<double[]> given(FitProblem problem) {
        Map<String, Double> start = problem.settings().parameters().start();
        List<String> free = problem.space().freeNames();
        return start.keySet().containsAll(free)
                ? Optional.of(free.stream().mapToDouble(start::get).toArray())
                : Optional.empty();
    }

    private static double scale(String text) {
        try {
            double scale = Double.parseDouble(text);
            if (scale > 0 && scale < Double.POSITIVE_INFINITY) {
                return scale;
            }
        } catch (NumberFormatException unreadable) {
            throw wrongScale(text);
        }
        throw wrongScale(text);
    }

    private static RequestException wrongScale(String text) {
        return new RequestException(
                "E129",
                "the scale of the loss is \"" + text + "\"",
                Location.none(),
                "give a positive number in the unit of the residuals, or leave it out to have it found");
    }

    /** Passes over the data so far. */
    int evaluations() {
        return search.map(LossSearch::evaluations).orElse(0);
    }

    /** The loss as it is reported. */
    ErrorModel.RobustLoss reported(double cost, double residualScale) {
        return new ErrorModel.RobustLoss(name, correction.scale(), scaleOrigin, cost, residualScale);
    }
}
