package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.DataException;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.solver.Stop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NonFiniteFitTest {
    private static final Dataset LOGARITHM =
            Dataset.of("x", new double[] {1, 2, 4, 8}, "y", new double[] {0.1, 1.5, 2.7, 4.2});

    @Test
    void aStartThatIsNoNumberNamesRowAndSubExpression() {
        FitResult result = Fits.request("y = a*log(b*x)", LOGARITHM)
                .start("a", 1)
                .start("b", -1)
                .fit();
        assertThat(result.status()).isEqualTo(FitStatus.NONFINITE_AT_START);
        assertThat(result.explanation())
                .contains("log(b * x)")
                .contains("b * x = -1")
                .contains("at row 1");
        assertThat(result.end().stop()).isInstanceOf(Stop.NonFiniteStart.class);
        assertThat(result.uncertainty()).isInstanceOf(Uncertainty.Unavailable.class);
    }

    @Test
    void theRowThatIsNamedIsTheFirstThatIsNotFinite() {
        Dataset shifted = Dataset.of("x", new double[] {1, 2, 4, 8}, "y", new double[] {1, 2, 3, 4});
        FitResult result = Fits.request("y = a*sqrt(5 - b*x)", shifted)
                .start("a", 1)
                .start("b", 1)
                .fit();
        assertThat(result.explanation()).contains("sqrt(5 - (b * x))").contains("at row 4");
    }

    @Test
    void overflowAtTheStartIsNamedToo() {
        FitResult result = Fits.request("y = a*exp(b*x)", LOGARITHM)
                .start("a", 1)
                .start("b", 1000)
                .fit();
        assertThat(result.status()).isEqualTo(FitStatus.NONFINITE_AT_START);
        assertThat(result.explanation()).contains("exp(b * x)");
    }

    @Test
    void withoutStartValuesAFiniteStartIsFound() {
        FitResult result = Fits.fit("y = a*log(b*x)", LOGARITHM);
        assertThat(result.status()).as(result.explanation()).isEqualTo(FitStatus.CONVERGED);
        assertThat(result.parameter("a").value()).isCloseTo(1.94, Offset.offset(0.05));
    }

    /** The square of 1e300 is no double: the sum of squares cannot be told, so nothing is. */
    @Test
    void dataWhoseSquaresOverflowAreRefused() {
        Dataset outlier = Dataset.of("x", new double[] {1, 2, 3, 4}, "y", new double[] {1, 2, 3, 1e300});
        assertThatThrownBy(() -> Fits.fit("y = a + b*x", outlier))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("too large")
                .hasMessageContaining("1.0E300");
    }

    @Test
    void dataWhoseSquaresVanishAreRefused() {
        Dataset tiny = Dataset.of("x", new double[] {1, 2, 3, 4}, "y", new double[] {1e-200, 3e-200, 2e-200, 4e-200});
        assertThatThrownBy(() -> Fits.fit("y = a + b*x", tiny))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("too small");
    }

    /** Units that are merely unusual change the digits of nothing: the slope scales with y. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-130, 1e-100, 1e100, 1e145})
    void unusualUnitsAreFitted(double unit) {
        double[] x = {0, 1, 2, 3, 4, 5, 6, 7};
        double[] y = {4.1, 2.8, 2.2, 1.7, 1.45, 1.2, 1.15, 1.1};
        double expected = Fits.fit("y = a*exp(-b*x) + c", Dataset.of("x", x, "y", y))
                .parameter("b")
                .value();
        double[] scaled = java.util.Arrays.stream(y).map(v -> v * unit).toArray();
        FitResult result = Fits.fit("y = a*exp(-b*x) + c", Dataset.of("x", x, "y", scaled));
        assertThat(result.status()).as(result.explanation()).isEqualTo(FitStatus.CONVERGED);
        assertThat(result.parameter("b").value()).isCloseTo(expected, Offset.offset(1e-9));
    }

    @Test
    void aResponseOfZerosIsNoMatterOfUnits() {
        Dataset zeros = Dataset.of("x", new double[] {1, 2, 3, 4}, "y", new double[] {0, 0, 0, 0});
        assertThat(Fits.fit("y = a + b*x", zeros).parameter("b").value()).isZero();
    }
}
