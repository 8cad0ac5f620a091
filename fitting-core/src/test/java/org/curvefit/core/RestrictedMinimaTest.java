package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitResult;
import org.junit.jupiter.api.Test;

/** Which of several minima a fit under constraints ends in. */
class RestrictedMinimaTest {
    private static final String LOGISTIC = "y = l/(1 + exp(-s*(x - m)))";

    /** A simulated step. */
    private static Dataset step() {
        return Dataset.of(
                "x",
                new double[] {
                    0.759, 0.955, 1.306, 1.552, 2.211, 2.263, 2.823, 3.005, 3.393, 3.631, 4.705, 5.198, 5.436, 6.024,
                    6.4, 6.523, 7.155, 7.589, 7.761
                },
                "y",
                new double[] {
                    0.141, -0.028, 0.019, 0.159, -0.045, 0.176, 0.028, 0.117, 0.184, 0.262, 1.186, 2.017, 2.268, 2.791,
                    3.016, 3.094, 3.05, 3.161, 3.144
                });
    }

    /** Along the equation there are two allowed minima; the way from the fit that breaks the inequality ends in the higher one. */
    @Test
    void theLowerOfTwoAllowedMinimaIsFound() {
        FitResult limited = Fits.request(LOGISTIC, step())
                .constraint("s <= 1.6")
                .constraint("l + s + m = 11.1")
                .fit();
        FitResult bounded = Fits.request(LOGISTIC, step())
                .bound("s", Double.NEGATIVE_INFINITY, 1.6)
                .constraint("l + s + m = 11.1")
                .fit();
        assertThat(limited.summary().rss())
                .isCloseTo(
                        bounded.summary().rss(), within(1e-9 * bounded.summary().rss()));
    }
}
