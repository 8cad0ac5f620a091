package org.curvefit.core.formula.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.curvefit.core.formula.kernel.ArrayUlps.assertWithinUlps;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Powers with whole exponents, which negative numbers have too. */
class ArrayPowTest {
    private static final int N = 300;

    private final ArrayMath math = new ArrayMath(N);

    @ParameterizedTest
    @ValueSource(doubles = {-7, -5, -4, -3, 5, 6, 7, 11, 1e3, 0x1p53})
    void wholePowersOfNegativeNumbersAgreeWithStrictMath(double exponent) {
        double[] x = arguments();
        double[] out = new double[N];

        math.pow(x, exponent, out, N);

        for (int i = 0; i < N; i++) {
            assertWithinUlps(out[i], StrictMath.pow(x[i], exponent), 1, x[i] + "^" + exponent);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 6, -3})
    void wholePowersMayBeComputedInPlace(double exponent) {
        double[] x = arguments();
        double[] apart = new double[N];

        math.pow(x, exponent, apart, N);
        math.pow(x, exponent, x, N);

        assertThat(x).containsExactly(apart);
    }

    private static double[] arguments() {
        double[] x = new Random(8).doubles(N, -3, 3).toArray();
        double[] edges = {
            0.0, -0.0, 1, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -Double.MIN_VALUE, -1e308
        };
        System.arraycopy(edges, 0, x, 0, edges.length);
        return x;
    }
}
