package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.Check;
import org.curvefit.api.fit.FitResult;
import org.junit.jupiter.api.Test;

/** Each fault of data or model raises its own warning, and clean data raise none. */
class ResidualChecksFitTest {
    private static final int N = 60;
    private static final double[] X =
            IntStream.range(0, N).mapToDouble(i -> 0.1 * (i / 2)).toArray();

    @Test
    void cleanDataPassAllChecks() {
        FitResult fit = line(noise(1));
        assertThat(fit.diagnostics().checks())
                .extracting(Check::name)
                .contains(
                        "runs",
                        "durbin_watson",
                        "shapiro_wilk",
                        "dagostino",
                        "anderson_darling",
                        "equal_scatter",
                        "lack_of_fit",
                        "influence");
        assertThat(fit.diagnostics().checks())
                .allSatisfy(
                        check -> assertThat(check.verdict()).as(check.text()).isEqualTo(Check.Verdict.OK));
    }

    @Test
    void aBendIsSeenInNeighboursAndReplicates() {
        double[] y = noise(2);
        for (int i = 0; i < N; i++) {
            y[i] += 0.8 * (X[i] - 1.5) * (X[i] - 1.5);
        }
        FitResult fit = line(y);
        assertWarns(fit, "durbin_watson", "neighbouring residuals");
        assertWarns(fit, "lack_of_fit", "replicates");
    }

    @Test
    void threeRowsSayNothingAboutNormalityAndLittleAboutALine() {
        FitResult fit = Fits.fit("y = a + b*x", Dataset.of("x", new double[] {1, 2, 3}, "y", new double[] {3, 5, 8}));
        assertThat(fit.diagnostics().checks()).extracting(Check::name).doesNotContain("shapiro_wilk");
        assertWarns(fit, "constant", "so few rows do not tell this model from a constant (R2 = 0.9868");
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        double[] y = noise(3);
        double[] x = X.clone();
        double before =
                check(Fits.fit("y = a + b*x", distinct(x, y)), "durbin_watson").statistic();
        Random random = new Random(4);
        for (int i = N - 1; i > 0; i--) {
            int k = random.nextInt(i + 1);
            swap(x, i, k);
            swap(y, i, k);
        }
        assertThat(check(Fits.fit("y = a + b*x", distinct(x, y)), "durbin_watson")
                        .statistic())
                .isCloseTo(before, Offset.offset(1e-9));
    }

    @Test
    void anOutlierIsNotNormalAndPulls() {
        double[] y = noise(5);
        y[N - 1] += 8;
        FitResult fit = line(y);
        assertWarns(fit, "shapiro_wilk", "not normal");
        assertWarns(fit, "dagostino", "not normal");
        assertWarns(fit, "anderson_darling", "not normal");
        assertWarns(fit, "influence", "row 60");
    }

    @Test
    void growingScatterIsSeen() {
        Random random = new Random(6);
        double[] y = IntStream.range(0, N)
                .mapToDouble(i -> 1 + 2 * X[i] + 0.5 * X[i] * X[i] * random.nextGaussian())
                .toArray();
        assertWarns(line(y), "equal_scatter", "--sigma");
    }

    private static void assertWarns(FitResult fit, String name, String words) {
        assertThat(check(fit, name).verdict()).as(check(fit, name).text()).isEqualTo(Check.Verdict.WARNING);
        assertThat(check(fit, name).text()).contains(words);
    }

    private static Check check(FitResult fit, String name) {
        return fit.diagnostics().checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static FitResult line(double[] y) {
        return Fits.fit("y = a + b*x", Dataset.of("x", X, "y", y));
    }

    private static double[] noise(long seed) {
        Random random = new Random(seed);
        DoubleUnaryOperator truth = x -> 1 + 2 * x;
        return IntStream.range(0, N)
                .mapToDouble(i -> truth.applyAsDouble(X[i]) + 0.3 * random.nextGaussian())
                .toArray();
    }

    /** Rows whose x tells them apart, so that their order is theirs alone. */
    private static Dataset distinct(double[] x, double[] y) {
        double[] apart = new double[N];
        for (int i = 0; i < N; i++) {
            apart[i] = y[i] * 1e-6 + x[i];
        }
        return Dataset.of("x", apart, "y", y);
    }

    private static void swap(double[] values, int i, int k) {
        double kept = values[i];
        values[i] = values[k];
        values[k] = kept;
    }
}
