package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.curvefit.api.fit.FitResult;
import org.curvefit.testkit.reference.Digits;
import org.curvefit.testkit.reference.ReferenceSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fits made with R and cases that break naive fitters, with and without start values. */
class PublishedFitsTest {
    private static final double LOWEST = 1 + 1e-6;

    @ParameterizedTest
    @ValueSource(strings = {"r-reference", "cases-hard"})
    void agreesInParametersErrorsAndLikelihood(String folder) {
        List<String> missed = new ArrayList<>();
        for (ReferenceSet set : ReferenceFits.sets(folder)) {
            List<Map<String, Double>> starts = new ArrayList<>(set.starts());
            starts.add(Map.of());
            for (Map<String, Double> start : starts) {
                FitResult fit = ReferenceFits.fit(set, start);
                if (!fit.status().ok()
                        || ReferenceFits.parameterDigits(set, fit) < 6
                        || ReferenceFits.errorDigits(set, fit) < 5
                        || ReferenceFits.rssDigits(set, fit) < 8
                        || likelihoodDigits(set, fit) < 8) {
                    missed.add(set.name() + " from " + start + ": " + fit.status() + ", "
                            + ReferenceFits.parameterDigits(set, fit) + " digits");
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "peers-cases")
    void reachesTheMinimumOfCasesFromOtherLibrariesFromEveryStart(String folder) {
        List<String> missed = new ArrayList<>();
        for (ReferenceSet set : ReferenceFits.sets(folder)) {
            Double rss = set.figures().get("residual_sum_of_squares");
            List<Map<String, Double>> starts = new ArrayList<>(set.starts());
            starts.add(Map.of());
            for (Map<String, Double> start : starts) {
                FitResult fit = ReferenceFits.fit(set, start);
                if (!fit.status().ok() || rss != null && fit.summary().rss() > rss * LOWEST) {
                    missed.add(set.name() + " from " + start + ": " + fit.status() + ", rss "
                            + fit.summary().rss());
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    private static double likelihoodDigits(ReferenceSet set, FitResult fit) {
        Map<String, Double> figures = set.figures();
        double fewest = Digits.agreeing(fit.summary().logLikelihood(), figures.get("logLik"));
        fewest = Math.min(fewest, Digits.agreeing(fit.summary().aic(), figures.get("AIC")));
        return Math.min(fewest, Digits.agreeing(fit.summary().bic(), figures.get("BIC")));
    }
}
