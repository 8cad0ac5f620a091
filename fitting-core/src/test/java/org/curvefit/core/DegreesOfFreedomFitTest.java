package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Percentage;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Uncertainty;
import org.junit.jupiter.api.Test;

class DegreesOfFreedomFitTest {
    private static final Percentage NINE_DIGITS = Percentage.withPercentage(1e-7);
    private static final Dataset DECAY =
            Fits.noisy(40, 0, 8, new Random(141), (x, noise) -> 2 + 5 * Math.exp(-0.7 * x) + 0.1 * noise);

    @Test
    void asManyParametersAsRowsHaveNoErrorAndTheReasonIsGiven() {
        Dataset two = Dataset.of("x", new double[] {1, 2}, "y", new double[] {2.5, 4.25});
        FitResult result = Fits.fit("y = a + b*x", two);
        assertThat(result.status().ok()).isTrue();
        assertThat(result.parameter("b").value()).isCloseTo(1.75, Percentage.withPercentage(1e-12));
        assertThat(result.parameter("b").standardError()).isNaN();
        assertThat(result.uncertainty())
                .isInstanceOfSatisfying(
                        Uncertainty.Unavailable.class,
                        none -> assertThat(none.reason()).contains("no degrees of freedom"));
        assertThat(result.summary().degreesOfFreedom()).isZero();
        assertThat(result.diagnostics().checks())
                .anySatisfy(check -> assertThat(check.name()).isEqualTo("freedom"));
    }

    /** The slope between two points a unit apart has the error sqrt(2) sigma. */
    @Test
    void asManyParametersAsRowsHaveTheErrorsOfASigmaThatIsKnown() {
        Dataset two = Dataset.of("x", new double[] {1, 2}, "y", new double[] {2.5, 4.25});
        FitResult result =
                Fits.request("y = a + b*x", two).sigma("0.1").knownSigma().fit();
        assertThat(result.parameter("b").standardError())
                .isCloseTo(Math.sqrt(2) * 0.1, Percentage.withPercentage(1e-12));
        assertThat(result.diagnostics().checks())
                .anySatisfy(check -> assertThat(check.text()).endsWith("the errors are those of sigma alone"));
    }

    @Test
    void aHeldParameterIsTheFormulaWithItsValuePutIn() {
        FitResult held = Fits.request("y = a + b*exp(-c*x)", DECAY).fix("a", 2).fit();
        FitResult substituted = Fits.fit("y = 2 + b*exp(-c*x)", DECAY);
        assertThat(held.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(held.summary().degreesOfFreedom())
                .isEqualTo(substituted.summary().degreesOfFreedom())
                .isEqualTo(38);
        for (String name : new String[] {"b", "c"}) {
            ParameterEstimate expected = substituted.parameter(name);
            ParameterEstimate found = held.parameter(name);
            assertThat(found.value()).isCloseTo(expected.value(), NINE_DIGITS);
            assertThat(found.standardError()).isCloseTo(expected.standardError(), Percentage.withPercentage(1e-5));
            assertThat(found.low()).isCloseTo(expected.low(), Percentage.withPercentage(1e-5));
        }
        assertThat(held.summary().aicc()).isCloseTo(substituted.summary().aicc(), NINE_DIGITS);
    }

    @Test
    void aHeldParameterHasItsValueAndNoError() {
        ParameterEstimate held =
                Fits.request("y = a + b*exp(-c*x)", DECAY).fix("a", 2).fit().parameter("a");
        assertThat(held.fixed()).isTrue();
        assertThat(held.value()).isEqualTo(2);
        assertThat(held.standardError()).isNaN();
        assertThat(held.p()).isNaN();
    }

    /** Computed with fifty digits. */
    @Test
    void theCoolingOfACupHasItsPublishedNumbers() {
        FitResult result = Fits.fit("temp_C = a + b*exp(-c*minute)", Fits.cooling());
        assertThat(result.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(result.parameter("a").value()).isCloseTo(22.2949818920976, NINE_DIGITS);
        assertThat(result.parameter("b").value()).isCloseTo(67.9112922695225, NINE_DIGITS);
        assertThat(result.parameter("c").value()).isCloseTo(0.0621215864952947, NINE_DIGITS);
        assertThat(result.parameter("a").standardError()).isCloseTo(0.153863353892, NINE_DIGITS);
        assertThat(result.parameter("c").standardError()).isCloseTo(0.00051037871975, NINE_DIGITS);
        assertThat(result.parameter("b").low()).isCloseTo(67.4452330954, NINE_DIGITS);
        assertThat(result.parameter("b").high()).isCloseTo(68.3773514437, NINE_DIGITS);
    }
}
