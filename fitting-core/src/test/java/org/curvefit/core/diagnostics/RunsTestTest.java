package org.curvefit.core.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class RunsTestTest {
    /** 2 arrangements with two runs and 4 + 7 with three, of C(13, 5) = 1287. */
    private static final double EXACT = 13.0 / 1287;

    @Test
    void countsArrangementsExactlyForFewResiduals() {
        RunsTest runs = RunsTest.of(new double[] {1, 1, -1, -1, -1, -1, -1, -1, -1, -1, 1, 1, 1});
        assertThat(runs.runs()).isEqualTo(3);
        assertThat(runs.p()).isCloseTo(EXACT, within(1e-15));
    }

    @Test
    void isTheSameForTheMirroredResiduals() {
        RunsTest runs = RunsTest.of(new double[] {-1, -1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1});
        assertThat(runs.p()).isCloseTo(EXACT, within(1e-15));
    }

    @Test
    void hasNoProbabilityWhereOneSignIsMissing() {
        assertThat(RunsTest.of(new double[] {1, 2, 0, 3}).p()).isNaN();
    }
}
