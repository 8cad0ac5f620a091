package org.curvefit.core.formula.kernel;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares doubles by units in the last place. */
final class ArrayUlps {

    private ArrayUlps() {}

    /** Zeros, NaN and infinities must be the same to the sign. */
    static void assertWithinUlps(double actual, double expected, int ulps, String where) {
        if (Double.compare(actual, expected) == 0) {
            return;
        }
        assertThat(Double.isFinite(expected)
                        && expected != 0
                        && Math.abs(actual - expected) <= ulps * Math.ulp(expected))
                .as("%s: %s instead of %s", where, actual, expected)
                .isTrue();
    }
}
