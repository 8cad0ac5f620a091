package org.curvefit.core.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.curvefit.core.inference.ProfileLimit.End;
import org.curvefit.core.inference.ProfileLimit.Limit;
import org.junit.jupiter.api.Test;

/** Profiles of one other parameter; the least sum of squares is 1 at 0, and the interval ends where it is 2. */
class ProfileLimitTest {
    @Test
    void liesWhereTheSumOfSquaresHasRisen() {
        Limit limit = find((value, others) -> new HeldFit(1 + value * value, others));
        assertThat(limit.end()).isEqualTo(End.FOUND);
        assertThat(limit.value()).isCloseTo(1, within(1e-8));
    }

    /** Fits that begin too far from the other parameter's value end elsewhere. */
    @Test
    void fitsBeyondThatWentAstrayAreMadeAgainFromInside() {
        Limit limit = find((value, others) -> {
            double other = value * value;
            return Math.abs(others[0] - other) < 0.2
                    ? new HeldFit(1 + value * value, new double[] {other})
                    : new HeldFit(100, others);
        });
        assertThat(limit.end()).isEqualTo(End.FOUND);
        assertThat(limit.value()).isCloseTo(1, within(1e-8));
    }

    @Test
    void atAJumpItIsSaidThatTheIntervalMayGoOn() {
        Limit limit = find((value, others) -> new HeldFit(value < 0.7 ? 1 + value * value : 100, others));
        assertThat(limit.end()).isEqualTo(End.JUMP);
        assertThat(limit.value()).isCloseTo(0.7, within(1e-8));
    }

    /** Between 0.32 and 0.6 the sum of squares is above 2. */
    @Test
    void looksForAStretchThatIsNotAllowedWhereTheSumOfSquaresFallsOutwards() {
        Limit limit = find((value, others) -> {
            double rss = value < 0.3 ? 1 + 0.3 * value : value < 0.6 ? 1.09 + 40 * (value - 0.3) : 1.01;
            return new HeldFit(rss, others);
        });
        assertThat(limit.end()).isEqualTo(End.FOUND);
        assertThat(limit.value()).isCloseTo(0.3 + 0.91 / 40, within(1e-8));
    }

    private static Limit find(HeldFits fits) {
        ProfileSide side = new ProfileSide(0, 1, Double.POSITIVE_INFINITY, new double[] {0}, new double[] {0});
        return new ProfileLimit(side, fits, 1, 1).find();
    }
}
