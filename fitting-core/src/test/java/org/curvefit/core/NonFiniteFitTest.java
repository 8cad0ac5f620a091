package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.solver.Stop;
import org.junit.jupiter.api.Test;

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
    void dataWhoseSquaresOverflowAreNotFittedSilently() {
        Dataset outlier = Dataset.of("x", new double[] {1, 2, 3, 4}, "y", new double[] {1, 2, 3, 1e300});
        FitResult result = Fits.fit("y = a + b*x", outlier);
        assertThat(result.status().ok()).isFalse();
        assertThat(result.parameter("a").standardError()).isNaN();
    }
}
