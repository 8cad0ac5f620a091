package org.curvefit.core.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Rows;
import org.curvefit.api.numeric.Vector;
import org.junit.jupiter.api.Test;

/** Tests of equal scatter and of lack of fit. */
class ScatterTest {
    /** By hand: squares 1, 4, 9, 16 on fitted 1, 2, 3, 4; slope 5, R2 = 25 * 5 / 129 and 4 R2 = 3.875969. */
    @Test
    void growingScatterIsSeen() {
        BreuschPagan test = BreuschPagan.of(new double[] {1, -2, 3, -4}, new double[] {1, 2, 3, 4});
        assertThat(test.statistic()).isCloseTo(4 * 125.0 / 129, Offset.offset(1e-12));
        assertThat(test.p()).isCloseTo(0.0489813, Offset.offset(1e-6));
    }

    @Test
    void equalSquaresTellNothing() {
        assertThat(BreuschPagan.of(new double[] {1, -1, 1}, new double[] {1, 2, 3})
                        .p())
                .isNaN();
    }

    /**
     * By hand: y = 1, 2 at x = 1; 4, 6 at x = 2; 5, 9 at x = 3. Pure error 0.5 + 2 + 8 = 10.5 on 3; the line through the means 1.5, 5, 7 with slope 2.75
     * misses them by -0.25, 0.5, -0.25, so lack of fit is 2 * 0.375 = 0.75 on 1; F = 0.75 / 3.5.
     */
    @Test
    void lackOfFitOfALine() {
        Observations replicated = observations(new double[] {1, 2, 3, 3, 2, 1}, new double[] {1, 4, 5, 9, 6, 2});
        LackOfFit test = LackOfFit.of(replicated, 11.25, 2);
        assertThat(test.distinct()).isEqualTo(3);
        assertThat(test.f()).isCloseTo(0.75 / 3.5, Offset.offset(1e-12));
        assertThat(test.p()).isCloseTo(0.6749, Offset.offset(5e-4));
    }

    @Test
    void withoutReplicatesThereIsNoTest() {
        Observations single = observations(new double[] {1, 2, 3}, new double[] {1, 4, 5});
        assertThat(LackOfFit.of(single, 1, 2).f()).isNaN();
    }

    @Test
    void minusZeroIsZero() {
        Observations zeros = observations(new double[] {0.0, -0.0, 1, 2}, new double[] {1, 2, 3, 4});
        assertThat(LackOfFit.of(zeros, 1, 2).distinct()).isEqualTo(3);
    }

    private static Observations observations(double[] x, double[] y) {
        return new Observations(
                List.of(Vector.of(x)), Vector.of(y), Vector.empty(), Rows.all(x.length), 0, 0, List.of());
    }
}
