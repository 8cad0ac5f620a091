package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitResult;
import org.junit.jupiter.api.Test;

/** Which of several minima a robust fit ends in. */
class RobustMinimaTest {
    /**
     * A simulated step with outliers at 1.618 and 1.813. Arctan has a minimum of 0.387 that gives up other rows; the lowest of 20 runs of scipy 1.17's
     * least_squares(loss='arctan', f_scale=0.3) is 0.32043705447694.
     */
    @Test
    void theLowestMinimumOfALossWithSeveralIsFound() {
        Dataset data = Dataset.of(
                "x",
                new double[] {0.4, 0.672, 0.734, 1.618, 1.769, 1.813, 3.481, 3.499, 4.351, 4.58, 5.062, 5.603, 5.801},
                "y",
                new double[] {
                    -0.403, 0.196, -0.202, -6.473, 0.484, 2.508, 3.866, 3.297, 4.658, 4.639, 4.775, 5.162, 5.069
                });
        FitResult fit = Fits.request("y = l/(1 + exp(-q*(x - m)))", data)
                .loss("arctan", 0.3)
                .fit();
        assertThat(fit.summary().errors().robust().orElseThrow().cost()).isCloseTo(0.3204370544769407, within(1e-12));
        assertThat(fit.parameter("l").value()).isCloseTo(5.11428222, within(1e-7));
        assertThat(fit.parameter("q").value()).isCloseTo(1.70078243, within(1e-7));
        assertThat(fit.parameter("m").value()).isCloseTo(3.12280679, within(1e-7));
    }
}
