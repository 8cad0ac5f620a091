package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.ParameterEstimate;
import org.junit.jupiter.api.Test;

/** Where a bound presses, the others have to be at their minimum along the bound: as if the parameter had been held there. */
class BoundedFitTest {
    private static final Percentage SIX_DIGITS = Percentage.withPercentage(1e-4);
    private static final String DECAY = "y = a + b*exp(-c*x)";
    private static final Dataset DATA =
            Fits.noisy(40, 0, 8, new Random(141), (x, noise) -> 2 + 5 * Math.exp(-0.7 * x) + 0.1 * noise);
    private static final Dataset LINE =
            Dataset.of("x", new double[] {1, 2, 3, 4, 5}, "y", new double[] {3.1, 5, 6.9, 9.2, 11});

    @Test
    void aBoundedSlopeLeavesTheBestLineOfThatSlope() {
        FitResult result = Fits.request("y = a + b*x", LINE).bound("b", 0, 1).fit();
        assertThat(result.status()).isEqualTo(FitStatus.AT_BOUND);
        assertThat(result.parameter("b").value()).isEqualTo(1);
        assertThat(result.parameter("a").value()).isCloseTo(7.04 - 3, Offset.offset(1e-9));
    }

    @Test
    void theOthersAreThoseOfAFitWithTheParameterHeldAtItsBound() {
        check("a", 0, 1, 1);
        check("a", 3, 9, 3);
        check("b", 0, 4, 4);
        check("c", 0.9, 5, 0.9);
        check("c", 0, 0.3, 0.3);
    }

    @Test
    void theSameFromGivenStartValues() {
        FitResult bounded = Fits.request(DECAY, DATA)
                .bound("a", 0, 1)
                .start("a", 0.5)
                .start("b", 1)
                .start("c", 1)
                .method("lm")
                .fit();
        FitResult held = Fits.request(DECAY, DATA).fix("a", 1).fit();
        assertThat(bounded.status()).isEqualTo(FitStatus.AT_BOUND);
        assertThat(bounded.summary().rss()).isCloseTo(held.summary().rss(), SIX_DIGITS);
    }

    @Test
    void severalBoundsMayPressAtOnce() {
        FitResult bounded =
                Fits.request(DECAY, DATA).bound("a", 0, 1).bound("b", 0, 4).fit();
        FitResult held = Fits.request(DECAY, DATA).fix("a", 1).fix("b", 4).fit();
        assertThat(bounded.status()).isEqualTo(FitStatus.AT_BOUND);
        assertThat(bounded.parameter("c").value()).isCloseTo(held.parameter("c").value(), SIX_DIGITS);
    }

    @Test
    void aStartOnABoundThatDoesNotPressLeavesIt() {
        FitResult result = Fits.request(DECAY, DATA)
                .bound("a", 0, 10)
                .start("a", 0)
                .start("b", 1)
                .start("c", 1)
                .fit();
        assertThat(result.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(result.parameter("a").value()).isCloseTo(2, Offset.offset(0.2));
    }

    @Test
    void aBoundThatDoesNotPressChangesNothing() {
        FitResult bounded = Fits.request(DECAY, DATA).bound("a", 0, 10).fit();
        FitResult free = Fits.fit(DECAY, DATA);
        assertThat(bounded.status()).isEqualTo(FitStatus.CONVERGED);
        for (ParameterEstimate expected : free.parameters()) {
            ParameterEstimate found = bounded.parameter(expected.name());
            assertThat(found.value()).isCloseTo(expected.value(), SIX_DIGITS);
            assertThat(found.standardError()).isCloseTo(expected.standardError(), SIX_DIGITS);
        }
    }

    @Test
    void closedFormIsRefusedWhereABoundMayPress() {
        FitRequest request = Fits.request("y = a + b*x", LINE).bound("b", 0, 1).method("linear");
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(request::fit)
                .withMessageContaining("bound")
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("E111"));
    }

    private static void check(String name, double low, double high, double end) {
        FitResult bounded = Fits.request(DECAY, DATA).bound(name, low, high).fit();
        FitResult held = Fits.request(DECAY, DATA).fix(name, end).fit();
        assertThat(bounded.status()).as(name + " " + bounded.explanation()).isEqualTo(FitStatus.AT_BOUND);
        assertThat(bounded.parameter(name).value()).isEqualTo(end);
        assertThat(bounded.parameter(name).standardError()).isNaN();
        assertThat(bounded.summary().rss()).isCloseTo(held.summary().rss(), SIX_DIGITS);
        for (ParameterEstimate expected : held.parameters()) {
            ParameterEstimate found = bounded.parameter(expected.name());
            assertThat(found.value()).isCloseTo(expected.value(), SIX_DIGITS);
            if (!expected.fixed()) {
                assertThat(found.standardError()).isCloseTo(expected.standardError(), SIX_DIGITS);
            }
        }
    }
}
