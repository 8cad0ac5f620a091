package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.ErrorModel.RobustLoss;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.numeric.Vector;
import org.curvefit.testkit.reference.Digits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobustFitTest {
    private static final Percentage EIGHT_DIGITS = Percentage.withPercentage(1e-6);
    private static final String DECAY = "y = a*exp(-k*x) + c";

    /** Four of forty rows are gross outliers; minima found with 40 digits, in the convention of scipy.optimize.least_squares with f_scale 0.3. */
    @ParameterizedTest
    @CsvSource({
        "huber,   8.03918409207715, 0.463211562709739, 1.06526699728927, 7.3726883708215,   156.739691688991",
        "cauchy,  8.03708848870837, 0.45625095579213,  1.02352051809882, 1.39429255234808,  157.515151661672",
        "soft-l1, 8.04664848947412, 0.464289945179521, 1.07109785734817, 7.16041650866983,  156.595120326348",
        "arctan,  8.03137922757579, 0.457453528368415, 1.02910136625433, 0.655245488513032, 157.471332073481",
    })
    void lossesOfScipy(String loss, double a, double k, double c, double cost, double rss) {
        FitResult found = Fits.request(DECAY, outlying()).loss(loss, 0.3).fit();
        FitResult started = Fits.request(DECAY, outlying())
                .loss(loss, 0.3)
                .start("a", 5)
                .start("k", 0.3)
                .start("c", 0.5)
                .fit();
        for (FitResult fit : List.of(found, started)) {
            assertThat(fit.status()).as(fit.explanation()).isEqualTo(FitStatus.CONVERGED);
            assertThat(Digits.agreeing(fit.parameter("a").value(), a)).isGreaterThan(8);
            assertThat(Digits.agreeing(fit.parameter("k").value(), k)).isGreaterThan(8);
            assertThat(Digits.agreeing(fit.parameter("c").value(), c)).isGreaterThan(8);
            RobustLoss used = fit.summary().errors().robust().orElseThrow();
            assertThat(Digits.agreeing(used.cost(), cost)).isGreaterThan(9);
            assertThat(Digits.agreeing(fit.summary().rss(), rss)).isGreaterThan(8);
            assertThat(used.scale()).isEqualTo(0.3);
            assertThat(used.scaleOrigin()).isEqualTo("given");
            assertThat(fit.summary().logLikelihood()).isNaN();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"newton", "gauss-newton", "lm"})
    void everyMethodReachesTheSameMinimum(String method) {
        FitResult fit = Fits.request(DECAY, outlying())
                .loss("cauchy", 0.3)
                .method(method)
                .start("a", 8)
                .start("k", 0.5)
                .start("c", 1)
                .fit();
        assertThat(Digits.agreeing(fit.parameter("k").value(), 0.45625095579213))
                .as(fit.explanation())
                .isGreaterThan(7);
    }

    /** {@code rlm(stack.loss ~ ., stackloss)} of R's MASS: Huber's loss with k = 1.345 and the scale from the MAD, iterated until both settle. */
    @Test
    void aLinearModelWithHubersLossAndTheScaleOfItsOwnResidualsAsInMass() {
        FitResult fit = Fits.request("loss = b0 + b1*air + b2*water + b3*acid", stackloss())
                .loss("huber")
                .fit();
        assertThat(fit.status()).as(fit.explanation()).isEqualTo(FitStatus.CONVERGED);
        RobustLoss used = fit.summary().errors().robust().orElseThrow();
        double[] settled = {-41.02649835, 0.82938433, 0.92606597, -0.12784672};
        for (int k = 0; k < 4; k++) {
            assertThat(Digits.agreeing(fit.parameters().get(k).value(), settled[k]))
                    .isGreaterThan(6);
        }
        assertThat(Digits.agreeing(used.residualScale(), 2.440536091721032)).isGreaterThan(7);
        assertThat(used.scale()).isCloseTo(1.345 * used.residualScale(), EIGHT_DIGITS);
        assertThat(used.scaleOrigin()).contains("1.345").contains("MAD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"huber", "cauchy", "soft-l1", "arctan"})
    void withoutOutliersARobustFitIsNearLeastSquares(String loss) {
        Dataset clean = decay(new Random(271), 0);
        FitResult least = Fits.fit(DECAY, clean);
        FitResult robust = Fits.request(DECAY, clean).loss(loss).fit();
        for (int k = 0; k < 3; k++) {
            assertThat(robust.parameters().get(k).value())
                    .isBetween(
                            least.parameters().get(k).value()
                                    - 1.5 * least.parameters().get(k).standardError(),
                            least.parameters().get(k).value()
                                    + 1.5 * least.parameters().get(k).standardError());
        }
    }

    /** One row in six is moved by a hundred times the height of the curve. */
    @ParameterizedTest
    @ValueSource(strings = {"huber", "cauchy", "soft-l1", "arctan"})
    void grossOutliersDoNotSpoilTheAutomaticStart(String loss) {
        FitResult fit =
                Fits.request(DECAY, decay(new Random(272), 600)).loss(loss).fit();
        assertThat(fit.status()).as(fit.explanation()).isEqualTo(FitStatus.CONVERGED);
        assertThat(fit.parameter("a").value()).isBetween(5.5, 6.5);
        assertThat(fit.parameter("k").value()).isBetween(0.6, 0.8);
        assertThat(fit.parameter("c").value()).isBetween(1.8, 2.2);
    }

    @Test
    void outliersInAPlaneOfTwoInputs() {
        Random random = new Random(273);
        double[] u = random.doubles(60).toArray();
        double[] v = random.doubles(60).toArray();
        double[] z = new double[60];
        for (int i = 0; i < 60; i++) {
            z[i] = 1 + 2 * u[i] - 3 * v[i] + 0.05 * random.nextGaussian() + (i % 6 == 0 ? 40 : 0);
        }
        Dataset data = Dataset.of("u", u, "v", v, new Column.Numbers("z", Vector.of(z)));
        FitResult fit = Fits.request("z = a + b*u + c*v", data).loss("cauchy").fit();
        assertThat(fit.parameter("a").value()).isBetween(0.9, 1.1);
        assertThat(fit.parameter("b").value()).isBetween(1.9, 2.1);
        assertThat(fit.parameter("c").value()).isBetween(-3.1, -2.9);
    }

    @Test
    void exactDataWithOneOutlierGiveTheCurve() {
        Dataset data = Fits.exact(12, 0, 11, x -> x == 5 ? 1000 : 3 + 2 * x);
        FitResult fit = Fits.request("y = a + b*x", data).loss("cauchy").fit();
        assertThat(fit.parameter("a").value()).isCloseTo(3, Percentage.withPercentage(1e-4));
        assertThat(fit.parameter("b").value()).isCloseTo(2, Percentage.withPercentage(1e-4));
    }

    @Test
    void sigmaAndScaleTogetherMeanTheSameAsDividedBySigma() {
        FitResult plain = Fits.request(DECAY, outlying()).loss("huber", 0.3).fit();
        FitResult weighted =
                Fits.request(DECAY, outlying()).sigma("0.1").loss("huber", 3).fit();
        for (int k = 0; k < 3; k++) {
            assertThat(weighted.parameters().get(k).value())
                    .isCloseTo(plain.parameters().get(k).value(), EIGHT_DIGITS);
            assertThat(weighted.parameters().get(k).standardError())
                    .isCloseTo(plain.parameters().get(k).standardError(), EIGHT_DIGITS);
        }
    }

    @Test
    void anotherUnitOfYChangesNothingElse() {
        Dataset data = outlying();
        double[] y = ((Column.Numbers) data.column("y")).values().toArray();
        double[] x = ((Column.Numbers) data.column("x")).values().toArray();
        Dataset larger =
                Dataset.of("x", x, "y", Arrays.stream(y).map(v -> 1e6 * v).toArray());
        FitResult one = Fits.request(DECAY, data).loss("cauchy").fit();
        FitResult other = Fits.request(DECAY, larger).loss("cauchy").fit();
        assertThat(other.parameter("k").value()).isCloseTo(one.parameter("k").value(), EIGHT_DIGITS);
        assertThat(other.parameter("k").standardError())
                .isCloseTo(one.parameter("k").standardError(), EIGHT_DIGITS);
        assertThat(other.parameter("a").value())
                .isCloseTo(1e6 * one.parameter("a").value(), EIGHT_DIGITS);
    }

    /** For one location parameter the sandwich is n / (n - 1) sum psi^2 / (sum psi')^2. */
    @Test
    void theSandwichOfALocationIsTheRatioOfTwoSums() {
        double[] y = {1.2, 0.7, 1.1, 0.9, 1.4, 9, 0.8, 1.0};
        Dataset data = Dataset.of("x", new double[8], "y", y);
        FitResult fit = Fits.request("y = m", data).loss("huber", 0.27).fit();
        double m = fit.parameter("m").value();
        double squares = 0;
        double slopes = 0;
        for (double value : y) {
            double psi = Math.max(-0.27, Math.min(0.27, value - m));
            squares += psi * psi;
            slopes += Math.abs(value - m) < 0.27 ? 1 : 0;
        }
        assertThat(fit.parameter("m").standardError()).isCloseTo(Math.sqrt(8.0 / 7 * squares) / slopes, EIGHT_DIGITS);
    }

    /** The mean of the estimated variances is the variance of the estimates, over many samples with heavy tails. */
    @Test
    void theSandwichIsTheVarianceOverManySamplesSeed274() {
        Random random = new Random(274);
        int samples = 300;
        double mean = 0;
        double square = 0;
        double estimated = 0;
        for (int s = 0; s < samples; s++) {
            Dataset data = Fits.noisy(
                    60, 0, 1, random, (x, noise) -> 1 + 2 * x + 0.1 * noise * (random.nextDouble() < 0.1 ? 10 : 1));
            FitResult fit =
                    Fits.request("y = a + b*x", data).loss("huber", 0.15).fit();
            double b = fit.parameter("b").value();
            mean += b / samples;
            square += b * b / samples;
            estimated += Math.pow(fit.parameter("b").standardError(), 2) / samples;
        }
        assertThat(estimated).isCloseTo(square - mean * mean, Percentage.withPercentage(20));
    }

    @Test
    void theBandOfARobustFitUsesTheSandwich() {
        FitResult fit = Fits.request(DECAY, outlying()).loss("cauchy", 0.3).fit();
        Uncertainty.Estimated estimated = (Uncertainty.Estimated) fit.uncertainty();
        double variance = estimated.spread().orElseThrow().variance(new double[] {1, 0, 0});
        assertThat(variance).isCloseTo(Math.pow(fit.parameter("a").standardError(), 2), EIGHT_DIGITS);
    }

    private static Dataset decay(Random random, double far) {
        int[] row = {0};
        return Fits.noisy(
                48,
                0,
                6,
                random,
                (x, noise) -> 6 * Math.exp(-0.7 * x) + 2 + 0.1 * noise + (row[0]++ % 6 == 2 ? far : 0));
    }

    private static Dataset outlying() {
        return Dataset.of(
                "x",
                new double[] {
                    0,
                    0.2564102564,
                    0.5128205128,
                    0.7692307692,
                    1.025641026,
                    1.282051282,
                    1.538461538,
                    1.794871795,
                    2.051282051,
                    2.307692308,
                    2.564102564,
                    2.820512821,
                    3.076923077,
                    3.333333333,
                    3.58974359,
                    3.846153846,
                    4.102564103,
                    4.358974359,
                    4.615384615,
                    4.871794872,
                    5.128205128,
                    5.384615385,
                    5.641025641,
                    5.897435897,
                    6.153846154,
                    6.41025641,
                    6.666666667,
                    6.923076923,
                    7.179487179,
                    7.435897436,
                    7.692307692,
                    7.948717949,
                    8.205128205,
                    8.461538462,
                    8.717948718,
                    8.974358974,
                    9.230769231,
                    9.487179487,
                    9.743589744,
                    10
                },
                "y",
                new double[] {
                    9.20261, 8.17965, 7.17693, 6.63117, 11.99159, 5.45884, 5.09289, 4.37523, 4.32336, 3.6628, 3.4951,
                    3.38143, 3.10291, -1.31861, 2.85584, 2.47201, 2.11958, 2.13152, 1.87786, 1.9584, 1.59465, 1.78119,
                    6.36632, 1.72754, 1.54251, 1.65049, 1.29173, 1.04072, 1.11078, 1.24537, 1.54563, 10.30947, 1.3961,
                    1.04593, 1.0785, 1.09105, 1.30104, 1.02722, 1.0561, 1.33202
                });
    }

    /** Brownlee, Statistical Theory and Methodology in Science and Engineering (1965), p. 454. */
    private static Dataset stackloss() {
        return Dataset.of(List.of(
                new Column.Numbers(
                        "air",
                        Vector.of(80, 80, 75, 62, 62, 62, 62, 62, 58, 58, 58, 58, 58, 58, 50, 50, 50, 50, 50, 56, 70)),
                new Column.Numbers(
                        "water",
                        Vector.of(27, 27, 25, 24, 22, 23, 24, 24, 23, 18, 18, 17, 18, 19, 18, 18, 19, 19, 20, 20, 20)),
                new Column.Numbers(
                        "acid",
                        Vector.of(89, 88, 90, 87, 87, 87, 93, 93, 87, 80, 89, 88, 82, 93, 89, 86, 72, 79, 80, 82, 91)),
                new Column.Numbers(
                        "loss",
                        Vector.of(42, 37, 37, 28, 18, 18, 19, 20, 15, 14, 14, 13, 11, 12, 8, 7, 8, 8, 9, 15, 15))));
    }
}
