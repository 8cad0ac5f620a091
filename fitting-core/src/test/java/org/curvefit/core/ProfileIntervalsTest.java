package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.IntervalChoice.Kind;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.ParameterRules;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.numeric.Vector;
import org.curvefit.testkit.reference.JsonTree;
import org.curvefit.testkit.reference.ReferenceSet;
import org.junit.jupiter.api.Test;

/** Profile likelihood intervals: published roots of the profile t, the definition itself, and what happens where there is no limit. */
class ProfileIntervalsTest {
    private static final double SHARE_OF_AN_ERROR = 1e-5;

    @Test
    void agreesWithTheRootsOfTheProfile() throws IOException {
        List<String> missed = new ArrayList<>();
        int compared = 0;
        for (ReferenceSet set : ReferenceFits.sets("r-reference")) {
            Map<String, Object> json = JsonTree.object(set.file().resolveSibling(set.name() + ".json"));
            List<?> expected = (List<?>) json.get("confint_profile_95_exact");
            FitResult fit = Fits.request(set.formula(), set.data())
                    .intervals(Kind.PROFILE)
                    .fit();
            List<String> names = List.copyOf(set.certified().keySet());
            for (int k = 0; k < names.size(); k++) {
                ParameterEstimate estimate = fit.parameter(names.get(k));
                List<?> ends = (List<?>) expected.get(k);
                double low = Math.abs(estimate.low() - (Double) ends.get(0)) / estimate.standardError();
                double high = Math.abs(estimate.high() - (Double) ends.get(1)) / estimate.standardError();
                compared++;
                if (!(low < SHARE_OF_AN_ERROR) || !(high < SHARE_OF_AN_ERROR)) {
                    missed.add(set.name() + " " + names.get(k) + ": " + low + ", " + high);
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(compared).isGreaterThan(15);
    }

    @Test
    void ofAStraightLineIsTheWaldInterval() {
        Dataset data = Fits.noisy(9, 0, 4, new Random(5), (x, noise) -> 1 + 2 * x + 0.3 * noise);
        FitResult wald = Fits.request("y = a + b*x", data).fit();
        FitResult profile =
                Fits.request("y = a + b*x", data).intervals(Kind.PROFILE).fit();
        for (ParameterEstimate estimate : wald.parameters()) {
            ParameterEstimate other = profile.parameter(estimate.name());
            assertThat(other.low()).isCloseTo(estimate.low(), within(1e-8));
            assertThat(other.high()).isCloseTo(estimate.high(), within(1e-8));
        }
    }

    @Test
    void atALimitTheRestFitsAsBadlyAsTheQuantileAllows() {
        Dataset data = Fits.cooling();
        String formula = "temp_C = a + b*exp(-c*minute)";
        FitResult fit = Fits.request(formula, data).intervals(Kind.PROFILE).fit();
        double t10 = 2.2281388519649385;
        double expected = fit.summary().rss() * (1 + t10 * t10 / 10);
        for (Parameter parameter : fit.function().parameters()) {
            ParameterEstimate estimate = fit.parameter(parameter.name());
            for (double end : new double[] {estimate.low(), estimate.high()}) {
                FitResult held =
                        Fits.request(formula, data).fix(parameter.name(), end).fit();
                assertThat(held.summary().rss()).isCloseTo(expected, within(1e-7 * expected));
            }
        }
    }

    @Test
    void anIntervalWithoutAnEndIsSaidToBeOpen() {
        Dataset data = Dataset.of(
                "x", new double[] {0, 1, 2, 3, 4, 5}, "y", new double[] {0.02, 0.31, 0.52, 0.81, 0.93, 1.26});
        FitResult fit = Fits.request("y = v*x/(k + x)", data)
                .intervals(Kind.PROFILE)
                .start("v", 10)
                .start("k", 30)
                .fit();
        assertThat(fit.parameter("k").high()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(fit.parameter("k").low()).isLessThan(fit.parameter("k").value());
        assertThat(fit.trace().notes()).anyMatch(note -> note.contains("interval of k has no upper end"));
    }

    /** The sum of squares rises as b falls towards 0, and is low again beyond, where k is negative. */
    @Test
    void doesNotPassOverAStretchThatIsNotAllowed() {
        limitedFromBelow(
                new double[] {0.80, 0.99, 1.30, 1.72, 2.56, 3.40, 3.54, 3.71, 3.98, 4.55, 4.58, 4.89, 5.43},
                new double[] {4.94, 4.61, 3.89, 3.43, 3.62, 3.97, 3.15, 2.57, 2.54, 1.58, 2.12, 2.30, 2.37},
                2.2281388519649385);
        limitedFromBelow(
                new double[] {1.85, 2.15, 2.27, 2.54, 2.76, 4.99, 5.05, 5.75, 5.82},
                new double[] {4.17, 3.66, 2.94, 2.94, 2.87, 1.87, 3.04, 1.58, 1.56},
                2.4469118511449692);
    }

    /** For each b the test finds a as a mean and k on a grid: nothing of the program takes part. */
    private static void limitedFromBelow(double[] x, double[] y, double quantile) {
        FitResult fit = Fits.request("y = a + b*exp(-k*x)", Dataset.of("x", x, "y", y))
                .intervals(Kind.PROFILE)
                .fit();
        double allowed = fit.summary().rss() * (1 + quantile * quantile / (x.length - 3));
        ParameterEstimate b = fit.parameter("b");
        for (double share = 0.05; share < 1; share += 0.05) {
            assertThat(lowest(x, y, b.value() + share * (b.low() - b.value()))).isLessThan(allowed);
        }
        assertThat(lowest(x, y, b.low())).isCloseTo(allowed, within(1e-3 * allowed));
    }

    private static double lowest(double[] x, double[] y, double b) {
        double lowest = Double.POSITIVE_INFINITY;
        for (double k = -2; k < 20; k += 0.001) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < x.length; i++) {
                double rest = y[i] - b * Math.exp(-k * x[i]);
                sum += rest;
                squares += rest * rest;
            }
            lowest = Math.min(lowest, squares - sum * sum / x.length);
        }
        return lowest;
    }

    /** There is no lower sum of squares than rounding, and nothing to draw again. */
    @Test
    void exactDataHaveTheIntervalsOfTheirRounding() {
        Dataset data = Fits.exact(10, 1, 10, x -> 3 + 5 * Math.exp(-0.4 * x));
        for (Kind kind : List.of(Kind.PROFILE, Kind.BOOTSTRAP)) {
            FitResult fit =
                    Fits.request("y = a + b*exp(-k*x)", data).intervals(kind).fit();
            assertThat(fit.status()).isEqualTo(FitStatus.EXACT);
            assertThat(fit.summary().rss()).isPositive();
            assertThat(fit.trace().notes())
                    .containsExactly("the residuals are rounding: the intervals are Wald intervals");
        }
    }

    @Test
    void endsAtABound() {
        FitResult free = Fits.request("temp_C = a + b*exp(-c*minute)", Fits.cooling())
                .intervals(Kind.PROFILE)
                .fit();
        double near = (free.parameter("a").high() + free.parameter("a").value()) / 2;
        FitResult bounded = Fits.request("temp_C = a + b*exp(-c*minute)", Fits.cooling())
                .intervals(Kind.PROFILE)
                .bound("a", 0, near)
                .fit();
        assertThat(bounded.parameter("a").high()).isEqualTo(near);
        assertThat(bounded.parameter("a").low()).isCloseTo(free.parameter("a").low(), within(1e-6));
        assertThat(bounded.trace().notes()).anyMatch(note -> note.contains("ends at its bound"));
    }

    @Test
    void aLowerMinimumOnTheWayStartsTheFitAgain() {
        Dataset data = Fits.noisy(40, 0, 10, new Random(2), (x, noise) -> Math.sin(1.9 * x) + 1.2 * noise);
        FitResult lowest = Fits.fit("y = sin(w*x)", data);
        int again = 0;
        for (double start = 1; start < 3; start += 0.1) {
            FitResult local = Fits.request("y = sin(w*x)", data)
                    .method("lm")
                    .start("w", start)
                    .fit();
            FitResult profiled = Fits.request("y = sin(w*x)", data)
                    .method("lm")
                    .start("w", start)
                    .intervals(Kind.PROFILE)
                    .fit();
            assertThat(profiled.summary().rss())
                    .isLessThanOrEqualTo(local.summary().rss() * (1 + 1e-9));
            if (profiled.summary().rss() < local.summary().rss() * (1 - 1e-6)) {
                again++;
                assertThat(profiled.trace().notes()).anyMatch(note -> note.contains("lower sum of squares"));
            }
        }
        assertThat(lowest.status().ok()).isTrue();
        assertThat(again).isPositive();
    }

    @Test
    void fromALowerMinimumTheFitBeginsThereAndNotByTheRuleOfTheFirstStart() {
        Dataset data = Fits.noisy(40, 0, 10, new Random(2), (x, noise) -> Math.sin(1.9 * x) + 1.2 * noise);
        int again = 0;
        for (String rule : List.of("normal:1.3,0.01", "grid:w=1.2;1.3;1.4", "uniform:2.5,2.6", "grid:w=2.4;2.6;2.7")) {
            FitRequest request = Fits.request("y = sin(w*x)", data).method("lm").intervals(Kind.PROFILE);
            ParameterRules drawn = new ParameterRules(Map.of(), Map.of(), Map.of(), List.of(), rule);
            FitResult fit =
                    request.settings(request.settings().withParameters(drawn)).fit();
            if (fit.trace().notes().stream().anyMatch(note -> note.contains("lower sum of squares"))) {
                again++;
                assertThat(fit.end().startOrigin()).isEqualTo("given");
            }
        }
        assertThat(again).isGreaterThan(1);
    }

    /** z = 1.959963984540054, chi-square with one degree of freedom: z^2. */
    @Test
    void whereSigmaIsKnownTheSumOfSquaresRisesByChiSquare() {
        double z = 1.959963984540054;
        String formula = "temp_C = a + b*exp(-c*minute)";
        FitRequest known = Fits.request(formula, Fits.cooling()).sigma("0.7").knownSigma();
        FitResult fit = known.intervals(Kind.PROFILE).fit();
        double expected = fit.summary().rss() + z * z;
        for (ParameterEstimate estimate : fit.parameters()) {
            for (double end : new double[] {estimate.low(), estimate.high()}) {
                FitResult held = known.fix(estimate.name(), end).fit();
                assertThat(held.summary().rss()).isCloseTo(expected, within(1e-7 * expected));
            }
        }
        ParameterEstimate wald = known.fit().parameter("a");
        assertThat(wald.high() - wald.value()).isCloseTo(z * wald.standardError(), within(1e-12));
    }

    /** The rise of a logistic whose plateau was not reached may as well be that of an exponential: l and m go on together until the height overflows. */
    @Test
    void anIntervalThatOnlyTheRangeOfNumbersEndsIsOpen() {
        double[] x = {1.334, 2.56, 2.893, 2.916, 2.982, 3.977};
        double[] y = {0.708, 1.637, 1.575, 2.113, 2.085, 3.832};
        double[] sigma = {0.108, 0.226, 0.279, 0.088, 0.273, 0.130};
        Dataset data = Dataset.of("x", x, "y", y, new Column.Numbers("s", Vector.of(sigma)));
        FitResult fit = Fits.request("y = l/(1 + exp(-q*(x - m)))", data)
                .sigma("s")
                .knownSigma()
                .intervals(Kind.PROFILE)
                .fit();
        assertThat(fit.parameter("m").high()).isInfinite();
        assertThat(fit.parameter("l").high()).isInfinite();
        assertThat(fit.parameter("m").low()).isBetween(3.0, 4.0);
        assertThat(fit.parameter("q").high()).isBetween(1.0, 1.3);
    }
}
