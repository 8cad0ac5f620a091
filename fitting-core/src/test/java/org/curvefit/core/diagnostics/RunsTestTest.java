package org.curvefit.core.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RunsTestTest {
    @Test
    void isExactForEveryArrangementOfUpToTwelveSigns() {
        for (int n = 2; n <= 12; n++) {
            for (int bits = 1; bits < (1 << n) - 1; bits++) {
                RunsTest test = RunsTest.of(signs(bits, n));
                assertThat(test.positive()).isEqualTo(Integer.bitCount(bits));
                assertThat(test.runs()).isEqualTo(runs(bits, n));
                assertThat(test.p()).isCloseTo(share(test, n), Offset.offset(1e-12));
            }
        }
    }

    /** The share of arrangements of these signs with at most as many runs, by counting them all. */
    private static double share(RunsTest test, int n) {
        int all = 0;
        int few = 0;
        for (int bits = 0; bits < 1 << n; bits++) {
            if (Integer.bitCount(bits) == test.positive()) {
                all++;
                few += runs(bits, n) <= test.runs() ? 1 : 0;
            }
        }
        return (double) few / all;
    }

    @Test
    void theNormalApproximationOfLargeNumbersIsCloseToTheExactTailSeed171() {
        Random random = new Random(171);
        for (int trial = 0; trial < 200; trial++) {
            int n = 61 + random.nextInt(200);
            double[] residuals = new double[n];
            double sign = 1;
            double turn = 0.3 + 0.3 * random.nextDouble();
            for (int i = 0; i < n; i++) {
                sign = random.nextDouble() < turn ? -sign : sign;
                residuals[i] = sign;
            }
            RunsTest test = RunsTest.of(residuals);
            assertThat(test.p()).isCloseTo(exactTail(test), Offset.offset(5e-3));
        }
    }

    private static double exactTail(RunsTest test) {
        BigInteger few = BigInteger.ZERO;
        int n1 = test.positive();
        int n2 = test.negative();
        for (int runs = 2; runs <= test.runs(); runs++) {
            int half = runs / 2;
            BigInteger ways = runs % 2 == 0
                    ? choose(n1 - 1, half - 1)
                            .multiply(choose(n2 - 1, half - 1))
                            .shiftLeft(1)
                    : choose(n1 - 1, half)
                            .multiply(choose(n2 - 1, half - 1))
                            .add(choose(n1 - 1, half - 1).multiply(choose(n2 - 1, half)));
            few = few.add(ways);
        }
        return new java.math.BigDecimal(few)
                .divide(new java.math.BigDecimal(choose(n1 + n2, n1)), java.math.MathContext.DECIMAL64)
                .doubleValue();
    }

    private static BigInteger choose(int n, int k) {
        BigInteger product = k > n ? BigInteger.ZERO : BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            product = product.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return product;
    }

    @Test
    void residualsOfOneSignHaveNoTest() {
        assertThat(RunsTest.of(new double[] {1, 2, 3}).p()).isNaN();
        assertThat(RunsTest.of(new double[0]).p()).isNaN();
    }

    @Test
    void zerosArePassedOver() {
        RunsTest test = RunsTest.of(new double[] {1, 0, 2, 0, -1, 0, -2});
        assertThat(test.runs()).isEqualTo(2);
        assertThat(test.positive() + test.negative()).isEqualTo(4);
    }

    /** 2 arrangements with two runs and 4 + 7 with three, of C(13, 5) = 1287. */
    @Test
    void threeRunsOfThirteenAreTooFew() {
        double[] signs = {1, 1, -1, -1, -1, -1, -1, -1, -1, -1, 1, 1, 1};
        assertThat(RunsTest.of(signs).p()).isCloseTo(13.0 / 1287, Offset.offset(1e-15));
    }

    private static double[] signs(int bits, int n) {
        double[] signs = new double[n];
        Arrays.setAll(signs, i -> (bits >> i & 1) == 1 ? 0.5 : -2);
        return signs;
    }

    private static int runs(int bits, int n) {
        int runs = 1;
        for (int i = 1; i < n; i++) {
            runs += (bits >> i & 1) == (bits >> i - 1 & 1) ? 0 : 1;
        }
        return runs;
    }
}
