package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Random;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Uncertainty;
import org.junit.jupiter.api.Test;

class LimitsFitTest {
    private static final Dataset WAVES = Fits.noisy(
            2_000, 0, 100, new Random(151), (x, noise) -> Math.sin(x) + Math.sin(1.7 * x) + Math.cos(3.1 * x) + noise);
    private static final FitRequest HARD =
            Fits.request("y = a*sin(b*x+c) + d*sin(f*x+g) + h*sin(k*x+m) + q*exp(-r*x)", WAVES);

    @Test
    void aTimeThatIsTooShortGivesTheBestPointSoFar() {
        long began = System.nanoTime();
        FitResult result = HARD.timeout(Duration.ofMillis(20)).fit();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        checkUnfinished(result, FitStatus.TIME_LIMIT);
        assertThat(result.explanation()).contains("--timeout");
    }

    @Test
    void anInterruptGivesTheBestPointSoFar() throws InterruptedException {
        FitResult[] result = new FitResult[1];
        Thread fitting = new Thread(() -> result[0] = HARD.fit());
        fitting.start();
        fitting.interrupt();
        fitting.join(Duration.ofSeconds(20).toMillis());
        assertThat(fitting.isAlive()).isFalse();
        checkUnfinished(result[0], FitStatus.CANCELLED);
    }

    @Test
    void iterationsThatAreTooFewAreNotTakenForConvergence() {
        FitResult result = Fits.request("temp_C = a + b*exp(-c*minute)", Fits.cooling())
                .start("a", 0)
                .start("b", 1)
                .start("c", 1)
                .maxIterations(2)
                .fit();
        checkUnfinished(result, FitStatus.MAX_ITERATIONS);
        assertThat(result.explanation()).contains("2 trials").contains("--max-iter");
    }

    @Test
    void theListenerHearsTheFitGoOn() {
        double[] last = {Double.POSITIVE_INFINITY};
        FitResult result = Fits.request("temp_C = a + b*exp(-c*minute)", Fits.cooling())
                .start("a", 0)
                .start("b", 1)
                .start("c", 1)
                .onProgress(progress -> {
                    assertThat(progress.loss()).isLessThanOrEqualTo(last[0]);
                    last[0] = progress.loss();
                })
                .fit();
        assertThat(last[0]).isGreaterThanOrEqualTo(result.summary().mse()).isLessThan(1);
    }

    @Test
    void anExceptionOfTheListenerEndsTheFitAndReachesTheCaller() {
        FitRequest request = HARD.onProgress(progress -> {
            throw new IllegalStateException("enough");
        });
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(request::fit)
                .withMessage("enough");
    }

    private static void checkUnfinished(FitResult result, FitStatus expected) {
        assertThat(result.status()).as(result.explanation()).isEqualTo(expected);
        assertThat(result.status().ok()).isFalse();
        assertThat(result.uncertainty()).isInstanceOf(Uncertainty.Unavailable.class);
        for (ParameterEstimate estimate : result.parameters()) {
            assertThat(estimate.value()).isFinite();
            assertThat(estimate.standardError()).isNaN();
        }
        assertThat(result.summary().rss()).isFinite();
    }
}
