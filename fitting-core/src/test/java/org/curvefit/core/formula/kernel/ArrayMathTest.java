package org.curvefit.core.formula.kernel;

import static org.curvefit.core.formula.kernel.ArrayUlps.assertWithinUlps;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Special values, in every combination for the powers: the bits of {@link StrictMath} where it is exact, its last bits elsewhere. */
class ArrayMathTest {

    private static final double[] SPECIAL = DoubleStream.of(
                    0.0,
                    Double.MIN_VALUE,
                    0x1.8p-1060,
                    Double.MIN_NORMAL,
                    0x1p-1021,
                    1e-300,
                    1e-17,
                    1e-9,
                    1.0 / 3,
                    0.5,
                    Math.nextDown(1.0),
                    1,
                    Math.nextUp(1.0),
                    1.5,
                    2,
                    3,
                    4,
                    Math.PI / 4,
                    Math.PI / 2,
                    Math.PI,
                    22,
                    355,
                    708.3964185322641,
                    709,
                    709.782712893384,
                    709.7827128933841,
                    710,
                    745.1332191019411,
                    745.1332191019412,
                    746,
                    1e4,
                    1e4 + 1,
                    0x1p20,
                    0x1p53 - 1,
                    0x1p53,
                    1e22,
                    0x1p995,
                    0x1p996,
                    1e300,
                    Double.MAX_VALUE,
                    Double.POSITIVE_INFINITY,
                    Double.NaN)
            .flatMap(v -> DoubleStream.of(v, -v))
            .toArray();

    private final ArrayMath math = new ArrayMath(SPECIAL.length);

    private interface Function {
        void apply(double[] x, double[] out, int n);
    }

    @Test
    void expOfSpecialValuesIsThatOfStrictMath() {
        assertAgrees(math::exp, StrictMath::exp);
    }

    @Test
    void logOfSpecialValuesIsThatOfStrictMath() {
        assertAgrees(math::log, StrictMath::log);
    }

    @Test
    void sineOfSpecialValuesIsThatOfStrictMath() {
        assertAgrees(math::sin, StrictMath::sin);
        assertAgrees((x, out, n) -> math.sincos(x, out, new double[n], n), StrictMath::sin);
    }

    @Test
    void cosineOfSpecialValuesIsThatOfStrictMath() {
        assertAgrees(math::cos, StrictMath::cos);
        assertAgrees((x, out, n) -> math.sincos(x, new double[n], out, n), StrictMath::cos);
    }

    @Test
    void expm1OfSpecialValuesIsThatOfStrictMath() {
        assertAgrees(math::expm1, StrictMath::expm1);
    }

    @Test
    void log1pOfSpecialValuesIsThatOfStrictMath() {
        assertAgrees(math::log1p, StrictMath::log1p);
    }

    @Test
    void tangentOfSpecialValuesIsThatOfStrictMath() {
        assertAgrees(math::tan, StrictMath::tan);
    }

    @Test
    void hyperbolicTangentOfSpecialValuesIsThatOfStrictMath() {
        assertAgrees(math::tanh, StrictMath::tanh);
    }

    @Test
    void squareRootOfSpecialValuesIsThatOfStrictMath() {
        assertAgrees(math::sqrt, StrictMath::sqrt);
    }

    @Test
    void powersOfAllPairsOfSpecialValuesAreThoseOfStrictMath() {
        double[] x = new double[SPECIAL.length];
        for (double base : SPECIAL) {
            Arrays.fill(x, base);
            double[] powers = new double[SPECIAL.length];
            math.pow(x, SPECIAL, powers, powers.length);
            assertPowers(powers, i -> base, i -> SPECIAL[i]);
        }
    }

    @Test
    void powersWithAnExponentForAllAreThoseOfStrictMath() {
        for (double exponent : SPECIAL) {
            double[] powers = new double[SPECIAL.length];
            math.pow(SPECIAL, exponent, powers, powers.length);
            assertPowers(powers, i -> SPECIAL[i], i -> exponent);
        }
    }

    @Test
    void powersOfOneBaseForAllAreThoseOfStrictMath() {
        for (double base : SPECIAL) {
            double[] powers = new double[SPECIAL.length];
            math.pow(base, SPECIAL, powers, powers.length);
            assertPowers(powers, i -> base, i -> SPECIAL[i]);
        }
    }

    private static void assertPowers(double[] powers, IntToDoubleFunction base, IntToDoubleFunction exponent) {
        for (int i = 0; i < powers.length; i++) {
            double x = base.applyAsDouble(i);
            double y = exponent.applyAsDouble(i);
            assertWithinUlps(powers[i], StrictMath.pow(x, y), 2, x + " ^ " + y);
        }
    }

    private static void assertAgrees(Function function, DoubleUnaryOperator reference) {
        double[] out = new double[SPECIAL.length];
        function.apply(SPECIAL, out, out.length);
        for (int i = 0; i < out.length; i++) {
            assertWithinUlps(out[i], reference.applyAsDouble(SPECIAL[i]), 1, "at " + SPECIAL[i]);
        }
    }
}
