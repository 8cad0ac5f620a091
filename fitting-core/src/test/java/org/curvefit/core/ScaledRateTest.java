package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.MethodChoice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stochastic gradient descent as users meet it, with its own rate. */
class ScaledRateTest {
    private static final double[] MINUTES = {0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60};

    private static double temperature(int i) {
        return 22.3 + 67.9 * Math.exp(-0.0621 * MINUTES[i]) + 0.2 * Math.sin(7.0 * i);
    }

    /** The derivative for c is 60 times that for b, and grows as c falls: a constant rate that is not made for it diverges. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 32})
    void stochasticGradientDescentDoesNotDivergeByDefault(int batch) {
        double[] temperatures = IntStream.range(0, MINUTES.length)
                .mapToDouble(ScaledRateTest::temperature)
                .toArray();
        Dataset data = Dataset.of("x", MINUTES, "y", temperatures);
        FitRequest request = Fits.request("y = a + b*exp(-c*x)", data)
                .start("a", 30)
                .start("b", 60)
                .start("c", 0.12);
        MethodChoice usual = request.settings().method();
        Map<String, String> settings = Map.of("batch", Integer.toString(batch));
        MethodChoice sgd = new MethodChoice("sgd", settings, usual.loss(), usual.lossSettings(), usual.seed());
        FitResult result = request.settings(request.settings().withMethod(sgd)).fit();
        assertThat(result.status()).isNotEqualTo(FitStatus.DIVERGED);
        double atStart = IntStream.range(0, MINUTES.length)
                .mapToDouble(i -> temperature(i) - 30 - 60 * Math.exp(-0.12 * MINUTES[i]))
                .map(residual -> residual * residual)
                .sum();
        assertThat(result.summary().rss()).isLessThan(0.5 * atStart);
    }
}
