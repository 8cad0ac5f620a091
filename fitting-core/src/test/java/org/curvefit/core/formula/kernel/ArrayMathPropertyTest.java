package org.curvefit.core.formula.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.curvefit.core.formula.kernel.ArrayUlps.assertWithinUlps;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Accuracy over the whole range, and bits that depend on the argument alone; seed 20250601. */
class ArrayMathPropertyTest {

    private static final long SEED = 20250601;
    private static final int N = 4096;

    private final ArrayMath math = new ArrayMath(N);
    private final Random random = new Random(SEED);

    private interface Function {
        void apply(double[] x, double[] out, int n);
    }

    private record Case(Function function, DoubleUnaryOperator reference, double... scales) {}

    private Map<String, Case> cases() {
        Map<String, Case> cases = new TreeMap<>();
        cases.put("exp", new Case(math::exp, StrictMath::exp, 1e-300, 1e-9, 0.01, 1, 30, 745));
        cases.put("log", new Case(math::log, StrictMath::log, 1e-310, 1e-300, 1e-3, 1, 2, 1e5, 1e300));
        cases.put("sin", new Case(math::sin, StrictMath::sin, 1e-300, 1e-6, 1, 10, 1e4, 1e6, 1e9));
        cases.put("cos", new Case(math::cos, StrictMath::cos, 1e-300, 1e-6, 1, 10, 1e4, 1e6, 1e9));
        cases.put("expm1", new Case(math::expm1, StrictMath::expm1, 1e-310, 1e-18, 1e-9, 0.01, 1, 30, 745));
        cases.put(
                "log1p", new Case(math::log1p, StrictMath::log1p, 1e-310, 1e-18, 1e-15, 1e-9, 0.01, 1, 2, 1e5, 1e300));
        cases.put("tan", new Case(math::tan, StrictMath::tan, 1e-300, 1e-6, 1, 10, 1e4, 1e6, 1e9));
        cases.put("tanh", new Case(math::tanh, StrictMath::tanh, 1e-310, 1e-9, 0.01, 1, 10, 30));
        cases.put("x^3", power(3));
        cases.put("x^-2", power(-2));
        cases.put("x^1.5", power(1.5));
        cases.put("sqrt", new Case(math::sqrt, StrictMath::sqrt, 1e-310, 1, 1e300));
        cases.put("x^1.3", power(1.3));
        cases.put("x^-0.7", power(-0.7));
        cases.put("x^y", new Case((x, out, n) -> math.pow(x, x, out, n), x -> StrictMath.pow(x, x), 1e-3, 2, 140));
        cases.put(
                "1.7^y", new Case((x, out, n) -> math.pow(1.7, x, out, n), x -> StrictMath.pow(1.7, x), 1e-3, 2, 1400));
        return cases;
    }

    private Case power(double exponent) {
        return new Case(
                (x, out, n) -> math.pow(x, exponent, out, n),
                x -> StrictMath.pow(x, exponent),
                1e-310,
                1e-3,
                2,
                1e5,
                1e300);
    }

    @Test
    void everyFunctionIsWithinTwoUnitsInTheLastPlaceOfStrictMath() {
        cases().forEach((name, function) -> {
            for (double scale : function.scales()) {
                assertAccurate(name, function, uniform(-scale, scale));
                assertAccurate(name, function, uniform(0.5 * scale, scale));
            }
        });
    }

    @Test
    void everyFunctionIsAccurateNextToOne() {
        cases().forEach((name, function) -> {
            for (double distance : new double[] {1e-15, 1e-8, 1e-3, 0.02}) {
                assertAccurate(name, function, uniform(1 - distance, 1 + distance));
            }
        });
    }

    @Test
    void sineAndCosineAreAccurateNextToMultiplesOfHalfPi() {
        double[] x = new double[N];
        for (int i = 0; i < N; i++) {
            double multiple = (i % 2 == 0 ? i : random.nextInt(650_000)) * (Math.PI / 2);
            x[i] = multiple + (random.nextInt(5) - 2) * Math.ulp(multiple);
        }
        assertAccurate("sin", cases().get("sin"), x);
        assertAccurate("cos", cases().get("cos"), x);
        assertAccurate("tan", cases().get("tan"), x);
    }

    @Test
    void aResultDependsNeitherOnThePositionNorOnTheLength() {
        double[] x = withSpecialValues(uniform(-300, 300));
        cases().forEach((name, function) -> {
            double[] whole = apply(function, x, N);
            for (int from : new int[] {0, 1, 2, 3, 5, 8, 13, 100, 511}) {
                int n = 1 + random.nextInt(700);
                double[] part = apply(function, Arrays.copyOfRange(x, from, from + n), n);
                assertThat(part).as(name).isEqualTo(Arrays.copyOfRange(whole, from, from + n));
            }
        });
    }

    @Test
    void inputAndOutputMayBeTheSameArray() {
        double[] x = withSpecialValues(uniform(-300, 300));
        cases().forEach((name, function) -> {
            double[] inPlace = x.clone();
            function.function().apply(inPlace, inPlace, N);
            assertThat(inPlace).as(name).isEqualTo(apply(function, x, N));
        });
    }

    @Test
    void compiledCodeGivesTheBitsOfInterpretedCode() {
        double[] x = withSpecialValues(uniform(-300, 300));
        cases().forEach((name, function) -> {
            double[] first = apply(function, x, 512);
            double[] out = new double[512];
            for (int i = 0; i < 3_000; i++) {
                function.function().apply(x, out, 512);
            }
            assertThat(out).as(name).isEqualTo(first);
        });
    }

    @Test
    void elementsBeyondNAreNotTouched() {
        double[] x = uniform(-300, 300);
        cases().forEach((name, function) -> {
            double[] out = new double[20];
            function.function().apply(x, out, 10);
            assertThat(Arrays.copyOfRange(out, 10, 20)).as(name).containsOnly(0.0);
        });
    }

    private static void assertAccurate(String name, Case function, double[] x) {
        double[] out = apply(function, x, x.length);
        for (int i = 0; i < x.length; i++) {
            assertWithinUlps(out[i], function.reference().applyAsDouble(x[i]), 2, name + " at " + x[i]);
        }
    }

    private static double[] apply(Case function, double[] x, int n) {
        double[] out = new double[n];
        function.function().apply(x, out, n);
        return out;
    }

    private double[] uniform(double low, double high) {
        return random.doubles(N, low, high).toArray();
    }

    private double[] withSpecialValues(double[] x) {
        double[] special = {
            0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -745, 1e-310, 1e300
        };
        for (int i = 0; i < 100; i++) {
            x[random.nextInt(x.length)] = special[i % special.length];
        }
        return x;
    }
}
