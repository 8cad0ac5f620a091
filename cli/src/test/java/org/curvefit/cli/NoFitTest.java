package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The curve at the start values, with the real engine. */
class NoFitTest {
    private static final String FORMULA = "temp_C = a + b*exp(-c*minute)";
    private static final String COOLING = "examples/cooling.csv";

    @Test
    void staysAtTheStartValues() {
        Run run = RealEngine.run(FORMULA, COOLING, "--no-fit", "--start", "a=20,b=70,c=0.1", "-f", "json");
        assertThat(run.code()).isZero();
        Map<String, Object> result = RealEngine.json(run);
        assertThat(result)
                .containsEntry("status", "AT_START")
                .containsEntry("method", "none")
                .containsEntry("explanation", "nothing was fitted: the curve at the start values");
        assertThat(RealEngine.value(result, "a")).isEqualTo(20);
        assertThat(RealEngine.value(result, "b")).isEqualTo(70);
        assertThat(RealEngine.value(result, "c")).isEqualTo(0.1);
        assertThat(run.out())
                .contains("\"covariance\":null", "\"intervals\":null", "status AT_START has no standard errors");
        assertThat(run.err()).doesNotContain("warning");
    }

    @Test
    void givesTheRowsOfThatCurve() {
        Run run = RealEngine.run(FORMULA, COOLING, "--no-fit", "--start", "a=20,b=70,c=0.1", "--emit", "rows");
        double[] minute = RealEngine.column(run, "minute");
        double[] fit = RealEngine.column(run, "fit");
        for (int i = 0; i < minute.length; i++) {
            assertThat(fit[i]).isCloseTo(20 + 70 * Math.exp(-0.1 * minute[i]), within(1e-12));
        }
    }

    @Test
    void ofALinearFormulaStaysToo() {
        Run run = RealEngine.run("temp_C = a + b*minute", COOLING, "--no-fit", "--start", "a=80,b=-1", "-f", "text");
        assertThat(run.out())
                .contains("AT_START")
                .contains("nothing was fitted: the curve at the start values, start values as given")
                .contains("80");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "normal:1,0.5"})
    void showsWhereAFitWouldBegin(String start) {
        Run still = RealEngine.run(FORMULA, COOLING, "--no-fit", "--start", start, "-f", "json");
        Run run = RealEngine.run(FORMULA, COOLING, "--method", "lm", "--start", start);
        assertThat(RealEngine.json(still)).containsEntry("status", "AT_START");
        double[] starts = RealEngine.column(run, "start");
        assertThat(RealEngine.value(RealEngine.json(still), "a")).isEqualTo(starts[0]);
        assertThat(RealEngine.value(RealEngine.json(still), "c")).isEqualTo(starts[2]);
    }

    @Test
    void refusesWhatIsSaidAboutSteps() {
        assertThat(RealEngine.run(FORMULA, COOLING, "--no-fit", "--method", "lm")
                        .err())
                .contains("E118", "--no-fit makes no step");
    }

    @Test
    void saysWhereTheCurveIsNotFinite() {
        Run run = RealEngine.run(
                "temp_C = a + log(c*(minute - 30))", COOLING, "--no-fit", "--start", "a=1,c=1", "-f", "json");
        assertThat(RealEngine.json(run)).containsEntry("status", "NONFINITE_AT_START");
        assertThat(run.code()).isEqualTo(10);
    }
}
