package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.IntervalChoice.Kind;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.numeric.Decimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How often 95 % intervals contain the true value, in 10,000 simulated data sets a model. Runs for minutes, with the profile {@code coverage}. */
class CoverageStudy {
    private static final int DATA_SETS = 10_000;
    private static final Path TABLE = Path.of("target", "coverage.md");

    static Stream<Arguments> models() {
        return Stream.of(
                        model("y = a + b*x", 12, 0, 10, 1, "a=1,b=2"),
                        model("y = a + b*x + c*x^2", 15, 0, 5, 0.5, "a=1,b=-2,c=0.5"),
                        model("y = a + b*exp(-c*x)", 20, 0, 60, 0.5, "a=20,b=70,c=0.06"),
                        model("y = v*x/(k + x)", 16, 0.1, 8, 1, "v=100,k=1.2"),
                        model("y = l/(1 + exp(-s*(x - m)))", 20, 0, 10, 0.02, "l=2,s=1.3,m=5"),
                        model("y = h*exp(-(x - m)^2/(2*w^2))", 25, -5, 5, 0.1, "h=3,m=0.4,w=1.5"))
                .flatMap(model ->
                        Stream.of(Kind.WALD, Kind.PROFILE).map(kind -> Arguments.of(model.formula, model, kind)));
    }

    private static Design model(String formula, int rows, double from, double to, double sd, String truth) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String part : truth.split(",")) {
            values.put(part.split("=")[0], Double.parseDouble(part.split("=")[1]));
        }
        return new Design(formula, rows, from, to, sd, values);
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("models")
    void ninetyFiveOfAHundredIntervalsContainTheTruth(String name, Design design, Kind kind) throws IOException {
        Map<String, Integer> covered = new LinkedHashMap<>();
        design.truth.keySet().forEach(parameter -> covered.put(parameter, 0));
        Random random = new Random(20_260_101);
        double[] mean = design.mean();
        for (int i = 0; i < DATA_SETS; i++) {
            FitRequest request =
                    Fits.request(design.formula, design.data(mean, random)).intervals(kind);
            for (Map.Entry<String, Double> value : design.truth.entrySet()) {
                request = request.start(value.getKey(), value.getValue());
            }
            FitResult fit = request.fit();
            for (ParameterEstimate estimate : fit.parameters()) {
                double truth = design.truth.get(estimate.name());
                boolean inside = estimate.low() <= truth && truth <= estimate.high();
                covered.merge(estimate.name(), inside ? 1 : 0, Integer::sum);
            }
        }
        StringBuilder line = new StringBuilder(
                "| `" + design.formula + "` | " + kind.name().toLowerCase(java.util.Locale.ROOT) + " |");
        covered.forEach((parameter, count) ->
                line.append(' ').append(parameter).append(' ').append(Decimal.text(100.0 * count / DATA_SETS, 4)));
        Files.writeString(
                TABLE,
                line.append(" |\n"),
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
        assertThat(covered.values())
                .as(name)
                .allSatisfy(count -> assertThat(count / (double) DATA_SETS).isBetween(0.94, 0.96));
    }

    /** A model, where it is observed, and the truth. */
    record Design(String formula, int rows, double from, double to, double sd, Map<String, Double> truth) {
        double[] x() {
            double[] x = new double[rows];
            for (int i = 0; i < rows; i++) {
                x[i] = from + (to - from) * i / (rows - 1);
            }
            return x;
        }

        /** The model at the truth. */
        double[] mean() {
            FitRequest request = Fits.request(formula, Dataset.of("x", x(), "y", new double[rows]));
            var function = request.model().bind(java.util.List.of("x", "y"), java.util.List.of());
            double[] values = function.parameters().stream()
                    .mapToDouble(parameter -> truth.get(parameter.name()))
                    .toArray();
            double[] mean = new double[rows];
            function.kernel(new int[0]).evaluate(values, new double[][] {x()}, rows, mean);
            return mean;
        }

        Dataset data(double[] mean, Random random) {
            double[] y = new double[rows];
            for (int i = 0; i < rows; i++) {
                y[i] = mean[i] + sd * random.nextGaussian();
            }
            return Dataset.of("x", x(), "y", y);
        }
    }
}
