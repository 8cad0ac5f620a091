package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitFlag;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.numeric.Vector;
import org.junit.jupiter.api.Test;

class IdentifiabilityFitTest {
    private static final Dataset LINE = Fits.noisy(20, 1, 20, new Random(131), (x, noise) -> 3 * x + 0.2 * noise);

    @Test
    void ofAProductOnlyTheProductIsDetermined() {
        FitResult result = Fits.fit("y = a*b*x", LINE);
        checkOpen(result);
        assertThat(result.explanation()).startsWith("only the product a*b is determined (a*b = ");
        assertThat(result.explanation()).contains("--fix b=");
        double product = result.parameter("a").value() * result.parameter("b").value();
        assertThat(product).isCloseTo(Fits.fit("y = a*x", LINE).parameter("a").value(), Offset.offset(1e-8));
    }

    @Test
    void theSameFromGivenStartValues() {
        checkOpen(Fits.request("y = a*b*x", LINE).start("a", 1).start("b", 1).fit());
    }

    @Test
    void ofASumOnlyTheSumIsDetermined() {
        FitResult result = Fits.fit("y = a + b*x + c*x", LINE);
        checkOpen(result);
        assertThat(result.explanation()).startsWith("only the sum b+c is determined");
    }

    @Test
    void ofARatioOnlyTheRatioIsDetermined() {
        FitResult result = Fits.fit("y = a/b*x", LINE);
        checkOpen(result);
        assertThat(result.explanation()).startsWith("only the ratio a/b is determined");
    }

    @Test
    void aParameterWithoutEffectIsNamedAndTheOthersAreFitted() {
        FitResult result = Fits.fit("y = a*x + 0*b", LINE);
        checkOpen(result);
        assertThat(result.explanation()).contains("b does not change the curve").contains("--fix b=");
        assertThat(result.parameter("a").value())
                .isCloseTo(Fits.fit("y = a*x", LINE).parameter("a").value(), Offset.offset(1e-9));
    }

    @Test
    void fewerDistinctPlacesThanParametersLeaveSomethingOpen() {
        Dataset twoPlaces =
                Dataset.of("x", new double[] {1, 1, 2, 2, 1, 2}, "y", new double[] {1, 1.1, 2, 2.2, 0.9, 2.1});
        FitResult result = Fits.fit("y = a + b*x + c*x^2", twoPlaces);
        checkOpen(result);
    }

    @Test
    void aProductOfWhichOneFactorIsHeldIsDetermined() {
        FitResult result = Fits.request("y = a*b*x", LINE).fix("b", 2).fit();
        assertThat(result.status()).isEqualTo(FitStatus.SOLVED);
        assertThat(result.parameter("a").value())
                .isCloseTo(Fits.fit("y = a*x", LINE).parameter("a").value() / 2, Offset.offset(1e-12));
    }

    @Test
    void aFlatStartIsNotTakenForAnAnswer() {
        Dataset peak =
                Fits.noisy(40, 0, 10, new Random(132), (x, noise) -> 4 * Math.exp(-Math.pow(x - 6, 2)) + 0.05 * noise);
        FitResult result = Fits.request("y = h*exp(-((x-m)/s)^2)", peak)
                .start("h", 1)
                .start("m", -50)
                .start("s", 1)
                .fit();
        assertThat(result.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(result.parameter("m").value()).isCloseTo(6, Offset.offset(0.1));
        assertThat(result.end().startOrigin()).contains("given start values did not lead");
    }

    @Test
    void noiseIsFlaggedAsNoBetterThanAConstant() {
        Dataset noise = Fits.noisy(40, 0, 10, new Random(133), (x, random) -> 5 + random);
        FitResult result = Fits.fit("y = a + b*x", noise);
        assertThat(result.status()).isEqualTo(FitStatus.SOLVED);
        assertThat(result.flags()).contains(FitFlag.NO_BETTER_THAN_CONSTANT);
        assertThat(Fits.fit("y = a + b*x", LINE).flags()).isEmpty();
    }

    @Test
    void aLineThroughABendIsFlaggedAsNotRandom() {
        FitResult result = Fits.fit("temp_C = m*minute + t0", Fits.cooling());
        assertThat(result.status()).isEqualTo(FitStatus.SOLVED);
        assertThat(result.flags()).containsExactly(FitFlag.RESIDUALS_NOT_RANDOM);
    }

    /** No standard error, t, p or interval is told for a status that has none. */
    private static void checkOpen(FitResult result) {
        assertThat(result.status()).as(result.explanation()).isEqualTo(FitStatus.NOT_IDENTIFIABLE);
        assertThat(result.status().ok()).isFalse();
        assertThat(result.uncertainty()).isInstanceOf(Uncertainty.Unavailable.class);
        for (ParameterEstimate estimate : result.parameters()) {
            assertThat(estimate.value()).isFinite();
            assertThat(estimate.standardError()).isNaN();
            assertThat(estimate.t()).isNaN();
            assertThat(estimate.p()).isNaN();
            assertThat(estimate.low()).isNaN();
            assertThat(estimate.high()).isNaN();
        }
    }

    /** Of all points that fit alike the one nearest to 0: a = t, b = 2 t in units of the columns, with a + 2 b = 2.0273. */
    @Test
    void collinearColumnsGiveNoHugeValues() {
        Dataset data = Dataset.of(
                "x",
                new double[] {1, 2, 3, 4},
                "z",
                new double[] {2, 4, 6, 8},
                new Column.Numbers("y", Vector.of(2, 4.1, 5.9, 8.2)));
        FitResult fit = Fits.fit("y = a*x + b*z", data);
        double combination = (2 * 1 + 4.1 * 2 + 5.9 * 3 + 8.2 * 4) / 30;
        assertThat(fit.status()).isEqualTo(FitStatus.NOT_IDENTIFIABLE);
        assertThat(fit.parameter("a").value()).isCloseTo(combination / 2, within(1e-12));
        assertThat(fit.parameter("b").value()).isCloseTo(combination / 4, within(1e-12));
    }
}
