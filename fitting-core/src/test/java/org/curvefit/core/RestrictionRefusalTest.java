package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.CurveFitException;
import org.curvefit.api.error.FormulaException;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.junit.jupiter.api.Test;

class RestrictionRefusalTest {
    private static final Dataset DATA =
            Dataset.of("x", new double[] {1, 2, 3, 4, 5, 6}, "y", new double[] {2, 4, 7, 9, 12, 16});
    private static final FitRequest REQUEST = Fits.request("y = a + b*x + c*x^2", DATA);

    @Test
    void tiesInACircleAreShown() {
        CurveFitException refused =
                refusal(REQUEST.tie("a", "2*b").tie("b", "c").tie("c", "a+1"), "E141");
        assertThat(refused).hasMessageContaining("a -> b -> c -> a");
        refusal(REQUEST.tie("a", "2*a"), "E141");
    }

    @Test
    void unknownNamesAndColumns() {
        assertThat(refusal(REQUEST.tie("slope", "2*a"), "E116").where().place()).contains("a, b, c");
        assertThat(refusal(REQUEST.tie("a", "2*slope"), "E116")).hasMessageContaining("slope");
        assertThat(refusal(REQUEST.tie("a", "2*x"), "E116")).hasMessageContaining("column");
        assertThat(refusal(REQUEST.constraint("a + slope <= 1"), "E116")).hasMessageContaining("slope");
    }

    @Test
    void aTiedParameterHasNoStartAndIsNotHeld() {
        assertThat(refusal(REQUEST.tie("a", "2*b").start("a", 1), "E141")).hasMessageContaining("start value");
        assertThat(refusal(REQUEST.tie("a", "2*b").fix("a", 1), "E141")).hasMessageContaining("fixed value");
    }

    @Test
    void whatIsLeftOutOfATie() {
        refusal(REQUEST.tie("a", "b=2"), "E141");
        assertThatExceptionOfType(FormulaException.class)
                .isThrownBy(() -> REQUEST.tie("a", "2*").fit());
        assertThat(refusal(REQUEST.tie("a", "1").tie("b", "2").tie("c", "3"), "E106"))
                .hasMessageContaining("fixed or tied");
    }

    @Test
    void nonlinearConstraintsAreRefusedWithWhatIsPossible() {
        CurveFitException norm = refusal(REQUEST.constraint("a^2 + b^2 <= 1"), "E142");
        assertThat(norm).hasMessageContaining("not linear");
        assertThat(norm.hint()).contains("--bound").contains("sqrt(1-a^2)");
        refusal(REQUEST.constraint("a*b = 1"), "E142");
        refusal(REQUEST.tie("a", "b^2").bound("a", 0, 1), "E142");
        refusal(REQUEST.constraint("a + b"), "E142");
        refusal(REQUEST.constraint("a != b"), "E142");
    }

    @Test
    void constraintsThatNoPointSatisfies() {
        refusal(REQUEST.constraint("a + b <= 1").constraint("a + b >= 2"), "E143");
        refusal(REQUEST.constraint("a + b = 1").constraint("2*a + 2*b = 3"), "E143");
        refusal(REQUEST.bound("a", 0, 1).bound("b", 0, 1).constraint("a + b >= 3"), "E143");
        refusal(REQUEST.fix("a", 5).constraint("a <= 4"), "E143");
        refusal(
                REQUEST.constraint("a <= 1")
                        .constraint("a >= b")
                        .constraint("b >= c")
                        .constraint("c >= 1.5"),
                "E143");
    }

    /** Beyond the last digits of what is written, equations that depend on each other contradict. */
    @Test
    void equationsThatDifferInTheirEighthDigitContradict() {
        refusal(REQUEST.constraint("a + b = 1").constraint("2*a + 2*b = 2.0000001"), "E143");
    }

    /** In binary 0.1 + 0.2 is not 0.3: what remains is neither a contradiction nor a coefficient that forces a parameter to 0. */
    @Test
    void roundingInConstraintsIsNone() {
        FitResult free = REQUEST.fix("a", 0.1).fix("b", 0.2).fit();
        FitResult held =
                REQUEST.fix("a", 0.1).fix("b", 0.2).constraint("a + b = 0.3").fit();
        assertThat(held.values()).containsExactly(free.values());
        FitResult tied = REQUEST.tie("b", "0.1*a").tie("c", "0.2*a").fit();
        FitResult same = REQUEST.tie("b", "0.1*a")
                .tie("c", "0.2*a")
                .constraint("b + c = 0.3*a")
                .fit();
        assertThat(tied.parameter("a").value()).isNotZero();
        assertThat(same.values()).containsExactly(tied.values());
    }

    @Test
    void constraintsThatFollowFromEachOtherAreNotRefused() {
        assertThat(REQUEST.constraint("a + b = 1")
                        .constraint("2*a + 2*b = 2")
                        .fit()
                        .status()
                        .ok())
                .isTrue();
        assertThat(REQUEST.constraint("b <= 0.5")
                        .constraint("2*b <= 1")
                        .constraint("b + c <= 9")
                        .fit()
                        .parameter("b")
                        .value())
                .isEqualTo(0.5);
    }

    private static CurveFitException refusal(FitRequest request, String code) {
        CurveFitException refused = assertThatExceptionOfType(CurveFitException.class)
                .isThrownBy(request::fit)
                .actual();
        assertThat(refused.code()).as(refused.getMessage()).isEqualTo(code);
        return refused;
    }
}
