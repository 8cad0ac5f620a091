package org.curvefit.core.formula.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Every shape against the expression it stands for, bit by bit; seed 7. */
class ArrayArithmeticTest {

    private static final int N = 133;
    private static final double B = -2.7;
    private static final double C = 0.3;

    private final double[] a = new Random(7).doubles(N, -9, 9).toArray();
    private final double[] b = new Random(8).doubles(N, -9, 9).toArray();
    private final double[] c = new Random(9).doubles(N, -9, 9).toArray();
    private final double[] out = new double[N];

    @Test
    void twoArrays() {
        ArrayArithmetic.add(a, b, out, N);
        assertOut(i -> a[i] + b[i]);
        ArrayArithmetic.subtract(a, b, out, N);
        assertOut(i -> a[i] - b[i]);
        ArrayArithmetic.multiply(a, b, out, N);
        assertOut(i -> a[i] * b[i]);
        ArrayArithmetic.divide(a, b, out, N);
        assertOut(i -> a[i] / b[i]);
    }

    @Test
    void anArrayAndAScalarOnTheRight() {
        ArrayArithmetic.add(a, B, out, N);
        assertOut(i -> a[i] + B);
        ArrayArithmetic.subtract(a, B, out, N);
        assertOut(i -> a[i] - B);
        ArrayArithmetic.multiply(a, B, out, N);
        assertOut(i -> a[i] * B);
        ArrayArithmetic.divide(a, B, out, N);
        assertOut(i -> a[i] / B);
    }

    @Test
    void aScalarOnTheLeft() {
        ArrayArithmetic.subtract(B, a, out, N);
        assertOut(i -> B - a[i]);
        ArrayArithmetic.divide(B, a, out, N);
        assertOut(i -> B / a[i]);
    }

    @Test
    void oneArray() {
        ArrayArithmetic.negate(a, out, N);
        assertOut(i -> -a[i]);
        ArrayArithmetic.absolute(a, out, N);
        assertOut(i -> Math.abs(a[i]));
        ArrayArithmetic.square(a, out, N);
        assertOut(i -> a[i] * a[i]);
        ArrayArithmetic.reciprocal(a, out, N);
        assertOut(i -> 1 / a[i]);
    }

    @Test
    void fusedForms() {
        ArrayArithmetic.multiplyAdd(a, b, c, out, N);
        assertOut(i -> a[i] * b[i] + c[i]);
        ArrayArithmetic.multiplyAdd(a, B, c, out, N);
        assertOut(i -> a[i] * B + c[i]);
        ArrayArithmetic.multiplyAdd(a, b, C, out, N);
        assertOut(i -> a[i] * b[i] + C);
        ArrayArithmetic.multiplyAdd(a, B, C, out, N);
        assertOut(i -> a[i] * B + C);
        ArrayArithmetic.subtractMultiply(a, B, C, out, N);
        assertOut(i -> (a[i] - B) * C);
    }

    @Test
    void axpyAddsToWhatIsThere() {
        double[] y = b.clone();
        ArrayArithmetic.axpy(B, a, y, N - 1);
        for (int i = 0; i < N; i++) {
            assertThat(y[i]).isEqualTo(i < N - 1 ? b[i] + B * a[i] : b[i]);
        }
    }

    private void assertOut(IntToDoubleFunction expected) {
        for (int i = 0; i < N; i++) {
            assertThat(out[i]).isEqualTo(expected.applyAsDouble(i));
        }
    }
}
