package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.curvefit.cli.RealEngine.column;
import static org.curvefit.cli.RealEngine.json;
import static org.curvefit.cli.RealEngine.member;
import static org.curvefit.cli.RealEngine.numbers;
import static org.curvefit.cli.RealEngine.value;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Minimization of written losses, with the figures of worked examples. */
final class MinimizeCommandTest {
    private static final String WAVES = "sin(x0)^2 + sin(10 + x1*x0/2)*cos(x0)";
    private static final String VALLEY = "0.06*exp(2*x1+x2) + 0.05*exp(x1-2*x2) + exp(-x1)";
    private static final String HOLLOW = "x1*exp(-(x1^2+x2^2))";

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void descentOnASquareShrinksByTheSameFactor(int side) {
        Run run = path("w^2", "w=" + 10 * side, "0.3", 5);
        double[] expected = {10, 4, 1.6, 0.64, 0.256, 0.1024};
        double[] w = column(run, "w");
        assertThat(w).hasSize(6);
        for (int k = 0; k < w.length; k++) {
            assertThat(w[k]).isCloseTo(side * expected[k], within(1e-12));
        }
    }

    @Test
    void aRunawayIsCalledDivergedWithTheLargestRateThatHolds() {
        Run run = RealEngine.run(
                "minimize", "w^2", "--start", "w=10", "--method", "gd", "--rate", "3.0", "--max-iter", "100");
        assertThat(run.code()).isEqualTo(10);
        assertThat(run.err())
                .contains("status   DIVERGED")
                .contains("the learning rate 3.0 is too large")
                .contains("(--rate 0.99");
        assertThat(run.out()).contains(",DIVERGED,");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void descentInTwoDimensionsFollowsThePrintedSteps(int side) {
        Run run = path("2*w1^2 + 3*w2^2", "w1=" + 2 * side + ",w2=" + 4 * side, "0.1", 5);
        double[][] expected = {{2, 4}, {1.2, 1.6}, {0.72, 0.64}, {0.432, 0.256}, {0.2592, 0.1024}, {0.15552, 0.04096}};
        for (int k = 0; k < expected.length; k++) {
            assertThat(column(run, "w1")[k]).isCloseTo(side * expected[k][0], within(1e-12));
            assertThat(column(run, "w2")[k]).isCloseTo(side * expected[k][1], within(1e-12));
        }
    }

    @Test
    void newtonReachesTheMinimumOfAQuadraticInOneStep() {
        Run run = RealEngine.run(
                "minimize",
                "x0^2 - x0*x1/2 + (x1/3)^2",
                "--start",
                "x0=-3,x1=-3",
                "--method",
                "newton",
                "--emit",
                "trajectory");
        assertThat(column(run, "grad_x0")[0]).isCloseTo(-4.5, within(1e-12));
        assertThat(column(run, "grad_x1")[0]).isCloseTo(0.8333333333333333, within(1e-12));
        assertThat(column(run, "x0")[1]).isCloseTo(0, within(1e-12));
        assertThat(column(run, "x1")[1]).isCloseTo(0, within(1e-12));
        assertThat(run.code()).isZero();
    }

    @Test
    void theHessianOfAQuadraticIsReported() {
        Map<String, Object> result =
                json(RealEngine.run("minimize", "x0^2 - x0*x1/2 + (x1/3)^2", "--start", "x0=-3,x1=-3", "-f", "json"));
        Map<String, Object> point = member(result, "critical_point");
        assertThat(point).containsEntry("kind", "minimum");
        assertThat(numbers(((java.util.List<?>) point.get("hessian")).get(0)))
                .containsExactly(new double[] {2, -0.5}, within(1e-12));
        assertThat(numbers(((java.util.List<?>) point.get("hessian")).get(1)))
                .containsExactly(new double[] {-0.5, 0.2222222222222222}, within(1e-12));
    }

    @Test
    void newtonNeverGoesUphillAndNamesTheSaddleRegion() {
        String[] command = {"minimize", WAVES, "--start", "x0=3.1,x1=1.3", "--method", "newton"};
        Run path = RealEngine.run(
                "minimize", WAVES, "--start", "x0=3.1,x1=1.3", "--method", "newton", "--emit", "trajectory");
        double[] losses = column(path, "loss");
        assertThat(losses[0]).isCloseTo(0.525131, within(5e-7));
        for (int k = 1; k < losses.length; k++) {
            assertThat(losses[k]).isLessThanOrEqualTo(losses[k - 1]);
        }
        assertThat(path.err()).contains("note     the Hessian was indefinite").contains("a saddle region");
        assertThat(RealEngine.run(command).code()).isZero();
    }

    @Test
    void newtonEndsAtATrueMinimumFromAConvexStart() {
        Map<String, Object> result =
                json(RealEngine.run("minimize", WAVES, "--start", "x0=3.1,x1=1.8", "--method", "newton", "-f", "json"));
        Map<String, Object> point = member(result, "critical_point");
        double[] gradient = numbers(point.get("gradient"));
        assertThat(Math.hypot(gradient[0], gradient[1])).isLessThan(1e-8);
        assertThat(numbers(point.get("eigenvalues"))[0]).isPositive();
        assertThat(point).containsEntry("kind", "minimum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x0=3.1,x1=1.3", "x0=3.1,x1=1.8"})
    void aBouncingDescentIsShownAndItsRateNamed(String start) {
        Run run = path(WAVES, start, "0.5", 30);
        double[] losses = column(run, "loss");
        int rises = 0;
        for (int k = 1; k < losses.length; k++) {
            rises += losses[k] > losses[k - 1] ? 1 : 0;
        }
        assertThat(rises).isPositive();
        assertThat(run.err()).contains("the loss rose in " + rises + " of ").contains("the learning rate 0.5 is too");
    }

    @Test
    void theGradientNormStopsADescent() {
        Map<String, Object> result = json(RealEngine.run(
                "minimize",
                VALLEY,
                "--start",
                "x1=-2,x2=2",
                "--method",
                "gd",
                "--rate",
                "0.2",
                "--grad-norm",
                "1e-4",
                "-f",
                "json"));
        assertThat(member(result, "summary")).containsEntry("iterations", 97.0);
        assertThat(value(result, "x1")).isCloseTo(0.647527, within(5.1e-7));
        assertThat(value(result, "x2")).isCloseTo(-0.045413, within(5.1e-7));
        assertThat((Double) member(result, "critical_point").get("value")).isCloseTo(0.837308, within(5.1e-7));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void descentIntoAHollowFromBothSides(int side) {
        Map<String, Object> result = json(RealEngine.run(
                "minimize",
                HOLLOW,
                "--start",
                "x1=-1,x2=" + side,
                "--method",
                "gd",
                "--rate",
                "0.25",
                "--grad-norm",
                "1e-4",
                "-f",
                "json"));
        assertThat(member(result, "summary")).containsEntry("iterations", 42.0);
        assertThat(value(result, "x1")).isCloseTo(-0.707107, within(5.1e-7));
        assertThat(value(result, "x2")).isCloseTo(side * 1.06793e-4, within(5.1e-10));
        assertThat((Double) member(result, "critical_point").get("value")).isCloseTo(-0.428882, within(5.1e-7));
    }

    @Test
    void maximizingLooksForTheOtherEnd() {
        Map<String, Object> result = json(RealEngine.run(
                "minimize", HOLLOW, "--maximize", "--start", "x1=0.5,x2=0.1", "--method", "newton", "-f", "json"));
        assertThat(value(result, "x1")).isCloseTo(0.70710678, within(1e-7));
        assertThat(member(result, "critical_point")).containsEntry("kind", "maximum");
    }

    @Test
    void theReportNamesPointLossGradientAndKind() {
        Run run = RealEngine.run("minimize", "(a-1)^2 + 2*(b+3)^2", "--start", "a=0,b=0", "-f", "text");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("((a - 1) ^ 2) + (2 * ((b + 3) ^ 2))\n\nCONVERGED    Newton, start values as given\n")
                .contains("a          1.00000")
                .contains("loss     0\n")
                .contains("(norm 0)")
                .contains("minimum by the second-derivative test: eigenvalues 2.00000, 4.00000, condition 2.00\n");
    }

    @Test
    void noKindIsClaimedWhereTheGradientIsNotZero() {
        Run run = RealEngine.run(
                "minimize",
                "w^2",
                "--start",
                "w=10",
                "--method",
                "gd",
                "--rate",
                "0.001",
                "--max-iter",
                "3",
                "-f",
                "text");
        assertThat(run.out()).contains("MAX_ITERATIONS").contains("point    the gradient is not 0; curvature as at");
    }

    @Test
    void scansAWrittenLoss() {
        Run run = RealEngine.run("scan", "w^2 + v", "--grid", "w=-1:1:5,v=0;2");
        assertThat(run.out().lines().limit(3)).containsExactly("w,v,loss", "-1,0,1", "-1,2,3");
        assertThat(column(run, "loss")).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({
        "w^2, --method, gd, E123, --start w=1",
        "w^2, --start, w=1;data.csv, E118, a number is expected",
        "w^2, --emit, rows, E118, a written loss has no rows",
        "w^2, --emit, surface, E118, only a grid has a surface",
        "w^2, --plateau, 50, E118, a slope",
        "w^2, --multi-start, 4, E125, normal:MEAN",
        "w^2, --rate, 0.1, E118, --method gd",
        "w^2, --diff, backward, E118, central",
        "w^2, --keep, a, E112, does not take --keep"
    })
    void refusesWhatMakesNoSense(String loss, String option, String text, String error, String fix) {
        Run run = RealEngine.run("minimize", loss, option, text);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("error " + error + "  ").contains(fix);
    }

    @Test
    void closedFormIsNotForAWrittenLoss() {
        Run run = RealEngine.run("minimize", "w^2", "--start", "w=1", "--method", "linear");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("error E111").contains("--method newton");
    }

    @Test
    void aLossTakesNoFile() {
        Run run = RealEngine.run("minimize", "w^2", "data.csv", "--start", "w=1");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("too many arguments: data.csv");
    }

    private static Run path(String loss, String start, String rate, int steps) {
        return RealEngine.run(
                "minimize",
                loss,
                "--start",
                start,
                "--method",
                "gd",
                "--rate",
                rate,
                "--max-iter",
                Integer.toString(steps),
                "--emit",
                "trajectory");
    }
}
