package org.curvefit.core.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.curvefit.core.inference.RobustScale;
import org.junit.jupiter.api.Test;

class OutlierTestTest {
    /** Magnitudes 1 to 11: the 68.27 % quantile lies at 1 + 0.6827 * 10 = 7.827, times 11 / (11 - 1). */
    @Test
    void theScaleIsTheQuantileCorrectedForParameters() {
        double[] residuals = {-1, 2, -3, 4, -5, 6, -7, 8, -9, 10, -11};
        assertThat(RobustScale.RSDR.of(residuals, 1)).isCloseTo(7.827 * 1.1, Offset.offset(1e-12));
        assertThat(RobustScale.MEDIAN.of(residuals, 1)).isCloseTo(6 * 1.482602218505602, Offset.offset(1e-12));
    }

    /** With one degree of freedom Student's t is Cauchy's distribution: p = 2 / pi arctan(1 / t). */
    @Test
    void ranksAreComparedWithTheirShareOfTheRate() {
        double[] residuals = {0.1, -0.2, 1, -1, 5e6, -3e6};
        double scale = RobustScale.RSDR.of(residuals, 5);
        double p1 = 2 / Math.PI * Math.atan(scale / 5e6);
        double p2 = 2 / Math.PI * Math.atan(scale / 3e6);
        double between = Math.max(3 * p2, 6 * p1);
        assertThat(OutlierTest.of(residuals, 5, 1.01 * between, 0).rows()).containsExactly(4, 5);
        assertThat(OutlierTest.of(residuals, 5, 0.99 * Math.min(3 * p2, 6 * p1), 0)
                        .rows())
                .isEmpty();
    }

    /** A rate just above the q of a row flags it, a rate just below does not; the largest 30 % of ten are three. */
    @Test
    void qIsTheRateAtWhichARowWouldJustBeAnOutlier() {
        double[] residuals = {0.3, -0.8, 1.1, -9, 0.5, 7, -0.2, 2.5, 0.9, -0.6};
        OutlierTest test = OutlierTest.of(residuals, 2, 0.01, 0);
        double scale = RobustScale.RSDR.of(residuals, 2);
        assertThat(test.scores().t().at(3)).isCloseTo(9 / scale, Offset.offset(1e-12));
        for (int row : new int[] {3, 5, 7}) {
            double q = test.scores().q().at(row);
            assertThat(OutlierTest.of(residuals, 2, q * 1.000001, 0).rows()).contains(row);
            assertThat(OutlierTest.of(residuals, 2, q * 0.999999, 0).rows()).doesNotContain(row);
        }
        assertThat(test.scores().q().at(2)).isNaN();
    }

    /** Under normal errors a data set has any false discovery with about the probability Q. */
    @Test
    void normalErrorsSeldomHaveOutliersSeed281() {
        Random random = new Random(281);
        int found = 0;
        for (int s = 0; s < 1000; s++) {
            double[] residuals =
                    random.doubles(40).map(i -> random.nextGaussian()).toArray();
            found += OutlierTest.of(residuals, 3, 0.01, 0).rows().isEmpty() ? 0 : 1;
        }
        assertThat(found).isBetween(1, 40);
    }

    @Test
    void onlyTheLargestThirtyPercentAreTested() {
        double[] residuals = {1e-9, 1e-9, 1e-9, 1e-9, 1e-9, 1e-9, 1e-9, 5, 6, 7};
        assertThat(OutlierTest.of(residuals, 2, 0.01, 0).rows()).containsExactly(9, 8, 7);
    }

    @Test
    void residualsThatAreRoundingAreNoOutliers() {
        double[] residuals = {0, 0, 0, 0, 0, 0, 0, 1e-16, 0, 0};
        assertThat(OutlierTest.of(residuals, 2, 0.01, 1e-9).rows()).isEmpty();
    }
}
