package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.CurveFitException;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.IntervalChoice;
import org.curvefit.api.fit.Resampling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CountRefusalTest {
    static Stream<Arguments> combinations() {
        return Stream.of(
                refused("E129", "--sigma", request -> request.sigma("2")),
                refused("E129", "--known-sigma", request -> request.sigma("2").knownSigma()),
                refused("E129", "--loss-scale", request -> request.loss("poisson", 2)),
                refused("E129", "--outliers", request -> request.outliers(0.01)),
                refused("E129", "ties", request -> request.tie("b", "2*a")),
                refused("E129", "constraints", request -> request.constraint("a + b <= 9")),
                refused("E129", "BCa", CountRefusalTest::biasCorrected),
                refused("E148", "--loss poisson", request -> request.sigmaX("1")),
                refused("E111", "poisson", request -> request.method("linear")));
    }

    private static FitRequest biasCorrected(FitRequest request) {
        IntervalChoice choice = request.settings().intervals();
        return request.settings(request.settings()
                .withIntervals(choice.withKind(IntervalChoice.Kind.BOOTSTRAP)
                        .withResampling(new Resampling(200, false, true))));
    }

    private static Arguments refused(String code, String word, UnaryOperator<FitRequest> change) {
        return Arguments.of(code, word, change);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("combinations")
    void whatDoesNotGoWithCountsIsNamed(String code, String word, UnaryOperator<FitRequest> change) {
        FitRequest request = change.apply(Counts.request("n = a + b*x", Counts.line()));
        CurveFitException refused = assertThatExceptionOfType(CurveFitException.class)
                .isThrownBy(request::fit)
                .withMessageContaining(word)
                .actual();
        assertThat(refused.code()).isEqualTo(code);
    }

    @Test
    void aFunctionOfCountsOnTheLeft() {
        assertThatExceptionOfType(CurveFitException.class)
                .isThrownBy(
                        () -> Counts.request("log(n) = a + b*x", Counts.line()).fit())
                .withMessageContaining("left side")
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("E129"));
    }

    @Test
    void aNegativeCountIsNamedWithItsRow() {
        Dataset data = Dataset.of("x", new double[] {1, 2, 3}, "n", new double[] {4, -2, 7});
        assertThatExceptionOfType(CurveFitException.class)
                .isThrownBy(() -> Counts.request("n = a*x", data).fit())
                .withMessageContaining("-2 is not a count")
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("E313");
                    assertThat(refused.where().place()).contains("2");
                });
    }

    @Test
    void aCountThatIsNotFinite() {
        Dataset data = Dataset.of("x", new double[] {1, 2, 3}, "n", new double[] {4, Double.POSITIVE_INFINITY, 7});
        assertThatExceptionOfType(CurveFitException.class)
                .isThrownBy(() -> Counts.request("n = a*x", data).fit())
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("E313"));
    }

    @Test
    void nothingCountedAtAll() {
        Dataset data = Dataset.of("x", new double[] {1, 2}, "n", new double[2]);
        assertThatExceptionOfType(CurveFitException.class)
                .isThrownBy(() -> Counts.request("n = a*x", data).fit())
                .withMessageContaining("every count is 0");
    }
}
