package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.CurveFitException;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.api.fit.Limits;
import org.curvefit.api.fit.MethodChoice;
import org.junit.jupiter.api.Test;

class RequestRefusalTest {
    private static final Dataset DATA = Dataset.of("x", new double[] {1, 2, 3}, "y", new double[] {2, 4, 7});
    private static final FitRequest REQUEST = Fits.request("y = a*exp(b*x)", DATA);

    @Test
    void fewerRowsThanParameters() {
        Dataset two = Dataset.of("x", new double[] {1, 2, Double.NaN}, "y", new double[] {2, 4, 7});
        DataException refused = assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Fits.fit("y = a + b*exp(-c*x)", two))
                .withMessageContaining("3 parameters (a, b, c)")
                .withMessageContaining("there are 2")
                .actual();
        assertThat(refused.code()).isEqualTo("E304");
        assertThat(refused.where().place()).contains("3 rows read, 1 skipped");
    }

    @Test
    void holdingAParameterMakesRowsSuffice() {
        Dataset two = Dataset.of("x", new double[] {1, 2}, "y", new double[] {2, 4});
        assertThat(Fits.request("y = a + b*x + c*x^2", two)
                        .fix("c", 0)
                        .fit()
                        .status()
                        .ok())
                .isTrue();
    }

    @Test
    void startValueOutsideItsBound() {
        CurveFitException refused = refusal(REQUEST.bound("b", 0, 1).start("b", 2));
        assertThat(refused.code()).isEqualTo("E114");
        assertThat(refused).hasMessageContaining("b (2.0)").hasMessageContaining("0.0 .. 1.0");
    }

    @Test
    void startValueThatIsNotANumber() {
        assertThat(refusal(REQUEST.start("b", Double.NaN)).code()).isEqualTo("E114");
    }

    @Test
    void boundWithoutAValue() {
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> REQUEST.bound("b", 1, 0))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("E113"));
    }

    @Test
    void unknownParameter() {
        for (FitRequest request :
                new FitRequest[] {REQUEST.start("rate", 1), REQUEST.bound("rate", 0, 1), REQUEST.fix("rate", 1)}) {
            CurveFitException refused = refusal(request);
            assertThat(refused.code()).isEqualTo("E116");
            assertThat(refused).hasMessageContaining("rate");
            assertThat(refused.where().place()).contains("a, b");
        }
    }

    @Test
    void nothingLeftToFit() {
        assertThat(refusal(REQUEST.fix("a", 1).fix("b", 1)).code()).isEqualTo("E106");
    }

    @Test
    void unknownMethod() {
        CurveFitException refused = refusal(REQUEST.method("ml"));
        assertThat(refused.code()).isEqualTo("E119");
        assertThat(refused).hasMessageContaining("\"ml\"");
        assertThat(refused.where().place()).contains("lm").contains("linear");
    }

    @Test
    void unknownLossListsTheKnownOnes() {
        CurveFitException refused = refusal(REQUEST.loss("hubber"));
        assertThat(refused.code()).isEqualTo("E119");
        assertThat(refused.where().place()).contains("squared, huber, cauchy, soft-l1, arctan");
    }

    @Test
    void scaleOfALossThatIsNone() {
        for (double scale : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThat(refusal(REQUEST.loss("huber", scale)).code()).isEqualTo("E129");
        }
        assertThat(refusal(REQUEST.loss("squared", 2)).code()).isEqualTo("E129");
    }

    @Test
    void aRobustLossWhereOnlySumsOfSquaresHaveAMeaning() {
        assertThat(refusal(REQUEST.loss("huber", 1).tie("b", "2*a")).code()).isEqualTo("E129");
        assertThat(refusal(REQUEST.loss("huber", 1).method("linear")).code()).isEqualTo("E111");
    }

    @Test
    void unknownSettingOfAMethod() {
        MethodChoice choice = new MethodChoice("lm", Map.of("colour", "red"), "squared", Map.of(), 1);
        assertThat(refusal(REQUEST.settings(FitSettings.DEFAULT.withMethod(choice)))
                        .code())
                .isEqualTo("E112");
    }

    @Test
    void unknownStoppingRule() {
        Limits limits =
                new Limits(Limits.DEFAULT.maxIterations(), Limits.DEFAULT.timeout(), Map.of("htol", 1e-3), 1, 0);
        assertThat(refusal(REQUEST.settings(FitSettings.DEFAULT.withLimits(limits)))
                        .code())
                .isEqualTo("E119");
    }

    @Test
    void closedFormOfANonlinearFormulaNamesTheParameter() {
        CurveFitException refused = refusal(REQUEST.method("linear"));
        assertThat(refused.code()).isEqualTo("E111");
        assertThat(refused).hasMessageContaining("b enters the formula non-linearly");
    }

    @Test
    void aRequestIsNotChangedByWhatIsSaidAfterIt() {
        FitRequest given = REQUEST.start("b", 0.5);
        given.fix("a", 1).threads(7).method("linear");
        assertThat(given.settings().parameters().fixed()).isEmpty();
        assertThat(given.settings().limits().threads()).isEqualTo(1);
        assertThat(given.settings().method().method()).isEqualTo("auto");
    }

    private static CurveFitException refusal(FitRequest request) {
        return assertThatExceptionOfType(CurveFitException.class)
                .isThrownBy(request::fit)
                .actual();
    }
}
