package org.curvefit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.MethodChoice;
import org.curvefit.api.fit.RowRules;
import org.curvefit.api.numeric.Decimal;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.inference.RowPass;
import org.curvefit.core.problem.DataSelection;
import org.curvefit.core.problem.PoissonLoss;

/** What holds where the observations are counts: what has no meaning, or is not offered, is refused, and so are observations that are none. */
final class CountRules {
    private static final int DIGITS = 6;

    private CountRules() {}

    /** Whether the question can be answered for counts; anything can for others. */
    static void requirePossible(FitRequest request, DataSelection selection) {
        if (!request.settings().method().counts()) {
            return;
        }
        requireAlone(request.settings());
        boolean plain =
                selection.function().response().map(left -> left.plain()).orElse(true);
        if (!plain) {
            throw refused("a function of counts on the left side", "its variance is not that of a count");
        }
        requireCounts(request.data(), selection);
    }

    /** What is to be said about counts that are not whole numbers; nothing about others. */
    static Optional<String> note(FitProblem problem) {
        Vector observed = problem.observations().observed();
        for (int i = 0; problem.counts() && i < observed.size(); i++) {
            if (observed.at(i) != Math.rint(observed.at(i))) {
                return Optional.of(
                        "some counts are not whole numbers: the likelihood is a quasi-likelihood, which takes"
                                + " from Poisson's distribution that the variance is the mean, and no more");
            }
        }
        return Optional.empty();
    }

    /**
     * The first count that is not possible, in words; empty where all are.
     *
     * @param all parameters of the model, at which it is finite
     */
    static String impossible(FitProblem problem, double[] all) {
        List<String> words = new ArrayList<>();
        new RowPass(problem.function(), problem.observations(), all).run(false, (i, mean, gradient, curvature) -> {
            double count = problem.observations().observed().at(i);
            if (words.isEmpty() && PoissonLoss.half(mean, count) == Double.POSITIVE_INFINITY) {
                words.add("the mean is " + Decimal.text(mean, DIGITS) + " at "
                        + problem.request()
                                .data()
                                .address()
                                .of(problem.observations().row(i)) + ", where the count is "
                        + Decimal.text(count, DIGITS));
            }
        });
        return String.join("", words);
    }

    /** That the answer lies where a mean would go below 0 if it could, and what to do. */
    static String edge(String address) {
        return "nothing was counted at " + address
                + ", and its mean is as good as 0, where the likelihood ends: the formula"
                + " would go below; bound the parameter that does that (--bound), or write a formula that stays above 0,"
                + " such as exp(...)";
    }

    private static void requireAlone(FitSettings settings) {
        RowRules rows = settings.columns().rows();
        if (rows.sigma().isPresent() || rows.sigmaKnown()) {
            throw refused(
                    rows.sigmaKnown() ? "--known-sigma" : "--sigma", "the variance of a count is its mean, and known");
        }
        if (rows.outliers().isPresent()) {
            throw refused("--outliers", "the test is about normal errors of equal size");
        }
        if (settings.method().lossSettings().containsKey(MethodChoice.LOSS_SCALE)) {
            throw refused("--loss-scale", "the likelihood of counts has no scale");
        }
    }

    private static RequestException refused(String other, String reason) {
        return new RequestException(
                "E129",
                "--loss " + MethodChoice.POISSON + " does not go with " + other + ": " + reason,
                Location.none(),
                "leave out one of the two");
    }

    private static void requireCounts(Dataset data, DataSelection selection) {
        Vector observed = selection.observations().observed();
        boolean some = false;
        for (int i = 0; i < observed.size(); i++) {
            double count = observed.at(i);
            if (!(count >= 0 && count < Double.POSITIVE_INFINITY)) {
                throw notACount(
                        Decimal.text(count, DIGITS) + " is not a count",
                        data.address().of(selection.observations().row(i)));
            }
            some |= count > 0;
        }
        if (!some) {
            throw notACount(
                    "nothing was counted: every count is 0", data.reading().source());
        }
    }

    private static DataException notACount(String what, String where) {
        return new DataException(
                "E313",
                what,
                Location.at(where),
                "--loss " + MethodChoice.POISSON
                        + " is for numbers of events, which are not negative; leave the row out, or leave out --loss");
    }
}
