package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Percentage;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.junit.jupiter.api.Test;

/** Broken lines, whose sum of squares has a corner wherever the break meets an observation; some of these corners are minima. */
class CornerFitTest {
    private static final String BROKEN = "y = if(x < c, a + b*x, a + b*c + d*(x - c))";
    private static final int ROWS = 25;

    /** Between two rows the sum of squares is smooth in the place of the break, so a fine grid with all rows on it leaves little to find. */
    @Test
    void aMinimumWhereTheBreakMeetsAnObservationIsAnAnswerSeed911() {
        int corners = 0;
        for (int sample = 0; sample < 150; sample++) {
            double[] x = new double[ROWS];
            double[] y = new double[ROWS];
            Random random = new Random(911 + sample);
            double slope = 3 * random.nextGaussian();
            double bend = random.nextBoolean() ? 4 : -4;
            double place = 0.3 + 0.4 * random.nextDouble();
            for (int i = 0; i < ROWS; i++) {
                x[i] = i / (ROWS - 1.0);
                y[i] = 1 + slope * x[i] + bend * Math.max(0, x[i] - place) + 0.05 * random.nextGaussian();
            }
            FitResult fit = Fits.fit(BROKEN, Dataset.of("x", x, "y", y));
            assertThat(fit.status()).as("sample " + sample).isEqualTo(FitStatus.CONVERGED);
            assertThat(fit.summary().rss()).isLessThanOrEqualTo(leastOnGrid(x, y) * (1 + 1e-9));
            double c = fit.parameter("c").value() * (ROWS - 1);
            boolean corner = Math.abs(c - Math.rint(c)) < 1e-9;
            corners += corner ? 1 : 0;
            assertThat(fit.trace().notes().stream().anyMatch(note -> note.contains("corner")))
                    .isEqualTo(corner);
            assertThat(fit.parameter("c").standardError()).isPositive();
        }
        assertThat(corners).isBetween(2, 40);
    }

    @Test
    void theOthersAreThoseOfTheFitWithTheBreakHeld() {
        double[] x = {0, 1, 2, 3, 4, 5, 6, 7, 8};
        double[] y = {0.1, -0.1, 0.1, -0.1, 0, 1.1, 1.9, 3.1, 3.9};
        FitResult fit = Fits.fit(BROKEN, Dataset.of("x", x, "y", y));
        double c = fit.parameter("c").value();
        FitResult held =
                Fits.request(BROKEN, Dataset.of("x", x, "y", y)).fix("c", c).fit();
        for (String name : new String[] {"a", "b", "d"}) {
            assertThat(fit.parameter(name).value())
                    .isCloseTo(held.parameter(name).value(), Percentage.withPercentage(1e-5));
        }
        assertThat(fit.status().ok()).isTrue();
    }

    /** Beyond the first x a negative number would be raised to a power. */
    @Test
    void aMinimumAtTheEdgeOfTheFormulaIsToldWithWhatToBound() {
        double[] x = {100, 101, 102, 103, 104, 105, 106, 107};
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.pow(x[i] - 99.9, 2.3) + (i % 2 == 0 ? 0.4 : -0.4);
        }
        y[0] = 0.9;
        y[1] = 0.2;
        FitResult fit = Fits.fit("y = a*(x - c)^b", Dataset.of("x", x, "y", y));
        assertThat(fit.status()).isEqualTo(FitStatus.MAX_ITERATIONS);
        assertThat(fit.explanation()).contains("ceases to be a finite number, at c = 100");
        FitResult bound = Fits.request("y = a*(x - c)^b", Dataset.of("x", x, "y", y))
                .bound("c", Double.NEGATIVE_INFINITY, 100)
                .fit();
        assertThat(bound.status()).isEqualTo(FitStatus.AT_BOUND);
    }

    /** With days since 1900 the factor in front of the exponential would be exp(0.05 * 45000). */
    @Test
    void dataFarFromZeroAreToldToBeShifted() {
        double[] x = new double[30];
        double[] y = new double[x.length];
        double[] shifted = new double[x.length];
        Random random = new Random(5);
        for (int i = 0; i < x.length; i++) {
            x[i] = 45_000 + 3 * i;
            shifted[i] = 3 * i;
            y[i] = 2 * (1 - 0.8 * Math.exp(-0.05 * shifted[i])) + 0.01 * random.nextGaussian();
        }
        FitResult far = Fits.fit("y = a*(1 - b*exp(-c*x))", Dataset.of("x", x, "y", y));
        assertThat(far.status().ok()).isFalse();
        assertThat(far.explanation()).endsWith("try (x - 45000) in the place of x");
        assertThat(Fits.fit("y = a*(1 - b*exp(-c*(x - 45000)))", Dataset.of("x", x, "y", y))
                        .status())
                .isEqualTo(FitStatus.CONVERGED);
    }

    /** The least sum of squares over breaks on a grid that holds the observations, the rest by normal equations. */
    private static double leastOnGrid(double[] x, double[] y) {
        double least = Double.POSITIVE_INFINITY;
        for (int node = 1; node < 40 * (ROWS - 1); node++) {
            double c = node / (40.0 * (ROWS - 1));
            double[][] columns = new double[3][ROWS];
            for (int i = 0; i < ROWS; i++) {
                columns[0][i] = 1;
                columns[1][i] = Math.min(x[i], c);
                columns[2][i] = Math.max(0, x[i] - c);
            }
            least = Math.min(least, restOf(columns, y.clone()));
        }
        return least;
    }

    /** Squared length of what Gram and Schmidt leave of y. */
    private static double restOf(double[][] columns, double[] y) {
        for (int k = 0; k < columns.length; k++) {
            for (int l = 0; l < k; l++) {
                remove(columns[k], columns[l]);
            }
            remove(y, columns[k]);
        }
        return dot(y, y);
    }

    private static void remove(double[] from, double[] column) {
        double length = dot(column, column);
        double share = length < 1e-12 ? 0 : dot(from, column) / length;
        for (int i = 0; i < from.length; i++) {
            from[i] -= share * column[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
