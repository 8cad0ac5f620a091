package org.curvefit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.curvefit.api.data.Observations;
import org.curvefit.api.fit.ComparedModel;
import org.curvefit.api.fit.ComparedModel.Rank;
import org.curvefit.api.fit.ErrorModel;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.FitSummary;
import org.curvefit.api.fit.Groups;
import org.curvefit.api.fit.Groups.Entry;
import org.curvefit.api.fit.ModelComparison;
import org.curvefit.core.comparison.ExtraSquares;
import org.curvefit.core.comparison.Ranking;
import org.curvefit.core.inference.CountSums;
import org.curvefit.core.inference.GoodnessOfFit;
import org.curvefit.core.inference.ResponseSums;
import org.curvefit.core.inference.Scatter;

/**
 * One curve for all groups of rows beside a curve for each: the curves of their own are one model with as many parameters as all of them together, of which
 * the one curve is a special case. H. J. Motulsky, A. Christopoulos, Fitting Models to Biological Data Using Linear and Nonlinear Regression, 2004, chapter 27.
 */
final class CurvesOfGroups {
    private static final String ONE = "one curve for all groups";
    private static final String SHARED = "curves with shared parameters";
    private static final String EACH = "a curve for each group";

    private CurvesOfGroups() {}

    /**
     * @param separate the answers of the groups, each fitted by itself
     * @param pooled fits one curve to all rows
     * @param shared the fit of all groups together with parameters in common, where there are any
     * @return absent where there is one group, a group has no answer that may be used, or residuals do not count by their squares
     */
    static Optional<ModelComparison> compare(Groups separate, Supplier<FitResult> pooled, Optional<FitResult> shared) {
        if (separate.entries().size() < 2 || !separate.entries().stream().allMatch(CurvesOfGroups::answered)) {
            return Optional.empty();
        }
        ErrorModel errors = separate.results().get(0).summary().errors();
        if (errors.robust().isPresent() || !errors.inputSigma().isEmpty()) {
            return Optional.empty();
        }
        FitResult one = pooled.get();
        List<ComparedModel> models = new ArrayList<>();
        models.add(model(ONE, one.status(), one.summary(), Optional.of(one)));
        shared.ifPresent(joint ->
                models.add(tested(model(SHARED, joint.status(), joint.summary(), Optional.empty()), models.get(0))));
        models.add(tested(
                model(EACH, status(separate), summary(separate, one), Optional.empty()),
                models.get(models.size() - 1)));
        return Optional.of(
                new ModelComparison(Ranking.of(models), one.summary().rowsUsed(), 0, List.of(), notes(models)));
    }

    /** A point of a grid, or the start, is no answer to compare. */
    private static boolean answered(Entry entry) {
        return entry.result()
                .map(result -> result.status().ok() && result.status().hasStandardErrors())
                .orElse(false);
    }

    private static ComparedModel tested(ComparedModel larger, ComparedModel special) {
        return atMinimum(special.status()) && atMinimum(larger.status())
                ? ExtraSquares.of(special.name(), special.summary(), larger.summary())
                        .map(larger::withTest)
                        .orElse(larger)
                : larger;
    }

    /** On a bound the sum of squares is not distributed as the test assumes, and away from a minimum it means nothing. */
    static boolean atMinimum(FitStatus status) {
        return status == FitStatus.SOLVED || status == FitStatus.CONVERGED || status == FitStatus.EXACT;
    }

    private static ComparedModel model(String name, FitStatus status, FitSummary summary, Optional<FitResult> result) {
        return new ComparedModel(name, status, summary, Rank.NONE, Double.NaN, Optional.empty(), result);
    }

    /** That of the groups where it is the same for all; of several kinds of minima the one that claims least. */
    private static FitStatus status(Groups groups) {
        List<FitStatus> all =
                groups.results().stream().map(FitResult::status).distinct().toList();
        return all.size() == 1
                ? all.get(0)
                : all.contains(FitStatus.AT_BOUND) ? FitStatus.AT_BOUND : FitStatus.CONVERGED;
    }

    /** From the model of fewest parameters to that of most. */
    private static List<String> notes(List<ComparedModel> models) {
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            ComparedModel model = models.get(i);
            if (!model.status().ok()) {
                notes.add(model.name() + " has no answer that may be used: " + model.status());
            } else if (model.status() == FitStatus.AT_BOUND) {
                notes.add(model.name() + ": a parameter lies on its bound, where the test does not hold");
            } else if (i > 0
                    && models.get(i - 1).summary().loss() < model.summary().loss()) {
                notes.add(models.get(i - 1).name() + " has a smaller sum of squares than " + model.name()
                        + ": an answer of the latter is a local minimum");
            }
        }
        return notes;
    }

    /** Goodness of all groups together, each with parameters of its own. */
    private static FitSummary summary(Groups groups, FitResult one) {
        int parameters = 0;
        double rss = 0;
        GoodnessOfFit.Effort effort = new GoodnessOfFit.Effort(0, 0, 0);
        for (FitResult result : groups.results()) {
            parameters += result.summary().parameters();
            rss += result.summary().rss();
            effort = effort.and(result.summary());
        }
        Observations all = one.provenance().observations();
        Scatter scatter = one.summary().errors().sigmaKnown() ? Scatter.KNOWN : Scatter.ESTIMATED;
        GoodnessOfFit squares = GoodnessOfFit.of(ResponseSums.of(all), parameters, rss, scatter);
        GoodnessOfFit goodness = counts(groups, one).map(squares::withCounts).orElse(squares);
        ErrorModel errors = goodness.counts()
                .map(counts -> ErrorModel.of(counts.reported(goodness.degreesOfFreedom())))
                .orElse(one.summary().errors());
        return goodness.summary(all, effort, errors);
    }

    /** Sums over the counts of all groups, where the observations are counts. */
    private static Optional<CountSums> counts(Groups groups, FitResult one) {
        if (one.summary().errors().counts().isEmpty()) {
            return Optional.empty();
        }
        double deviance = 0;
        double pearson = 0;
        double logLikelihood = 0;
        double squared = 0;
        for (FitResult result : groups.results()) {
            ErrorModel.Counts own = result.summary().errors().counts().orElseThrow();
            deviance += own.deviance();
            pearson += own.pearson();
            logLikelihood += result.summary().logLikelihood();
            squared += result.summary().rss();
        }
        double constant = one.summary().errors().counts().orElseThrow().nullDeviance();
        return Optional.of(new CountSums(deviance, constant, pearson, logLikelihood, squared));
    }
}
