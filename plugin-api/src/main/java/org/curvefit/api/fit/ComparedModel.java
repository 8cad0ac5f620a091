package org.curvefit.api.fit;

import java.util.Optional;

/**
 * One model among others for the same rows.
 *
 * @param name what it is called: its formula
 * @param status of its fit
 * @param summary goodness of its fit
 * @param rank how it stands among the others
 * @param lackOfFitP probability of so large a lack of fit for a model that holds; NaN where there are no replicates
 * @param test what its parameters gain over those of the strongest special case of it among the others; absent where there is none
 * @param result its fit; absent where the model is a set of fits
 */
public record ComparedModel(
        String name,
        FitStatus status,
        FitSummary summary,
        Rank rank,
        double lackOfFitP,
        Optional<NestedTest> test,
        Optional<FitResult> result) {
    /** The same at another place. */
    public ComparedModel withRank(Rank changed) {
        return new ComparedModel(name, status, summary, changed, lackOfFitP, test, result);
    }

    /** The same with a test against a special case. */
    public ComparedModel withTest(NestedTest made) {
        return new ComparedModel(name, status, summary, rank, lackOfFitP, Optional.of(made), result);
    }

    /**
     * Where a model stands; K. P. Burnham, D. R. Anderson, Model Selection and Multimodel Inference, 2002, sections 2.6 and 2.9. NaN for models that
     * cannot be ranked.
     *
     * @param delta AICc less that of the best model
     * @param weight exp(-delta/2) over the sum of that over all models: the probability that this one is the best of them
     * @param evidenceRatio exp(delta/2): how many times as likely the best model is
     */
    public record Rank(double delta, double weight, double evidenceRatio) {
        /** Cannot be ranked. */
        public static final Rank NONE = new Rank(Double.NaN, Double.NaN, Double.NaN);
    }
}
