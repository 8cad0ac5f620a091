package org.curvefit.core.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurbinWatsonTest {
    /** Lower tails by numerical inversion of the characteristic function (Imhof 1961) for the designs 1, x and 1, x, exp(-3x) on 0 .. 1. */
    @ParameterizedTest
    @CsvSource({
        "15, 1.0, 0.0061612371778771435, 0.0015946792718277147",
        "15, 1.5, 0.09020286519390103, 0.04348596278208522",
        "15, 2.2, 0.5361061549457383, 0.4042483417401339",
        "40, 1.4, 0.016485581255414328, 0.01022778572713745",
        "100, 1.6, 0.016593366341505045, 0.012672423009535472"
    })
    void theProbabilityIsThatOfTheExactDistribution(int n, double d, double line, double decay) {
        double[] residuals = residualsWith(d, n);
        DurbinWatson first = DurbinWatson.of(residuals, basis(n, x -> 1, x -> x));
        DurbinWatson second = DurbinWatson.of(residuals, basis(n, x -> 1, x -> x, x -> Math.exp(-3 * x)));
        assertThat(first.d()).isCloseTo(d, Offset.offset(1e-9));
        assertThat(first.p()).isCloseTo(line, Percentage.withPercentage(1e-6));
        assertThat(second.p()).isCloseTo(decay, Percentage.withPercentage(1e-6));
    }

    /**
     * N. E. Savin, K. J. White, "The Durbin-Watson test for serial correlation with extreme sample sizes or many regressors", Econometrica 45 (1977),
     * tables II and III: the bounds are the critical values where the regressors beside a constant are the smoothest (upper bound) or roughest (lower
     * bound) eigenvectors.
     */
    @ParameterizedTest
    @CsvSource({
        "15, 1, 0.05, 1.077, 1.361",
        "15, 3, 0.05, 0.814, 1.750",
        "20, 2, 0.05, 1.100, 1.537",
        "40, 5, 0.05, 1.230, 1.786",
        "100, 1, 0.05, 1.654, 1.694",
        "100, 5, 0.05, 1.571, 1.780",
        "15, 1, 0.01, 0.811, 1.070",
        "50, 2, 0.01, 1.285, 1.446",
        "100, 4, 0.01, 1.462, 1.625"
    })
    void theBoundsOfThePublishedTableHaveTheirProbability(int n, int slopes, double level, double low, double high) {
        DurbinWatson.Tangent rough = basis(n, eigenvectors(n, IntStream.range(n - slopes, n)));
        DurbinWatson.Tangent smooth = basis(n, eigenvectors(n, IntStream.rangeClosed(1, slopes)));
        double printed = 0.00051;
        assertThat(probability(low - printed, n, rough)).isLessThan(level);
        assertThat(probability(low + printed, n, rough)).isGreaterThan(level);
        assertThat(probability(high - printed, n, smooth)).isLessThan(level);
        assertThat(probability(high + printed, n, smooth)).isGreaterThan(level);
    }

    /** Eigenvector j of the matrix of d's numerator: cos(pi j (i + 1/2) / n). */
    private static DoubleUnaryOperator[] eigenvectors(int n, IntStream numbers) {
        return IntStream.concat(IntStream.of(0), numbers)
                .mapToObj(j -> (DoubleUnaryOperator) x -> Math.cos(Math.PI * j * (x * (n - 1) + 0.5) / n))
                .toArray(DoubleUnaryOperator[]::new);
    }

    private static double probability(double d, int n, DurbinWatson.Tangent design) {
        return DurbinWatson.of(residualsWith(d, n), design).p();
    }

    @Test
    void independentErrorsHaveSoSmallAStatisticAsOftenAsTheProbabilitySaysSeed731() {
        int n = 12;
        int draws = 200_000;
        DurbinWatson.Tangent design = basis(n, x -> 1, x -> Math.exp(-3 * x), x -> x * Math.exp(-3 * x));
        double[] levels = {0.9, 1.4, 2.0, 2.6, 3.2};
        int[] below = new int[levels.length];
        Random random = new Random(731);
        for (int draw = 0; draw < draws; draw++) {
            double d = statistic(residuals(random, n, design));
            for (int i = 0; i < levels.length; i++) {
                below[i] += d < levels[i] ? 1 : 0;
            }
        }
        for (int i = 0; i < levels.length; i++) {
            double p = probability(levels[i], n, design);
            double error = Math.sqrt(p * (1 - p) / draws);
            assertThat(below[i] / (double) draws).isCloseTo(p, Offset.offset(4 * error));
        }
    }

    /** Normal errors less their projection on the design. */
    private static double[] residuals(Random random, int n, DurbinWatson.Tangent design) {
        double[] errors = new double[n];
        Arrays.setAll(errors, i -> random.nextGaussian());
        double[] shares = new double[design.width()];
        double[] row = new double[design.width()];
        for (int i = 0; i < n; i++) {
            design.row(i, row);
            for (int k = 0; k < row.length; k++) {
                shares[k] += row[k] * errors[i];
            }
        }
        for (int i = 0; i < n; i++) {
            design.row(i, row);
            errors[i] -= dot(row, shares);
        }
        return errors;
    }

    /** Two eigenvalues a and b: P(d < d0) = 2/pi atan(sqrt((d0 - a) / (b - d0))), from the angle of two normal variables. */
    @Test
    void withTwoDegreesOfFreedomTheProbabilityIsAnAngle() {
        int n = 4;
        DurbinWatson.Tangent design = basis(n, eigenvectors(n, IntStream.of(2)));
        double a = 2 - 2 * Math.cos(Math.PI / n);
        double b = 2 - 2 * Math.cos(3 * Math.PI / n);
        for (double d : new double[] {0.6, 0.9, 1.5, 2.0, 3.0, 3.4}) {
            double exact = 2 / Math.PI * Math.atan(Math.sqrt((d - a) / (b - d)));
            assertThat(probability(d, n, design)).isCloseTo(exact, Percentage.withPercentage(1e-6));
        }
    }

    @Test
    void whereTheApproximationTakesOverItHasTwoDigits() {
        for (double d : new double[] {1.75, 1.9, 2.1}) {
            double exact = probability(d, DurbinWatson.MOST_EXACT, basis(DurbinWatson.MOST_EXACT, x -> 1, x -> x));
            double near =
                    probability(d, DurbinWatson.MOST_EXACT + 1, basis(DurbinWatson.MOST_EXACT + 1, x -> 1, x -> x));
            assertThat(near).isCloseTo(exact, Percentage.withPercentage(2));
        }
    }

    /** By mpmath with 40 digits: eigenvalues of the complement, and the integral along a line through the saddle point. */
    @Test
    void aProbabilityFarOutKeepsItsDigits() {
        double nearer = probability(0.30, 60, basis(60, x -> 1, x -> x));
        double farther = probability(0.10, 60, basis(60, x -> 1, x -> x));
        assertThat(nearer).isCloseTo(1.169414171233617e-19, Percentage.withPercentage(1e-3));
        assertThat(farther).isCloseTo(2.607159198335110e-34, Percentage.withPercentage(0.1));
    }

    /** Residuals cos(w i) with the w at which d is what is wanted; their relation to the design does not enter the probability. */
    private static double[] residualsWith(double d, int n) {
        double low = 0;
        double high = Math.PI;
        for (int i = 0; i < 200; i++) {
            double w = (low + high) / 2;
            if (statistic(wave(w, n)) < d) {
                low = w;
            } else {
                high = w;
            }
        }
        return wave(low, n);
    }

    private static double[] wave(double w, int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = Math.cos(w * (i + 0.5));
        }
        return values;
    }

    private static double statistic(double[] values) {
        double changes = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += values[i] * values[i];
            changes += i == 0 ? 0 : Math.pow(values[i] - values[i - 1], 2);
        }
        return changes / squares;
    }

    /** Gram and Schmidt's basis of functions on an even grid from 0 to 1. */
    private static DurbinWatson.Tangent basis(int n, DoubleUnaryOperator... functions) {
        double[][] columns = new double[functions.length][n];
        for (int k = 0; k < functions.length; k++) {
            for (int i = 0; i < n; i++) {
                columns[k][i] = functions[k].applyAsDouble(i / (n - 1.0));
            }
            for (int pass = 0; pass < 2; pass++) {
                for (int l = 0; l < k; l++) {
                    double product = dot(columns[k], columns[l]);
                    for (int i = 0; i < n; i++) {
                        columns[k][i] -= product * columns[l][i];
                    }
                }
            }
            double length = Math.sqrt(dot(columns[k], columns[k]));
            for (int i = 0; i < n; i++) {
                columns[k][i] /= length;
            }
        }
        return new DurbinWatson.Tangent() {
            @Override
            public int width() {
                return columns.length;
            }

            @Override
            public void row(int i, double[] row) {
                for (int k = 0; k < columns.length; k++) {
                    row[k] = columns[k][i];
                }
            }
        };
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
