package org.curvefit.core.formula.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Sums against exact decimal sums; seed 11. */
class ArraySumsTest {

    private static final int N = 1000;

    private final double[] a = new Random(11).doubles(N, -9, 9).toArray();
    private final double[] b = new Random(12).doubles(N, -9, 9).toArray();
    private final double[] c = new Random(13).doubles(N, 0, 9).toArray();

    @Test
    void sumsOfEveryLengthAreAccurate() {
        for (int n = 0; n <= 70; n++) {
            assertNear(ArraySums.sum(a, n), n, false, false);
            assertNear(ArraySums.dot(a, b, n), n, true, false);
            assertNear(ArraySums.dot3(a, b, c, n), n, true, true);
        }
        assertNear(ArraySums.dot3(a, b, c, N), N, true, true);
    }

    @Test
    void compiledCodeGivesTheBitsOfInterpretedCode() {
        double first = ArraySums.dot3(a, b, c, N);
        double last = first;
        for (int i = 0; i < 20_000; i++) {
            last = ArraySums.dot3(a, b, c, N);
        }
        assertThat(last).isEqualTo(first);
    }

    @Test
    void oneNotANumberMakesTheSumNotANumber() {
        a[17] = Double.NaN;
        assertThat(ArraySums.sum(a, N)).isNaN();
        assertThat(ArraySums.sum(a, 17)).isFinite();
    }

    private void assertNear(double actual, int n, boolean times, boolean weighted) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < n; i++) {
            BigDecimal term = new BigDecimal(a[i]);
            term = times ? term.multiply(new BigDecimal(b[i])) : term;
            sum = sum.add(weighted ? term.multiply(new BigDecimal(c[i])) : term);
        }
        assertThat(actual).isCloseTo(sum.doubleValue(), Offset.offset(1e-15 * 729 * Math.max(n, 1)));
    }
}
