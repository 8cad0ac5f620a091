package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.numeric.Vector;
import org.junit.jupiter.api.Test;

/** What must not matter: units, the order of rows and columns, threads. */
class InvarianceFitTest {
    private static final Percentage SEVEN_DIGITS = Percentage.withPercentage(1e-5);
    private static final String DECAY = "y = a + b*exp(-c*x)";
    private static final Dataset DATA =
            Fits.noisy(50, 0, 8, new Random(161), (x, noise) -> 2 + 5 * Math.exp(-0.7 * x) + 0.1 * noise);
    private static final FitResult FIT = Fits.fit(DECAY, DATA);

    @Test
    void anotherUnitOfXScalesTheRate() {
        for (double unit : new double[] {1e6, 1e-6}) {
            FitResult scaled = Fits.fit(DECAY, Dataset.of("x", times(unit, "x"), "y", times(1, "y")));
            check(scaled, 1, 1, 1 / unit);
        }
    }

    @Test
    void anotherUnitOfYScalesTheHeights() {
        for (double unit : new double[] {1e-9, 1e9}) {
            FitResult scaled = Fits.fit(DECAY, Dataset.of("x", times(1, "x"), "y", times(unit, "y")));
            check(scaled, unit, unit, 1);
            assertThat(scaled.summary().r2()).isCloseTo(FIT.summary().r2(), SEVEN_DIGITS);
        }
    }

    @Test
    void theOrderOfRowsDoesNotMatterSeed162() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < DATA.rows(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(162));
        int[] shuffled = order.stream().mapToInt(i -> i).toArray();
        FitResult mixed = Fits.fit(
                DECAY,
                Dataset.of(
                        "x",
                        column("x").select(shuffled).toArray(),
                        "y",
                        column("y").select(shuffled).toArray()));
        check(mixed, 1, 1, 1);
        assertThat(mixed.diagnostics().checks().get(0).statistic())
                .isEqualTo(FIT.diagnostics().checks().get(0).statistic());
    }

    @Test
    void theOrderOfColumnsDoesNotMatter() {
        FitResult swapped = Fits.fit(
                DECAY, Dataset.of("y", times(1, "y"), "unused", times(7, "x"), new Column.Numbers("x", column("x"))));
        assertThat(swapped.values()).containsExactly(FIT.values());
    }

    @Test
    void theSameFitAgainHasTheSameBits() {
        assertThat(Fits.fit(DECAY, DATA).values()).containsExactly(FIT.values());
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        Dataset large =
                Fits.noisy(100_000, 0, 8, new Random(163), (x, noise) -> 2 + 5 * Math.exp(-0.7 * x) + 0.1 * noise);
        FitResult single = Fits.request(DECAY, large).threads(1).fit();
        assertThat(single.status()).isEqualTo(FitStatus.CONVERGED);
        for (int threads : new int[] {2, 7}) {
            FitResult several = Fits.request(DECAY, large).threads(threads).fit();
            assertThat(several.parameters()).isEqualTo(single.parameters());
            assertThat(several.summary()).isEqualTo(single.summary());
        }
    }

    private static void check(FitResult result, double a, double b, double c) {
        assertThat(result.status()).as(result.explanation()).isEqualTo(FitStatus.CONVERGED);
        double[] factors = {a, b, c};
        for (int k = 0; k < 3; k++) {
            assertThat(result.parameters().get(k).value())
                    .isCloseTo(FIT.parameters().get(k).value() * factors[k], SEVEN_DIGITS);
            assertThat(result.parameters().get(k).standardError())
                    .isCloseTo(FIT.parameters().get(k).standardError() * factors[k], SEVEN_DIGITS);
        }
    }

    private static Vector column(String name) {
        return ((Column.Numbers) DATA.column(name)).values();
    }

    private static double[] times(double factor, String name) {
        return Arrays.stream(column(name).toArray())
                .map(value -> value * factor)
                .toArray();
    }
}
