package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.testkit.reference.ReferenceSet;
import org.junit.jupiter.api.Test;

/** The statistical reference data sets of NIST: 27 nonlinear ones from both certified starts and without any, and 11 linear ones. */
class NistReferenceTest {
    /** Its data are exact to the 11 digits in which its parameters are printed. */
    private static final String NEARLY_EXACT = "Lanczos1";

    private static final double NEARLY_ZERO = 1e-20;
    private static final double CERTIFIED_DIGITS = 11;

    @Test
    void reachesTheCertifiedValuesFromBothStarts() {
        List<String> missed = new ArrayList<>();
        double digits = 0;
        int runs = 0;
        for (ReferenceSet set : ReferenceFits.sets("nist-nonlinear")) {
            for (Map<String, Double> start : set.starts()) {
                FitResult fit = ReferenceFits.fit(set, start);
                double parameters = ReferenceFits.parameterDigits(set, fit);
                boolean errors = set.name().equals(NEARLY_EXACT)
                        ? fit.summary().rss() < NEARLY_ZERO
                        : ReferenceFits.errorDigits(set, fit) >= 4;
                if (!fit.status().ok() || parameters < 6 || !errors) {
                    missed.add(set.name() + " from " + start + ": " + fit.status() + ", " + parameters + " digits");
                }
                digits += Math.min(CERTIFIED_DIGITS, parameters);
                runs++;
            }
        }
        System.out.printf(Locale.ROOT, "NIST nonlinear: %.2f digits on average over %d runs%n", digits / runs, runs);
        assertThat(missed).isEmpty();
        assertThat(runs).isEqualTo(54);
        assertThat(digits / runs).isGreaterThan(10);
    }

    @Test
    void reachesTheCertifiedMinimumWithoutStartValues() {
        List<String> missed = new ArrayList<>();
        for (ReferenceSet set : ReferenceFits.sets("nist-nonlinear")) {
            FitResult fit = ReferenceFits.fit(set, Map.of());
            double certified = set.figures().get("residual_sum_of_squares");
            if (!fit.status().ok() || !(fit.summary().rss() <= certified * (1 + 1e-6) + NEARLY_ZERO)) {
                missed.add(set.name() + ": " + fit.status() + ", rss "
                        + fit.summary().rss() + " of " + certified);
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void solvesTheLinearSetsInClosedForm() {
        List<String> missed = new ArrayList<>();
        for (ReferenceSet set : ReferenceFits.sets("nist-linear")) {
            FitResult fit = ReferenceFits.fit(set, Map.of());
            double least = set.name().equals("Filip") ? 7 : 9;
            boolean solved = fit.status() == FitStatus.SOLVED || fit.status() == FitStatus.EXACT;
            if (!solved || ReferenceFits.parameterDigits(set, fit) < least || ReferenceFits.errorDigits(set, fit) < 6) {
                missed.add(set.name() + ": " + fit.status() + ", " + ReferenceFits.parameterDigits(set, fit) + " and "
                        + ReferenceFits.errorDigits(set, fit) + " digits");
            }
        }
        assertThat(missed).isEmpty();
    }
}
