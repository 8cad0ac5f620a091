package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.BootstrapEstimate;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.IntervalChoice;
import org.curvefit.api.fit.IntervalChoice.Kind;
import org.curvefit.api.fit.IntervalReport;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Resampling;
import org.curvefit.core.inference.BootstrapDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bootstrap intervals: exact cases, agreement with the theory of a line, and the same bits for any number of threads. */
class BootstrapTest {
    private static final Dataset LINE = Fits.noisy(60, -1, 1, new Random(8), (x, noise) -> 3 + 2 * x + 0.5 * noise);

    /** pnorm(-1.959963984540054 / (1 + 0.05 * 1.959963984540054)) and the same for the upper end. */
    private static final double LOW = 0.03712791089025232;

    private static final double HIGH = 0.9851062560106819;

    @Test
    void quantilesAndMomentsAreThoseOfR() {
        BootstrapDistribution drawn = new BootstrapDistribution(new double[] {7, 1, 3, 10, 4}, 4);
        assertThat(drawn.quantile(0.1)).isCloseTo(1.8, within(1e-15));
        assertThat(drawn.quantile(0.9)).isCloseTo(8.8, within(1e-15));
        assertThat(drawn.mean()).isEqualTo(5);
        assertThat(drawn.standardError()).isCloseTo(3.5355339059327378, within(1e-15));
    }

    /** z0 = qnorm(0.5) = 0 and a = 0: nothing to correct; a = 0.05: figures of scipy.stats.norm. */
    @Test
    void correctionMovesTheQuantilesAsPublished() {
        double[] values = new double[2001];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / 2000.0;
        }
        BootstrapDistribution drawn = new BootstrapDistribution(values, 0.5);
        assertThat(drawn.corrected(0.95, 0).low()).isCloseTo(0.025, within(1e-12));
        BootstrapDistribution.Ends ends = drawn.corrected(0.95, 0.05);
        assertThat(ends.low()).isCloseTo(LOW, within(1e-9));
        assertThat(ends.high()).isCloseTo(HIGH, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"false,false", "true,false", "false,true", "true,true"})
    void ofALineIsNearTheIntervalOfTheory(boolean cases, boolean corrected) {
        FitResult wald = request(LINE, 1, cases, corrected).intervals(Kind.WALD).fit();
        FitResult fit = request(LINE, 1, cases, corrected).fit();
        for (ParameterEstimate estimate : fit.parameters()) {
            ParameterEstimate other = wald.parameter(estimate.name());
            double error = other.standardError();
            assertThat(estimate.low()).isCloseTo(other.low(), within(0.35 * error));
            assertThat(estimate.high()).isCloseTo(other.high(), within(0.35 * error));
        }
        IntervalReport made = fit.diagnostics().inference().intervals();
        assertThat(made.refits()).isEqualTo(2000);
        for (BootstrapEstimate estimate : made.bootstrap()) {
            double error = wald.parameter(estimate.name()).standardError();
            assertThat(estimate.standardError()).isCloseTo(error, within(0.12 * error));
            assertThat(Math.abs(estimate.bias())).isLessThan(0.1 * error);
        }
    }

    /** Gross outliers move least squares far away; refits with the loss of the answer stay. */
    @ParameterizedTest
    @CsvSource({"huber,false", "huber,true", "cauchy,false", "soft-l1,true"})
    void refitsWithTheLossOfTheAnswer(String loss, boolean cases) {
        Dataset data =
                Fits.noisy(60, -1, 1, new Random(8), (x, noise) -> 3 + 2 * x + 0.1 * noise + (noise > 1.3 ? 30 : 0));
        FitResult wald =
                request(data, 1, cases, false).intervals(Kind.WALD).loss(loss).fit();
        FitResult fit = request(data, 1, cases, false).loss(loss).fit();
        double squares = Fits.fit("y = a + b*x", data).parameter("b").standardError();
        BootstrapEstimate slope =
                fit.diagnostics().inference().intervals().bootstrap().get(1);
        double error = wald.parameter("b").standardError();
        assertThat(slope.standardError()).isBetween(error / 2, 2 * error).isLessThan(squares / 10);
        assertThat(Math.abs(slope.bias())).isLessThan(error);
        assertThat(fit.parameter("b").high()).isGreaterThan(fit.parameter("b").value());
    }

    @Test
    void profileAndCorrectionAreRefusedForOtherLosses() {
        FitRequest huber = Fits.request("y = a + b*x", LINE).loss("huber");
        assertThatThrownBy(huber.intervals(Kind.PROFILE)::fit)
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("profile intervals are made for least squares");
        assertThatThrownBy(request(LINE, 1, false, true).loss("huber")::fit)
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("BCa");
    }

    /** The residuals of this line have a standard deviation of 0.5. */
    @Test
    void whereSigmaIsKnownTheErrorsAreDrawnFromIt() {
        FitRequest known = request(LINE, 1, false, false).sigma("2").knownSigma();
        FitResult wald = known.intervals(Kind.WALD).fit();
        FitResult fit = known.fit();
        for (BootstrapEstimate estimate :
                fit.diagnostics().inference().intervals().bootstrap()) {
            double error = wald.parameter(estimate.name()).standardError();
            assertThat(estimate.standardError()).isCloseTo(error, within(0.1 * error));
        }
    }

    @Test
    void threadsDoNotChangeABit() {
        String formula = "temp_C = a + b*exp(-c*minute)";
        FitRequest request = Fits.request(formula, Fits.cooling()).intervals(Kind.BOOTSTRAP);
        FitResult one = request.threads(1).fit();
        FitResult three = request.threads(3).fit();
        assertThat(three.parameters()).isEqualTo(one.parameters());
        assertThat(three.diagnostics().inference().intervals())
                .isEqualTo(one.diagnostics().inference().intervals());
        assertThat(one.parameter("c").low()).isNotEqualTo(one.parameter("c").high());
    }

    @Test
    void refitsThatFailAreCountedAndLeftOut() {
        Dataset few = Dataset.of("x", new double[] {0, 0, 0, 1, 1, 5}, "y", new double[] {2.1, 1.9, 2, 1.2, 1.3, 0.9});
        FitResult fit = Fits.request("y = a + b*exp(-c*x)", few)
                .settings(request(few, 1, true, false).settings())
                .fit();
        IntervalReport made = fit.diagnostics().inference().intervals();
        assertThat(made.kind() == Kind.WALD || made.failures() > 0).isTrue();
        assertThat(fit.trace().notes()).anyMatch(note -> note.contains("bootstrap refits"));
    }

    private static FitRequest request(Dataset data, long seed, boolean cases, boolean corrected) {
        FitRequest request = Fits.request("y = a + b*x", data);
        IntervalChoice choice =
                IntervalChoice.DEFAULT.withKind(Kind.BOOTSTRAP).withResampling(new Resampling(2000, cases, corrected));
        return request.settings(request.settings().withIntervals(choice));
    }
}
