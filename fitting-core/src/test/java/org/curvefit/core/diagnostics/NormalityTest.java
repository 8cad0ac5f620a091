package org.curvefit.core.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalityTest {
    /** The weights of eleven men, the example of Shapiro and Wilk (1965). */
    private static final double[] MEN = {148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236};

    @Test
    void theExampleOfThePaper() {
        ShapiroWilk test = ShapiroWilk.of(MEN);
        assertThat(test.w()).isCloseTo(0.7888146948631716, Offset.offset(1e-9));
        assertThat(test.p()).isCloseTo(0.006703814061898823, Percentage.withPercentage(1e-5));
        assertThat(SkewnessKurtosis.of(MEN).k2()).isCloseTo(13.03426312119258, Offset.offset(1e-10));
        assertThat(SkewnessKurtosis.of(MEN).p()).isCloseTo(0.0014779023013100174, Offset.offset(1e-12));
        assertThat(AndersonDarling.of(MEN).a2()).isCloseTo(0.9467718795988862, Offset.offset(1e-10));
    }

    /** Values of scipy 1.17 for v_i = exp(0.8 sin 1.7 i) + 0.01 i. */
    @ParameterizedTest
    @CsvSource({
        "3, 0.8874254030173601, 0.3465251348869979, , ",
        "4, 0.9600803432286801, 0.7794146618585784, , ",
        "5, 0.9415607684398036, 0.676993156705807, , ",
        "6, 0.9011207387974279, 0.3805969438499416, , ",
        "11, 0.8836327824657761, 0.11567427053545798, 3.0372309217796714, 0.5147055459109264",
        "12, 0.8860291699430658, 0.10474829129760654, 4.297332834388122, 0.5298449874531883",
        "30, 0.8960461162862017, 0.006731218998614614, 10.566890919855904, 1.0941737661079927",
        "200, 0.9851671379891492, 0.03381047770169771, 7.267052211796078, 0.4671670445092104",
        "5000, 0.9560278091370455, 2.1725941062463066e-36, 4096.715916196433, 54.807775925740316"
    })
    void agreesWithAnotherProgram(int n, double w, double p, Double k2, Double a2) {
        double[] values = IntStream.rangeClosed(1, n)
                .mapToDouble(i -> Math.exp(0.8 * Math.sin(1.7 * i)) + 0.01 * i)
                .toArray();
        assertThat(ShapiroWilk.of(values).w()).isCloseTo(w, Offset.offset(1e-8));
        assertThat(ShapiroWilk.of(values).p()).isCloseTo(p, Percentage.withPercentage(1e-3));
        if (k2 != null) {
            assertThat(SkewnessKurtosis.of(values).k2()).isCloseTo(k2, Percentage.withPercentage(1e-8));
            assertThat(AndersonDarling.of(values).a2()).isCloseTo(a2, Percentage.withPercentage(1e-8));
        }
    }

    /** The published critical values of A2 (1 + 0.75/n + 2.25/n2): 0.752 at 5 %, 1.035 at 1 %. */
    @Test
    void andersonDarlingMeetsItsCriticalValues() {
        double[] values = java.util.Arrays.copyOf(MEN, 11);
        AndersonDarling test = AndersonDarling.of(values);
        double corrected = test.a2() * (1 + 0.75 / 11 + 2.25 / 121);
        assertThat(corrected).isBetween(0.752, 1.035 * 1.01);
        assertThat(test.p()).isBetween(0.0095, 0.05);
    }

    @Test
    void probabilitiesOfNormalValuesAreUniform() {
        assertThat(shareBelow(v -> ShapiroWilk.of(v).p())).isCloseTo(0.05, Offset.offset(0.01));
        assertThat(shareBelow(v -> SkewnessKurtosis.of(v).p())).isCloseTo(0.05, Offset.offset(0.015));
        assertThat(shareBelow(v -> AndersonDarling.of(v).p())).isCloseTo(0.05, Offset.offset(0.01));
    }

    @Test
    void unitsDoNotMatter() {
        double[] scaled = java.util.Arrays.stream(MEN).map(v -> -1e9 * v + 3).toArray();
        assertThat(ShapiroWilk.of(scaled).w()).isCloseTo(ShapiroWilk.of(MEN).w(), Offset.offset(1e-12));
        assertThat(SkewnessKurtosis.of(scaled).k2())
                .isCloseTo(SkewnessKurtosis.of(MEN).k2(), Offset.offset(1e-9));
        assertThat(AndersonDarling.of(scaled).a2())
                .isCloseTo(AndersonDarling.of(MEN).a2(), Offset.offset(1e-9));
    }

    private static double shareBelow(ToDoubleFunction<double[]> probability) {
        java.util.Random random = new java.util.Random(new SplittableRandom(5).nextLong());
        int below = 0;
        int trials = 4_000;
        for (int trial = 0; trial < trials; trial++) {
            double[] values = IntStream.range(0, 25)
                    .mapToDouble(i -> random.nextGaussian())
                    .toArray();
            below += probability.applyAsDouble(values) < 0.05 ? 1 : 0;
        }
        return below / (double) trials;
    }
}
