package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.ParameterEstimate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Newcomers begin with perfect data: the answer has to be perfect too, and the program has to say so. */
class ExactDataFitTest {
    /** A curve without noise. */
    record Curve(String formula, double from, double to, DoubleUnaryOperator f, Map<String, Double> truth) {
        Dataset data() {
            return Fits.exact(25, from, to, f);
        }

        @Override
        public String toString() {
            return formula;
        }
    }

    static Stream<Curve> curves() {
        return Stream.of(
                new Curve("y = a*x + b", -3, 9, x -> 2 * x + 1, Map.of("a", 2.0, "b", 1.0)),
                new Curve("y = a*x + b", 0, 1e-6, x -> 3e8 * x - 7, Map.of("a", 3e8, "b", -7.0)),
                new Curve(
                        "y = a + b*exp(-c*x)",
                        0,
                        60,
                        x -> 22 + 68 * Math.exp(-0.0625 * x),
                        Map.of("a", 22.0, "b", 68.0, "c", 0.0625)),
                new Curve("y = a*x^b", 0.5, 40, x -> 3 * Math.pow(x, 1.7), Map.of("a", 3.0, "b", 1.7)),
                new Curve(
                        "y = top/(1 + exp(-k*(x - mid)))",
                        0,
                        12,
                        x -> 8 / (1 + Math.exp(-1.3 * (x - 5))),
                        Map.of("top", 8.0, "k", 1.3, "mid", 5.0)),
                new Curve(
                        "y = h*exp(-((x - m)/s)^2/2)",
                        0,
                        10,
                        x -> 4 * Math.exp(-Math.pow((x - 6) / 1.2, 2) / 2),
                        Map.of("h", 4.0, "m", 6.0, "s", 1.2)),
                new Curve(
                        "y = a*sin(w*x + p)",
                        0,
                        10,
                        x -> 2 * Math.sin(3.3 * x + 0.5),
                        Map.of("a", 2.0, "w", 3.3, "p", 0.5)));
    }

    @ParameterizedTest
    @MethodSource("curves")
    void isRecognizedWithoutStartValues(Curve curve) {
        check(curve, Fits.fit(curve.formula(), curve.data()));
    }

    @ParameterizedTest
    @MethodSource("curves")
    void isRecognizedFromNearbyStartValues(Curve curve) {
        FitRequest request = Fits.request(curve.formula(), curve.data()).method("lm");
        for (Map.Entry<String, Double> truth : curve.truth().entrySet()) {
            request = request.start(truth.getKey(), truth.getValue() * 1.05);
        }
        check(curve, request.fit());
    }

    @ParameterizedTest
    @MethodSource("curves")
    void isRecognizedFromTheTruthItself(Curve curve) {
        FitRequest request = Fits.request(curve.formula(), curve.data()).method("lm");
        for (Map.Entry<String, Double> truth : curve.truth().entrySet()) {
            request = request.start(truth.getKey(), truth.getValue());
        }
        check(curve, request.fit());
    }

    private static void check(Curve curve, FitResult result) {
        assertThat(result.status()).as(result.explanation()).isEqualTo(FitStatus.EXACT);
        assertThat(result.flags()).isEmpty();
        for (ParameterEstimate estimate : result.parameters()) {
            double truth = curve.truth().get(estimate.name());
            assertThat(value(estimate, result) / truth).as(estimate.name()).isCloseTo(1, Offset.offset(1e-10));
        }
        assertThat(result.summary().r2()).isCloseTo(1, Offset.offset(1e-12));
    }

    /** A peak does not know the sign of its width, nor a wave how many turns its phase has made. */
    private static double value(ParameterEstimate estimate, FitResult result) {
        if (estimate.name().equals("s")) {
            return Math.abs(estimate.value());
        }
        boolean wave = result.function().text().contains("sin(");
        if (!wave) {
            return estimate.value();
        }
        boolean backwards = result.parameter("w").value() < 0;
        boolean opposed = result.parameter("a").value() < 0 != backwards;
        return switch (estimate.name()) {
            case "a" -> Math.abs(estimate.value());
            case "w" -> Math.abs(estimate.value());
            default -> {
                double phase = (backwards ? -1 : 1) * estimate.value() + (opposed ? Math.PI : 0);
                yield phase - 2 * Math.PI * Math.floor(phase / (2 * Math.PI));
            }
        };
    }
}
