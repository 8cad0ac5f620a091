package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.curvefit.cli.RealEngine.column;
import static org.curvefit.cli.RealEngine.json;
import static org.curvefit.cli.RealEngine.member;
import static org.curvefit.cli.RealEngine.value;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run says about its end: by which rule, how far from a minimum, and when it only climbed. */
final class EndOfSearchTest {
    private static final String PLANE = "y = w1*x1 + w2*x2";
    private static final String DATA = "examples/quadratic.csv";

    @Test
    void aRuleThatEndsARunFarFromAMinimumDoesNotConverge() {
        Run run = descent("--max-iter", "500", "--grad-max", "1", "-f", "json");
        Map<String, Object> result = json(run);
        assertThat(run.code()).isEqualTo(10);
        assertThat(result).containsEntry("status", "MAX_ITERATIONS");
        assertThat(member(result, "stop")).containsEntry("rule", "grad-max").containsEntry("threshold", 1.0);
        assertThat((String) result.get("explanation"))
                .contains("the rule asked for ended the run before a minimum: grad-max reached: 0.70")
                .contains("the minimum lies at w1 = 1.19742 (now 1.02786), where the loss is lower by 0.0424");
    }

    @Test
    void aRuleThatEndsARunNearAMinimumTellsHowNear() {
        Run run =
                descent("--diff", "forward", "--step", "0.01", "--max-iter", "500", "--grad-max", "1e-4", "-f", "json");
        assertThat(run.code()).isZero();
        assertThat(json(run)).containsEntry("status", "CONVERGED");
        assertThat((String) json(run).get("explanation"))
                .contains("ended by the rule asked for, near a minimum: grad-max reached: 8.07")
                .contains("the minimum lies at w1 = 1.19742 (now 1.1924), where the loss is lower by 0.000135");
    }

    @Test
    void theCurvatureRuleStopsNoLaterThanTheGradientRule() {
        String[] common = {"--diff", "forward", "--step", "0.01", "--max-iter", "500", "-f", "json"};
        Map<String, Object> gradient = json(descent(with(common, "--grad-max", "1e-4")));
        Map<String, Object> curvature = json(descent(with(common, "--curvature", "1e-4")));
        assertThat(curvature).containsEntry("status", "CONVERGED");
        assertThat(member(curvature, "stop")).containsEntry("rule", "curvature");
        assertThat(steps(curvature)).isPositive().isLessThanOrEqualTo(steps(gradient));
        assertThat(steps(gradient)).isEqualTo(38);
    }

    @Test
    void aRunThatIsUsedUpTellsWhatIsLeft() {
        Run run = descent("--max-iter", "3", "-f", "text");
        assertThat(run.out())
                .contains("MAX_ITERATIONS  not settled after 3 trials; to second order the minimum lies at");
    }

    @Test
    void aPlateauStopsARunAndASlowSlopeDoesNot() {
        String[] plateau = {"--plateau", "50:1e-3", "--max-iter", "2000", "-f", "json"};
        Map<String, Object> flat = json(square("0.1", plateau));
        assertThat(member(flat, "stop")).containsEntry("rule", "plateau");
        assertThat(flat).containsEntry("status", "CONVERGED");
        assertThat(steps(flat)).isBetween(49.0, 120.0);
        double measured = (Double) member(flat, "stop").get("measured");
        assertThat(Math.abs(measured)).isLessThanOrEqualTo(1e-3);
        Map<String, Object> slope = json(square("1e-4", plateau));
        assertThat(member(slope, "stop")).containsEntry("rule", "max-iter");
        assertThat(slope).containsEntry("status", "MAX_ITERATIONS");
    }

    @Test
    void bouncingBetweenTwoPointsIsAPlateauAndNoMinimum() {
        Run run = square("1.0", "--plateau", "50:1e-3", "-f", "json");
        assertThat(run.code()).isEqualTo(10);
        assertThat(json(run)).containsEntry("status", "MAX_ITERATIONS");
        assertThat((String) json(run).get("explanation")).contains("where the loss is lower by 10000");
    }

    @Test
    void theLengthOfTheGradientAndACapOnStepsCombine() {
        Map<String, Object> first = json(square("0.1", "--grad-norm", "1e-4", "--max-iter", "1000", "-f", "json"));
        assertThat(member(first, "stop")).containsEntry("rule", "grad-norm");
        assertThat((Double) member(first, "stop").get("measured")).isLessThan(1e-4);
        Map<String, Object> capped = json(square("0.1", "--grad-norm", "1e-4", "--max-iter", "20", "-f", "json"));
        assertThat(member(capped, "stop")).containsEntry("rule", "max-iter").containsEntry("measured", 20.0);
    }

    @Test
    void theBestOrderOfMagnitudeIsATenth() {
        List<String> rates = List.of("1e-4", "1e-3", "1e-2", "1e-1", "1e0");
        double[] ends = rates.stream()
                .mapToDouble(rate -> last(column(square(rate, "--max-iter", "1000", "--emit", "trajectory"), "loss")))
                .toArray();
        for (int k = 0; k < ends.length; k++) {
            assertThat(ends[3]).isLessThanOrEqualTo(ends[k]);
        }
        Run slow = square("0.999", "--max-iter", "1000", "--emit", "trajectory");
        double[] w = column(slow, "w");
        assertThat(w[0] > 0 && w[1] < 0 && w[2] > 0).isTrue();
        assertThat(Math.abs(last(w))).isBetween(13.0, 14.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.001", "1.01", "1.5", "10"})
    void everyRateAboveOneIsCalledDiverged(String rate) {
        Run run = square(rate, "--max-iter", "1000", "-f", "json");
        assertThat(run.code()).isEqualTo(10);
        assertThat(json(run)).containsEntry("status", "DIVERGED");
        assertThat((String) json(run).get("explanation"))
                .contains("the learning rate " + (float) Double.parseDouble(rate) + " is too large")
                .contains("the largest that did not diverge is 0.99");
        assertThat(member(json(run), "stop")).containsEntry("rule", "loss");
    }

    @Test
    void theSearchedRateIsNamed() {
        Run run = square("search", "--max-iter", "1000", "-f", "json");
        assertThat(run.err())
                .contains("did best: one run per order of magnitude from 1e-6 to 1e1, then 12 around the best");
        assertThat(json(run)).containsEntry("status", "CONVERGED");
    }

    @ParameterizedTest
    @CsvSource({"gd, 0.256", "sgd, 0.25"})
    void aFitThatRunsAwayNamesTheLargestRateThatHolds(String method, String largest) {
        Run run = RealEngine.run(
                PLANE, DATA, "--method", method, "--rate", "5", "--start", "w1=0,w2=0", "--max-iter", "200");
        assertThat(run.code()).isEqualTo(10);
        assertThat(run.err())
                .contains("status   DIVERGED  the loss grew to ")
                .contains("the learning rate 5.0 is too large; the largest that did not diverge is " + largest);
    }

    @Test
    void dampingIsBlankWhereAStepIsNotDamped() {
        Run run = RealEngine.run(
                "temp_C = a + b*exp(-c*minute)",
                "examples/cooling.csv",
                "--method",
                "lm",
                "--start",
                "a=20,b=60,c=0.1",
                "--emit",
                "trajectory");
        assertThat(column(run, "rate")).hasSizeGreaterThan(3).doesNotContain(0.0);
    }

    @Test
    void stochasticDescentReachesTheMinimumWithinTwoHundredEpochs() {
        String[] options = {
            PLANE, DATA, "--method", "sgd", "--batch", "5", "--start", "w1=0,w2=0", "--max-iter", "200", "-f", "json"
        };
        Map<String, Object> result = json(RealEngine.run(with(options, "--seed", "7")));
        assertThat((Double) member(result, "summary").get("mse")).isLessThan(1e-3);
        assertThat(value(result, "w1")).isEqualTo(value(json(RealEngine.run(with(options, "--seed", "7"))), "w1"));
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }

    private static double steps(Map<String, Object> result) {
        return (Double) member(result, "summary").get("iterations");
    }

    private static Run square(String rate, String... more) {
        return RealEngine.run(
                with(new String[] {"minimize", "w^2", "--start", "w=100", "--method", "gd", "--rate", rate}, more));
    }

    private static Run descent(String... more) {
        String[] fixed = {PLANE, DATA, "--method", "gd", "--start", "w1=-10,w2=10", "--rate", "0.1"};
        return RealEngine.run(with(fixed, more));
    }

    private static String[] with(String[] first, String... more) {
        String[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }
}
