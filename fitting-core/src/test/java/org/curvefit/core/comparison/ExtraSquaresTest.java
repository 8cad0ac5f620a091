package org.curvefit.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.curvefit.api.fit.ErrorModel;
import org.curvefit.api.fit.FitSummary;
import org.curvefit.api.fit.NestedTest;
import org.junit.jupiter.api.Test;

class ExtraSquaresTest {
    /** Critical values of F(1, 10) and F(2, 10) at 5 %: 4.965 and 4.103; R. A. Fisher, F. Yates, Statistical Tables (1963), table V. */
    @Test
    void theTabulatedFHasItsProbability() {
        assertThat(test(14.965, 11, 10, 10, false).p()).isCloseTo(0.05, within(2e-5));
        assertThat(test(10 + 2 * 4.103, 12, 10, 10, false).p()).isCloseTo(0.05, within(2e-5));
    }

    /** Critical values of chi-square at 5 % with 1 and 2 degrees of freedom: 3.841 and 5.991; the same tables, table IV. */
    @Test
    void withKnownSigmaTheGainIsChiSquare() {
        NestedTest one = test(13.841, 11, 10, 10, true);
        assertThat(one.statistic()).isEqualTo("chi2");
        assertThat(one.value()).isCloseTo(3.841, within(1e-12));
        assertThat(one.p()).isCloseTo(0.05, within(2e-5));
        assertThat(test(15.991, 12, 10, 10, true).p()).isCloseTo(0.05, within(2e-5));
    }

    /** Of two groups with means of their own against one mean F is the square of Student's t of two samples: t = (4 - 2) / sqrt(1 (1/3 + 1/3)). */
    @Test
    void forTwoMeansItIsTheSquareOfStudentsT() {
        double oneMean = 4 + 6 * 1 * 1;
        NestedTest made = test(oneMean, 5, 4, 4, false);
        double t = 2 / Math.sqrt(2 / 3.0);
        assertThat(made.value()).isCloseTo(t * t, within(1e-12));
    }

    @Test
    void noAdditionalParameterNoTest() {
        assertThat(ExtraSquares.of("small", summary(10, 5, false), summary(9, 5, false)))
                .isEmpty();
        assertThat(ExtraSquares.of("small", summary(10, 1, false), summary(0.1, 0, false)))
                .isEmpty();
    }

    @Test
    void aSpecialCaseThatIsBetterByRoundingGainsNothing() {
        assertThat(test(9.999999999, 11, 10, 10, false).value()).isZero();
        assertThat(test(9.999999999, 11, 10, 10, false).p()).isEqualTo(1);
    }

    @Test
    void againstAnExactModelNothingHolds() {
        assertThat(test(3, 11, 0, 10, false).p()).isZero();
    }

    private static NestedTest test(double rss, long freedom, double larger, long itsFreedom, boolean known) {
        Optional<NestedTest> made =
                ExtraSquares.of("small", summary(rss, freedom, known), summary(larger, itsFreedom, known));
        return made.orElseThrow();
    }

    private static FitSummary summary(double rss, long freedom, boolean known) {
        ErrorModel errors = new ErrorModel(Optional.of("s"), known, Optional.empty());
        double nan = Double.NaN;
        return new FitSummary(
                20, 0, 0, 20 - (int) freedom, freedom, rss, nan, nan, nan, nan, nan, nan, nan, nan, nan, 0, 0, errors);
    }
}
