package org.curvefit.core.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
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
        assertThat(first.p()).isCloseTo(line, Offset.offset(3e-3));
        assertThat(second.p()).isCloseTo(decay, Offset.offset(3e-3));
    }

    @Test
    void alternatingResidualsLieNearFour() {
        double[] residuals = new double[60];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = i % 2 == 0 ? 1 : -1;
        }
        DurbinWatson test = DurbinWatson.of(residuals, basis(60, x -> 1, x -> x));
        assertThat(test.d()).isGreaterThan(3.9);
        assertThat(test.p()).isGreaterThan(0.999);
    }

    @Test
    void withoutFreedomThereIsNoProbability() {
        assertThat(DurbinWatson.of(new double[] {1e-9, -2e-9}, basis(2, x -> 1, x -> x))
                        .p())
                .isNaN();
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
