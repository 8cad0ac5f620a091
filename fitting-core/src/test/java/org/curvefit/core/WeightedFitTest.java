package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.Check;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.FitSummary;
import org.curvefit.api.numeric.Vector;
import org.curvefit.testkit.reference.Digits;
import org.junit.jupiter.api.Test;

class WeightedFitTest {
    private static final Percentage TEN_DIGITS = Percentage.withPercentage(1e-8);
    private static final double[] X = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final double[] Y = {5.1, 3.9, 3.2, 2.3, 2.1, 1.6, 1.5, 1.1, 1.2, 0.9};
    private static final double[] SIGMA = {0.2, 0.15, 0.1, 0.2, 0.1, 0.15, 0.05, 0.1, 0.2, 0.1};
    private static final String DECAY = "y = a*exp(-b*x) + c";

    /** The figures of the worked example of the manual of GSL, gsl_multifit_nlinear, and standard errors of a refit with 60 digits. */
    @Test
    void weightsOfTheExampleOfGsl() {
        double[] t = new double[40];
        double[] w = new double[40];
        Arrays.setAll(t, i -> i);
        Arrays.setAll(w, i -> WNLIN_W[i]);
        Dataset data = Dataset.of("t", t, "y", WNLIN_Y, new Column.Numbers("w", Vector.of(w)));
        FitRequest request = Fits.request("y = A*exp(-lam*t) + b", data).sigma("1/sqrt(w)");
        FitResult scaled = request.fit();
        agree(8, scaled.values(), 5.17378551196117, 0.111041758006788, 1.05282724070412);
        agree(6, errors(scaled), 0.250508172785, 0.0073277814501, 0.0481063645177);
        agree(10, new double[] {scaled.summary().rss()}, 29.7481259665714);
        FitResult known = request.knownSigma().fit();
        agree(8, known.values(), scaled.values());
        agree(6, errors(known), 0.279378483323, 0.00817228613698, 0.0536504777777);
    }

    /** {@code test_pcov} of scipy, in closed form. */
    @Test
    void sigmaOfALineAsInScipy() {
        Dataset data = Dataset.of(
                "x",
                new double[] {0, 1, 2, 3, 4, 5},
                "y",
                new double[] {1, 1, 5, 7, 8, 12},
                numbers("s", 1, 2, 1, 2, 1, 2));
        FitRequest request = Fits.request("y = a*x + b", data).sigma("s");
        FitResult scaled = request.fit();
        assertThat(scaled.status()).isEqualTo(FitStatus.SOLVED);
        agree(12, scaled.values(), 1.95283018867925, 0.770440251572327);
        agree(9, errors(scaled), 0.206598029845, 0.57204404158);
        agree(9, errors(request.knownSigma().fit()), 0.307147558417, 0.850453079394);
    }

    @Test
    void standardDeviationsAllTheSameChangeNothingButThemselves() {
        FitResult plain = Fits.fit(DECAY, data());
        FitResult weighted = Fits.request(DECAY, data()).sigma("0.25").fit();
        close(weighted.values(), plain.values());
        close(errors(weighted), errors(plain));
        FitSummary a = weighted.summary();
        FitSummary b = plain.summary();
        assertThat(a.rss()).isCloseTo(b.rss() * 16, TEN_DIGITS);
        assertThat(a.r2()).isCloseTo(b.r2(), TEN_DIGITS);
        assertThat(a.logLikelihood()).isCloseTo(b.logLikelihood(), TEN_DIGITS);
    }

    @Test
    void anotherUnitOfSigmaChangesErrorsOnlyWhereSigmaIsKnown() {
        FitResult once = Fits.request(DECAY, data()).sigma("s").fit();
        FitResult tenTimes = Fits.request(DECAY, data()).sigma("10*s").fit();
        close(tenTimes.values(), once.values());
        close(errors(tenTimes), errors(once));
        assertThat(tenTimes.summary().aic()).isCloseTo(once.summary().aic(), TEN_DIGITS);
        FitResult known = Fits.request(DECAY, data()).sigma("s").knownSigma().fit();
        FitResult larger =
                Fits.request(DECAY, data()).sigma("10*s").knownSigma().fit();
        close(larger.values(), known.values());
        close(errors(larger), Arrays.stream(errors(known)).map(e -> 10 * e).toArray());
    }

    @Test
    void theOrderOfWeightedRowsDoesNotMatterSeed261() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < X.length; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(261));
        int[] shuffled = order.stream().mapToInt(i -> i).toArray();
        Dataset mixed = Dataset.of(
                "x",
                Vector.of(X).select(shuffled).toArray(),
                "y",
                Vector.of(Y).select(shuffled).toArray(),
                new Column.Numbers("s", Vector.of(SIGMA).select(shuffled)));
        FitResult one = Fits.request(DECAY, data()).sigma("s").fit();
        FitResult other = Fits.request(DECAY, mixed).sigma("s").fit();
        close(other.values(), one.values());
        close(errors(other), errors(one));
    }

    /** A row of half the standard deviation counts as four rows. */
    @Test
    void aRowOfHalfTheSigmaCountsAsFour() {
        Dataset weighted = Dataset.of(
                "x",
                new double[] {0, 1, 2, 3},
                "y",
                new double[] {1, 3, 4, 8},
                new Column.Numbers("s", Vector.of(1, 0.5, 1, 1)));
        Dataset repeated = Dataset.of("x", new double[] {0, 1, 1, 1, 1, 2, 3}, "y", new double[] {1, 3, 3, 3, 3, 4, 8});
        close(
                Fits.request("y = a + b*x", weighted).sigma("s").fit().values(),
                Fits.fit("y = a + b*x", repeated).values());
    }

    /** The likelihood of normal errors, written as the sum of the logarithms of their densities. */
    @Test
    void likelihoodsAreSumsOfLogarithmsOfDensities() {
        FitResult known = Fits.request(DECAY, data()).sigma("s").knownSigma().fit();
        FitResult scaled = Fits.request(DECAY, data()).sigma("s").fit();
        double factor = Math.sqrt(scaled.summary().rss() / X.length);
        assertThat(known.summary().logLikelihood()).isCloseTo(density(known, 1), TEN_DIGITS);
        assertThat(scaled.summary().logLikelihood()).isCloseTo(density(scaled, factor), TEN_DIGITS);
        assertThat(known.summary().aic()).isCloseTo(-2 * density(known, 1) + 2 * 3, TEN_DIGITS);
        assertThat(scaled.summary().aic()).isCloseTo(-2 * density(scaled, factor) + 2 * 4, TEN_DIGITS);
        assertThat(known.summary().bic()).isCloseTo(-2 * density(known, 1) + 3 * Math.log(10), TEN_DIGITS);
        assertThat(known.summary().aicc()).isCloseTo(known.summary().aic() + 2.0 * 3 * 4 / 6, TEN_DIGITS);
    }

    private static double density(FitResult fit, double factor) {
        double sum = 0;
        double[] fitted = fit.predict(X);
        for (int i = 0; i < X.length; i++) {
            double sd = factor * SIGMA[i];
            double z = (Y[i] - fitted[i]) / sd;
            sum += Math.log(Math.exp(-z * z / 2) / (sd * Math.sqrt(2 * Math.PI)));
        }
        return sum;
    }

    /** With an even number of degrees of freedom 2k the tail of chi-square is exp(-x/2) sum of (x/2)^j / j! for j below k. */
    @Test
    void knownSigmaIsTestedByChiSquareAndGivesNormalIntervals() {
        Dataset nine = Dataset.of(
                "x",
                Arrays.copyOf(X, 9),
                "y",
                Arrays.copyOf(Y, 9),
                new Column.Numbers("s", Vector.of(Arrays.copyOf(SIGMA, 9))));
        FitResult fit = Fits.request(DECAY, nine).sigma("s").knownSigma().fit();
        double half = fit.summary().rss() / 2;
        double tail = Math.exp(-half) * (1 + half + half * half / 2);
        Check check = fit.diagnostics().checks().stream()
                .filter(found -> found.name().equals("chi_square"))
                .findFirst()
                .orElseThrow();
        assertThat(check.statistic()).isEqualTo(fit.summary().rss());
        assertThat(check.p()).isCloseTo(tail, within(1e-12));
        var a = fit.parameter("a");
        assertThat(a.high() - a.value()).isCloseTo(1.959963984540054 * a.standardError(), TEN_DIGITS);
        assertThat(fit.summary().errors().distribution()).isEqualTo("normal");
    }

    @Test
    void knownSigmaGivesErrorsWithoutDegreesOfFreedom() {
        Dataset two = Dataset.of(
                "x", new double[] {0, 1}, "y", new double[] {1, 3}, new Column.Numbers("s", Vector.of(0.5, 0.5)));
        FitResult fit = Fits.request("y = a + b*x", two).sigma("s").knownSigma().fit();
        agree(12, errors(fit), 0.5, Math.sqrt(0.5));
    }

    private static Dataset data() {
        return Dataset.of("x", X, "y", Y, new Column.Numbers("s", Vector.of(SIGMA)));
    }

    private static Column.Numbers numbers(String name, double... values) {
        return new Column.Numbers(name, Vector.of(values));
    }

    private static double[] errors(FitResult fit) {
        return fit.parameters().stream().mapToDouble(p -> p.standardError()).toArray();
    }

    private static void agree(double digits, double[] values, double... expected) {
        assertThat(values).hasSameSizeAs(expected);
        for (int k = 0; k < expected.length; k++) {
            assertThat(Digits.agreeing(values[k], expected[k]))
                    .as("%s for %s", values[k], expected[k])
                    .isGreaterThanOrEqualTo(digits);
        }
    }

    private static void close(double[] values, double[] expected) {
        agree(7, values, expected);
    }

    private static final double[] WNLIN_Y = {
        6.08035, 5.47552, 5.94654, 5.0492, 4.78568, 3.51748, 2.84671, 3.24634, 3.23395, 3.30385, 2.83439, 2.31891,
        2.33858, 2.40559, 2.41856, 1.99966, 1.88127, 1.91477, 1.70415, 1.60316, 1.77937, 1.55302, 1.50903, 1.36364,
        1.36873, 1.41954, 1.37778, 1.23573, 1.28524, 1.46327, 1.22315, 1.1933, 1.18717, 0.883172, 1.23424, 1.14683,
        1.11091, 1.20396, 1.28722, 1.05801
    };

    private static final double[] WNLIN_W = {
        2.77778, 3.2769, 3.85426, 4.51906, 5.28083, 6.14919, 7.1337, 8.24349, 9.48703, 10.8717, 12.4036, 14.0869,
        15.9238, 17.9142, 20.0553, 22.3415, 24.7646, 27.3137, 29.9753, 32.7337, 35.5714, 38.4696, 41.4085, 44.3678,
        47.3278, 50.269, 53.1731, 56.0234, 58.8046, 61.5036, 64.1092, 66.6121, 69.0054, 71.2839, 73.4442, 75.4848,
        77.4053, 79.2069, 80.8918, 82.4632
    };
}
