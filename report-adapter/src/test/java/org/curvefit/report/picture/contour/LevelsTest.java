package org.curvefit.report.picture.contour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.curvefit.api.numeric.Vector;
import org.junit.jupiter.api.Test;

final class LevelsTest {
    private static final Vector AXIS = Lattice.evenly(-3, 3, 41);

    @Test
    void evenlySpreadValuesGetRoundStepsOfOneWidth() {
        Vector levels =
                Levels.of(Lattice.of(AXIS, AXIS, (x, y) -> x * x + y * y).values());
        assertThat(levels.toArray()).containsExactly(2, 4, 6, 8, 10, 12, 14, 16);
    }

    @Test
    void aDeepValleyGetsLevelsOfItsOwn() {
        Lattice banana = Lattice.of(AXIS, AXIS, (x, y) -> 100 * (y - x * x) * (y - x * x) + (1 - x) * (1 - x));
        Vector levels = Levels.of(banana.values());
        double[] values = banana.values().toArray();
        Arrays.sort(values);
        assertThat(levels.size()).isBetween(6, 12);
        assertThat(levels.at(0)).isLessThan(values[values.length / 20]);
        assertThat(levels.toArray()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void valuesThatAreNotFiniteDoNotCount() {
        assertThat(Levels.of(Vector.of(Double.NaN, Double.POSITIVE_INFINITY)).size())
                .isZero();
        assertThat(Levels.of(Vector.of(0, 1, 2, 3, Double.POSITIVE_INFINITY)).max())
                .isLessThan(3);
    }

    @Test
    void levelsOfHugeAndTinyValuesAreFinite() {
        for (double unit : new double[] {1e-300, 1e-9, 1e9, 1e300}) {
            Vector levels = Levels.of(Vector.of(-unit, 0, unit, 2 * unit));
            assertThat(levels.size()).isPositive();
            assertThat(levels.toArray()).isSorted().doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
        }
    }

    @Test
    void coloursGrowLighterAllTheWay() {
        double last = -1;
        for (int i = 0; i <= 20; i++) {
            double luminance = SequentialColors.at(i / 20.0).luminance();
            assertThat(luminance).isGreaterThan(last);
            last = luminance;
        }
    }
}
