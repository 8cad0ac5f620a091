package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.ParameterEstimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fits of so many rows that they are cut into chunks and approached on a sample. */
class ManyRowsTest {
    private static final int ROWS = 150_001;

    private final CurveFit curvefit = CurveFit.load();

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void givesTheSameBitsForAnyNumberOfThreads(int threads) {
        FitRequest request = decay(periodicNoise());

        FitResult alone = request.fit();
        FitResult together = request.threads(threads).fit();

        assertThat(together.parameters()).isEqualTo(alone.parameters());
        assertThat(together.summary()).isEqualTo(alone.summary());
    }

    @Test
    void reachesTheSameMinimumFromASampleAsFromAllRows() {
        FitRequest request = decay(periodicNoise());

        FitResult approached = request.fit();
        FitResult direct = request.maxIterations(1000).fit();

        for (ParameterEstimate estimate : direct.parameters()) {
            ParameterEstimate other = approached.parameter(estimate.name());
            assertThat(other.value()).isCloseTo(estimate.value(), within(1e-7 * estimate.standardError()));
            assertThat(other.standardError())
                    .isCloseTo(estimate.standardError(), within(1e-7 * estimate.standardError()));
            assertThat(other.start()).isEqualTo(estimate.start());
        }
        assertThat(approached.summary().iterations())
                .isLessThan(direct.summary().iterations());
    }

    @Test
    void findsExactDataExact() {
        assertThat(decay(new double[ROWS]).fit().status()).isEqualTo(FitStatus.EXACT);
    }

    @Test
    void survivesARowAtWhichTheMinimumOfTheSampleIsNotFinite() {
        double[] x = new double[ROWS];
        double[] y = new double[ROWS];
        Random random = new Random(4);
        for (int i = 0; i < ROWS; i++) {
            x[i] = 1 + i / (double) ROWS;
            y[i] = Math.log(x[i] + 0.5) + 0.01 * random.nextGaussian();
        }
        x[1] = -0.4;
        y[1] = Math.log(0.1);

        FitResult fit = curvefit.request(curvefit.model("y = b*log(x+a)"), Dataset.of("x", x, "y", y))
                .start("a", 0.45)
                .start("b", 0.9)
                .fit();

        assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(fit.parameter("b").value()).isCloseTo(1, within(0.01));
    }

    private FitRequest decay(double[] noise) {
        double[] x = new double[ROWS];
        double[] y = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            x[i] = 4.0 * i / ROWS;
            y[i] = 2.5 * Math.exp(-1.3 * x[i]) + 0.5 + noise[i];
        }
        return curvefit.request(curvefit.model("y = a*exp(-b*x)+c"), Dataset.of("x", x, "y", y))
                .start("a", 1)
                .start("b", 1)
                .start("c", 0);
    }

    /** Noise that repeats after as many rows as the sample takes one from. */
    private static double[] periodicNoise() {
        Random random = new Random(2);
        double[] noise = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            noise[i] = 0.05 * random.nextGaussian() + (i % 64 == 0 ? 1 : 0);
        }
        return noise;
    }
}
