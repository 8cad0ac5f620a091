package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.RowDefect;
import org.curvefit.api.error.CurveFitException;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.ComparedModel;
import org.curvefit.api.fit.ComparedModel.Rank;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.FitSummary;
import org.curvefit.api.fit.ModelComparison;
import org.curvefit.api.fit.NestedTest;
import org.curvefit.api.model.Model;
import org.curvefit.api.numeric.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models for the same rows: which is the best, which is a special case of which, what additional parameters gain. */
class ModelComparingTest {
    private static final CurveFit CURVEFIT = CurveFit.load();
    private static final Dataset CURVED =
            Fits.noisy(40, 0.5, 8, new Random(11), (x, noise) -> 3 + 2 * x - 0.4 * x * x + 0.3 * noise);

    @Test
    void theModelThatMadeTheDataIsTheBest() {
        ModelComparison comparison =
                compare(CURVED, "y = a + b*x", "y = a + b*x + c*x^2 + d*x^3", "y = a + b*x + c*x^2", "y = a");
        assertThat(comparison.best().name()).isEqualTo("y = a + b*x + c*x^2");
        assertThat(comparison.models().stream()
                        .mapToDouble(model -> model.rank().weight())
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(comparison.rows()).isEqualTo(40);
    }

    /** AICc by the formula n ln(RSS/n) + 2 K + 2 K (K + 1) / (n - K - 1), which differs from that of the likelihood by the same constant for every model. */
    @Test
    void differencesOfAiccAreThoseOfTheFormulaWithoutConstants() {
        ModelComparison comparison = compare(CURVED, "y = a + b*x", "y = a + b*x + c*x^2");
        FitSummary best = comparison.models().get(0).summary();
        FitSummary other = comparison.models().get(1).summary();
        double expected = shortAicc(other.rss(), 3) - shortAicc(best.rss(), 4);
        assertThat(comparison.models().get(1).rank().delta()).isCloseTo(expected, within(1e-9));
    }

    private static double shortAicc(double rss, int k) {
        int n = 40;
        return n * Math.log(rss / n) + 2 * k + 2.0 * k * (k + 1) / (n - k - 1);
    }

    /** For one additional linear parameter F is the square of its t, and p is the same. */
    @Test
    void theTestOfOneLinearParameterIsThatOfItsT() {
        ModelComparison comparison = compare(CURVED, "y = a + b*x", "y = a + b*x + c*x^2");
        ComparedModel larger = comparison.best();
        NestedTest test = larger.test().orElseThrow();
        var curvature = larger.result().orElseThrow().parameter("c");
        assertThat(test.against()).isEqualTo("y = a + b*x");
        assertThat(test.value()).isCloseTo(curvature.t() * curvature.t(), within(1e-6 * test.value()));
        assertThat(test.p()).isCloseTo(curvature.p(), within(1e-6 * test.p()));
        assertThat(test.additional()).isEqualTo(1);
        assertThat(test.remaining()).isEqualTo(37);
    }

    @Test
    void theLargestSpecialCaseIsTheOneTestedAgainst() {
        ModelComparison comparison = compare(CURVED, "y = a", "y = a + b*x", "y = a + b*x + c*x^2");
        assertThat(model(comparison, "y = a + b*x + c*x^2").test().orElseThrow().against())
                .isEqualTo("y = a + b*x");
        assertThat(model(comparison, "y = a + b*x").test().orElseThrow().against())
                .isEqualTo("y = a");
        assertThat(model(comparison, "y = a").test()).isEmpty();
    }

    /** Formulas that bear no likeness to each other: what counts is which curves they have. */
    @ParameterizedTest
    @CsvSource({
        "a*exp(-b*x),           p*exp(-q*x) + r,                        true",
        "a*exp(-b*x),           p*2^(-x/h) + r*x,                       true",
        "a + b*x,               c0 + c1*(x - 3) + c2*(x - 3)^2,         true",
        "a*exp(-b*x),           c0 + c1*x + c2*x^2,                     false",
        "a*x^b,                 p*exp(q*x) + r,                         false",
        "h*exp(-(x - m)^2/w^2), g/(1 + ((x - m)/w)^2) + s,              false",
    })
    void aSpecialCaseIsRecognizedByItsCurves(String special, String larger, boolean expected) {
        assertSpecialCase(special, larger, expected, x -> 4 * Math.exp(-0.3 * x));
    }

    @ParameterizedTest
    @CsvSource({
        "V*x/(K + x), W*x^n/(M^n + x^n), true",
        "V*x/(K + x), p + q*exp(-r*x),   false",
    })
    void theSameForCurvesThatRise(String special, String larger, boolean expected) {
        assertSpecialCase(special, larger, expected, x -> 3 * x / (2 + x));
    }

    private static void assertSpecialCase(String special, String larger, boolean expected, DoubleUnaryOperator curve) {
        Dataset data = Fits.noisy(30, 0.4, 9, new Random(5), (x, noise) -> curve.applyAsDouble(x) + 0.05 * noise);
        ModelComparison comparison = compare(data, "y = " + special, "y = " + larger);
        assertThat(model(comparison, "y = " + larger).test().isPresent()).isEqualTo(expected);
    }

    @Test
    void allModelsSeeTheRowsThatEveryOneOfThemCanUse() {
        double[] x = {1, 2, 3, 4, 5, 6, 7};
        double[] z = {1, Double.NaN, 2, 5, Double.NaN, 3, 1};
        double[] y = {1, 2.2, 2.9, 4.1, 5.2, 5.8, 7.1};
        Dataset data = Dataset.of("x", x, "y", y, new Column.Numbers("z", Vector.of(z)));
        ModelComparison comparison = compare(data, "y = a*x", "y = a*x + b*z");
        assertThat(comparison.rows()).isEqualTo(5);
        assertThat(comparison.leftOut()).isEqualTo(2);
        assertThat(comparison.defects())
                .extracting(RowDefect::address)
                .containsExactly("row 2, column \"z\"", "row 5, column \"z\"");
        assertThat(comparison.models()).allMatch(model -> model.summary().rowsUsed() == 5);
        assertThat(comparison
                        .models()
                        .get(0)
                        .result()
                        .orElseThrow()
                        .provenance()
                        .data()
                        .address()
                        .of(1))
                .isEqualTo("row 3");
    }

    @Test
    void rulesHoldForTheModelsThatHaveTheParameter() {
        ModelComparison comparison = Fits.request("y = a + b*x", CURVED)
                .fix("c", -0.4)
                .comparedWith(CURVEFIT.model("y = a + b*x + c*x^2"))
                .compare();
        assertThat(comparison.models()).allMatch(model -> model.summary().parameters() == 2);
        assertThatThrownBy(() -> Fits.request("y = a + b*x", CURVED)
                        .fix("nowhere", 1)
                        .comparedWith(CURVEFIT.model("y = a"))
                        .compare())
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void withKnownSigmaTheGainIsChiSquare() {
        FitRequest request = Fits.request("y = a + b*x", CURVED).sigma("0.3").knownSigma();
        ModelComparison comparison =
                request.comparedWith(CURVEFIT.model("y = a + b*x + c*x^2")).compare();
        NestedTest test = comparison.best().test().orElseThrow();
        double gain = comparison.models().get(1).summary().rss()
                - comparison.best().summary().rss();
        assertThat(test.statistic()).isEqualTo("chi2");
        assertThat(test.value()).isCloseTo(gain, within(1e-9 * gain));
    }

    @Test
    void exactDataRankTheFewestParametersFirstAndSayWhy() {
        Dataset line = Fits.exact(12, 0, 5, x -> 2 + 3 * x);
        ModelComparison comparison = compare(line, "y = a + b*x + c*x^2", "y = a", "y = a + b*x");
        assertThat(comparison.best().name()).isEqualTo("y = a + b*x");
        assertThat(comparison.models()).extracting(ComparedModel::rank).containsOnly(Rank.NONE);
        assertThat(comparison.notes()).anyMatch(note -> note.contains("no likelihood"));
    }

    @Test
    void aModelWithTooManyParametersStandsLastWithItsStatus() {
        Dataset few = Dataset.of("x", new double[] {1, 2, 3, 4}, "y", new double[] {1, 2.2, 2.9, 4.1});
        ModelComparison comparison = compare(few, "y = a + b*x + c*x^2 + d*x^3 + f*x^4", "y = a*x");
        assertThat(comparison.models().get(1).status()).isEqualTo(FitStatus.TOO_FEW_POINTS);
        assertThat(comparison.notes()).anyMatch(note -> note.contains("TOO_FEW_POINTS"));
    }

    @Test
    void aModelWithoutAnAnswerIsNotRanked() {
        ModelComparison comparison = compare(CURVED, "y = a*b*x", "y = a*x");
        assertThat(comparison.models().get(1).status()).isEqualTo(FitStatus.NOT_IDENTIFIABLE);
        assertThat(comparison.models().get(1).rank()).isEqualTo(Rank.NONE);
        assertThat(comparison.best().rank().weight()).isEqualTo(1);
    }

    @Test
    void differentResponsesAreRefused() {
        Dataset positive = Fits.noisy(20, 1, 4, new Random(2), (x, noise) -> Math.exp(0.5 * x + 0.01 * noise));
        assertThatThrownBy(() -> compare(positive, "y = a*exp(b*x)", "log(y) = a + b*x"))
                .isInstanceOfSatisfying(
                        CurveFitException.class,
                        refused -> assertThat(refused.code()).isEqualTo("E149"));
    }

    @Test
    void otherLossesThanSquaresAreRefused() {
        assertThatThrownBy(() -> Fits.request("y = a", CURVED)
                        .loss("huber")
                        .comparedWith(CURVEFIT.model("y = a + b*x"))
                        .compare())
                .isInstanceOfSatisfying(
                        CurveFitException.class,
                        refused -> assertThat(refused.code()).isEqualTo("E129"));
    }

    @Test
    void theOrderOfTheModelsDoesNotMatter() {
        String[] models = {"y = a", "y = a + b*x", "y = a + b*x + c*x^2", "y = p*exp(-q*x) + r"};
        ModelComparison one = compare(CURVED, models);
        Collections.reverse(Arrays.asList(models));
        ModelComparison other = compare(CURVED, models);
        assertThat(other.models())
                .extracting(ComparedModel::name)
                .containsExactlyElementsOf(
                        one.models().stream().map(ComparedModel::name).toList());
    }

    private static ComparedModel model(ModelComparison comparison, String name) {
        return comparison.models().stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ModelComparison compare(Dataset data, String... formulas) {
        Model[] others = Arrays.stream(formulas).skip(1).map(CURVEFIT::model).toArray(Model[]::new);
        return Fits.request(formulas[0], data).comparedWith(others).compare();
    }
}
