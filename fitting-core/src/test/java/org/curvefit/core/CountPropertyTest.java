package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.Check;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.MethodChoice;
import org.curvefit.testkit.reference.Digits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountPropertyTest {
    private static final String DECAY = "n = a*exp(-k*x) + b";

    private static double deviance(FitResult fit) {
        return fit.summary().errors().counts().orElseThrow().deviance();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lm", "gauss-newton", "newton"})
    void everyMethodReachesTheSameMaximum(String method) {
        FitResult fit = Counts.request(DECAY, Counts.decay())
                .method(method)
                .start("a", 80)
                .start("k", 0.2)
                .start("b", 1)
                .fit();
        assertThat(fit.status()).as(fit.explanation()).isEqualTo(FitStatus.CONVERGED);
        assertThat(Digits.agreeing(fit.parameter("k").value(), 0.30015034079270803))
                .isGreaterThan(8);
    }

    @Test
    void gradientDescentGoesDownTheMeanDeviance() {
        FitResult fit = Counts.request("n = exp(a + b*x)", Counts.line())
                .method("gd")
                .start("a", 1)
                .start("b", 0.1)
                .fit();
        FitResult best = Counts.request("n = exp(a + b*x)", Counts.line()).fit();
        assertThat(deviance(fit)).isBetween(deviance(best) * (1 - 1e-12), deviance(best) * 1.1);
    }

    @Test
    void theBestNodeOfAGridHasTheSmallestDeviance() {
        FitRequest request = Counts.request("n = exp(a + b*x)", Counts.decay());
        MethodChoice grid = new MethodChoice("grid", Map.of("grid", "a=4:5:11,b=-0.5:0:6"), "poisson", Map.of(), 1);
        FitResult best = request.settings(request.settings().withMethod(grid)).fit();
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= 10; i++) {
            for (int j = 0; j <= 5; j++) {
                lowest = Math.min(
                        lowest,
                        deviance(request.method(MethodChoice.NONE)
                                .start("a", 4 + 0.1 * i)
                                .start("b", -0.5 + 0.1 * j)
                                .fit()));
            }
        }
        assertThat(best.status()).isEqualTo(FitStatus.GRID_BEST);
        assertThat(deviance(best)).isCloseTo(lowest, within(1e-9));
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        Dataset forth = Counts.decay();
        double[] x = {25, 20, 15, 12, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0};
        double[] n = {0, 1, 0, 4, 3, 9, 6, 15, 16, 26, 30, 50, 55, 77, 102};
        FitResult one = Counts.request(DECAY, forth).fit();
        FitResult other = Counts.request(DECAY, Dataset.of("x", x, "n", n)).fit();
        for (int k = 0; k < 3; k++) {
            assertThat(other.values()[k]).isCloseTo(one.values()[k], within(1e-8));
        }
        assertThat(deviance(other)).isCloseTo(deviance(one), within(1e-12));
    }

    @Test
    void exactCountsAreMetExactly() {
        Dataset data = Dataset.of("x", new double[] {0, 1, 2, 3, 4}, "n", new double[] {1, 2, 4, 8, 16});
        FitResult fit = Counts.request("n = a*exp(b*x)", data).fit();
        assertThat(fit.status()).isEqualTo(FitStatus.EXACT);
        assertThat(fit.parameter("a").value()).isCloseTo(1, within(1e-12));
        assertThat(fit.parameter("b").value()).isCloseTo(Math.log(2), within(1e-12));
        assertThat(fit.parameter("b").standardError()).isGreaterThan(0.1);
        assertThat(deviance(fit)).isLessThan(1e-24);
    }

    /** A line through these counts by least squares goes below zero where something was counted. */
    @Test
    void aStartIsFoundWhereLeastSquaresIsNotPossible() {
        Dataset data =
                Dataset.of("x", new double[] {0, 1, 2, 3, 4, 5, 6, 7}, "n", new double[] {90, 40, 15, 6, 2, 1, 1, 1});
        FitResult squares = Fits.fit("n = a + b*x", data);
        assertThat(squares.values()[0] + 7 * squares.values()[1]).isNegative();
        FitResult fit = Counts.request("n = a + b*x", data).fit();
        assertThat(fit.status()).as(fit.explanation()).isEqualTo(FitStatus.CONVERGED);
        assertThat(fit.values()[0] + 7 * fit.values()[1]).isPositive();
        FitResult quotient = Counts.request("n = a/(x + c) + d", data).fit();
        assertThat(quotient.status()).as(quotient.explanation()).isEqualTo(FitStatus.CONVERGED);
        for (String method : List.of("gd", "newton")) {
            FitResult named = Counts.request("n = a + b*x", data)
                    .method(method)
                    .maxIterations(3)
                    .fit();
            assertThat(named.status()).isNotEqualTo(FitStatus.NONFINITE_AT_START);
        }
    }

    @Test
    void aStartThatIsNotPossibleIsNamedWithItsRow() {
        FitResult fit = Counts.request("n = a + b*x", Counts.decay())
                .start("a", 10)
                .start("b", -1)
                .fit();
        assertThat(fit.status()).isEqualTo(FitStatus.NONFINITE_AT_START);
        assertThat(fit.explanation()).contains("the mean is 0 at").contains("where the count is 3");
    }

    /** The likelihood ends where the mean of the first row is 0, and goes on growing there. */
    @Test
    void anAnswerAtTheEndOfTheLikelihoodHasNoErrorsAndSaysSo() {
        Dataset data = Dataset.of("x", new double[] {0, 1, 2, 3, 4, 5, 6}, "n", new double[] {0, 3, 7, 11, 17, 18, 25});
        FitResult fit = Counts.request("n = a + b*x", data).fit();
        assertThat(fit.parameter("a").standardError()).isNaN();
        assertThat(fit.diagnostics().checks())
                .anyMatch(check -> check.name().equals("edge")
                        && check.verdict() == Check.Verdict.WARNING
                        && check.text().contains("--bound"));
        FitResult bounded = Counts.request("n = a + b*x", data)
                .bound("a", 0, Double.POSITIVE_INFINITY)
                .fit();
        assertThat(bounded.status()).isEqualTo(FitStatus.AT_BOUND);
        double slope = 81.0 / 21;
        assertThat(bounded.parameter("b").value()).isCloseTo(slope, within(1e-10));
        assertThat(bounded.parameter("b").standardError()).isCloseTo(Math.sqrt(slope / 21), within(1e-10));
    }

    /** The deviance along the edge a + 25 b = 0 is smallest at a = 39.7177414519, D = 258.503047097098; by golden section. */
    @Test
    void aMaximumAtTheEndOfTheLikelihoodIsFoundAlongIt() {
        FitResult fit = Counts.request("n = a + b*x", Counts.decay()).fit();
        assertThat(fit.status()).as(fit.explanation()).isEqualTo(FitStatus.CONVERGED);
        assertThat(deviance(fit)).isCloseTo(258.503047097098, within(1e-5));
        assertThat(fit.parameter("a").value()).isCloseTo(39.71774, within(0.005));
        assertThat(fit.parameter("a").value() + 25 * fit.parameter("b").value()).isBetween(0.0, 1e-6);
        assertThat(fit.diagnostics().checks()).anyMatch(check -> check.name().equals("edge"));
    }

    /** Sixteen rows without counts share the background, so that none of them alone tells it. */
    @Test
    void aBackgroundThatVanishesIsSeenFromAllItsRows() {
        double[] counts = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 4, 7, 8, 5, 2, 0, 0, 0, 0, 0, 0};
        double[] x = new double[counts.length];
        Arrays.setAll(x, i -> i);
        Dataset data = Dataset.of("x", x, "n", counts);
        FitRequest peak = Counts.request("n = h*exp(-(x-m)^2/(2*w^2)) + b", data);
        FitResult free = peak.fit();
        FitResult bounded = peak.bound("b", 0, Double.POSITIVE_INFINITY).fit();
        assertThat(free.diagnostics().checks()).anyMatch(check -> check.name().equals("edge"));
        assertThat(deviance(free)).isCloseTo(deviance(bounded), within(1e-6));
        assertThat(bounded.status()).isEqualTo(FitStatus.AT_BOUND);
        assertThat(bounded.parameter("h").standardError()).isPositive();
    }

    /** A peak that dies away: means below any count, and rows without counts. */
    @Test
    void meansThatVanishAreNoEnd() {
        Dataset data = Counts.drawn(60, 5, x -> 80 * Math.exp(-(x - 20) * (x - 20) / 18));
        FitResult fit = Counts.request("n = h*exp(-(x - m)^2/(2*w^2))", data).fit();
        assertThat(fit.status()).as(fit.explanation()).isEqualTo(FitStatus.CONVERGED);
        assertThat(fit.parameter("m").value()).isCloseTo(20, within(0.5));
        assertThat(fit.parameter("h").standardError()).isBetween(2.0, 10.0);
        assertThat(fit.diagnostics().checks()).noneMatch(check -> check.name().equals("edge"));
    }

    @Test
    void countsThatAreNotWholeAreNotedWithoutAWarning() {
        Dataset halves = Dataset.of("x", new double[] {1, 2, 3, 4}, "n", new double[] {2.5, 4, 6.5, 7});
        FitResult fit = Counts.request("n = a*x", halves).fit();
        assertThat(fit.trace().notes()).anyMatch(note -> note.contains("quasi-likelihood"));
        assertThat(fit.diagnostics().checks()).allMatch(check -> check.verdict() == Check.Verdict.OK);
        assertThat(Counts.request("n = a*x", Counts.line()).fit().trace().notes())
                .isEmpty();
    }

    @Test
    void aModelNoBetterThanAConstantIsToldByTheLikelihood() {
        Dataset flat = Counts.drawn(40, 3, x -> 6);
        FitResult fit = Counts.request("n = exp(a + b*x)", flat).fit();
        assertThat(fit.diagnostics().checks())
                .anyMatch(
                        check -> check.name().equals("constant") && check.text().contains("pseudo R2"));
    }

    @Test
    void manyRowsAreFittedByTheSameBitsOnAnyNumberOfThreads() {
        Dataset many = Counts.drawn(150_000, 9, x -> 2 + 20 * Math.exp(-x / 40_000));
        Map<String, Double> start = Map.of("a", 15.0, "k", 1e-5, "b", 1.0);
        FitRequest request = Counts.request(DECAY, many);
        for (String name : start.keySet()) {
            request = request.start(name, start.get(name));
        }
        FitResult one = request.threads(1).fit();
        FitResult two = request.threads(2).fit();
        assertThat(one.status()).as(one.explanation()).isEqualTo(FitStatus.CONVERGED);
        assertThat(two.values()).containsExactly(one.values());
        assertThat(Math.abs(one.parameter("b").value() - 2) / one.parameter("b").standardError())
                .isLessThan(4);
    }
}
