package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.curvefit.cli.RealEngine.column;
import static org.curvefit.cli.RealEngine.json;
import static org.curvefit.cli.RealEngine.member;
import static org.curvefit.cli.RealEngine.numbers;
import static org.curvefit.cli.RealEngine.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples whose figures are known, through the command line. */
final class WorkedFiguresTest {
    private static final String PLANE = "y = w1*x1 + w2*x2";
    private static final String DATA = "examples/quadratic.csv";
    private static final String WAVES = "sin(x0)^2 + sin(10 + x1*x0/2)*cos(x0)";
    private static final String VALLEY = "0.06*exp(2*x1+x2) + 0.05*exp(x1-2*x2) + exp(-x1)";
    private static final String HOLLOW = "x1*exp(-(x1^2+x2^2))";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"auto", "gd"})
    void aModelThatMissesTermsIsFlaggedAndABetterOneIsSuggested(String method) throws IOException {
        String file = bent();
        Run run = RealEngine.run(PLANE, file, "--method", method, "--start", "w1=0,w2=0", "-f", "json");
        assertThat(run.code()).isZero();
        assertThat(json(run).get("flags")).isEqualTo(List.of("RESIDUALS_NOT_RANDOM"));
        assertThat(run.err())
                .contains("try adding + c1*x1^3 + c2*x2^2 to the formula")
                .contains("by 100 %");
        Run better = RealEngine.run(PLANE + " + c1*x1^3 + c2*x2^2", file, "-f", "json");
        assertThat(json(better)).containsEntry("status", "EXACT");
        assertThat(value(json(better), "c1")).isCloseTo(2.5, within(1e-9));
        assertThat(value(json(better), "c2")).isCloseTo(0.5, within(1e-9));
    }

    private String bent() throws IOException {
        StringBuilder text = new StringBuilder("x1,x2,y\n");
        for (int i = 0; i < 20; i++) {
            double x = -2 + 4.0 * i / 19;
            double y = 1.19742 * x + 2.89252 * x * x + 2.5 * x * x * x + 0.5 * x * x * x * x;
            text.append(x).append(',').append(x * x).append(',').append(y).append('\n');
        }
        return Files.writeString(folder.resolve("bent.csv"), text).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "2*w1^2 + 3*w2^2, w1=2, w2=4, 4, 6, 0",
        "3*w1^2 + 3*w2^2 + 4*w1*w2, w1=5, w2=-1, 6, 6, 4",
        "0.5*w1^2 + 10*w2^2 - w1*w2, w1=-3, w2=0.2, 1, 20, -1"
    })
    void theRateFromTheCurvatureReachesTheMinimumAlongTheLine(
            String loss, String first, String second, double h11, double h22, double h12) {
        Run run = RealEngine.run(
                "minimize",
                loss,
                "--start",
                first + "," + second,
                "--method",
                "gd",
                "--rate",
                "hessian:10",
                "--max-iter",
                "1",
                "--emit",
                "trajectory");
        double[] g1 = column(run, "grad_w1");
        double[] g2 = column(run, "grad_w2");
        double curvature = h11 * g1[0] * g1[0] + 2 * h12 * g1[0] * g2[0] + h22 * g2[0] * g2[0];
        assertThat(column(run, "rate")[1]).isCloseTo((g1[0] * g1[0] + g2[0] * g2[0]) / curvature, within(1e-12));
        assertThat(g1[0] * g1[1] + g2[0] * g2[1]).isCloseTo(0, within(1e-9));
    }

    @Test
    void theRateFromTheCurvatureIsCappedWhereTheLossBendsDown() {
        Run run = RealEngine.run(
                "minimize",
                "w^4 - w^2",
                "--start",
                "w=0.1",
                "--method",
                "gd",
                "--rate",
                "hessian:0.25",
                "--max-iter",
                "1",
                "--emit",
                "trajectory");
        assertThat(column(run, "rate")[1]).isEqualTo(0.25);
    }

    @Test
    void descentOnAStraightLineEqualsTheClosedForm() {
        String line = "y = w2*x1 + w1";
        Map<String, Object> closed = json(RealEngine.run(line, DATA, "--method", "linear", "-f", "json"));
        Map<String, Object> descent = json(
                RealEngine.run(line, DATA, "--method", "gd", "--start", "w1=0,w2=0", "--rate", "0.1", "-f", "json"));
        for (String name : List.of("w1", "w2")) {
            assertThat(value(descent, name)).isCloseTo(value(closed, name), within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.1 | 0.1 0.1 0.1 0.1",
                "decay:0.5/2/0.2 | 0.2 0.2 0.1 0.1",
                "inverse:0.4 | 0.4 0.2 0.13333333333333333 0.1",
                "backtracking | 0.5",
                "choose:1e-3,1e-2,1e-1 | 0.1 0.1 0.1 0.1",
                "hessian:1 | 0.5"
            })
    void everyScheduleGivesItsRates(String schedule, String expected) {
        Run run = RealEngine.run(
                "minimize",
                "w^2",
                "--start",
                "w=10",
                "--method",
                "gd",
                "--rate",
                schedule,
                "--max-iter",
                "4",
                "--emit",
                "trajectory");
        double[] rates = Arrays.stream(expected.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double[] used = column(run, "rate");
        assertThat(Arrays.copyOfRange(used, 1, used.length)).containsExactly(rates, within(1e-15));
    }

    @Test
    void newtonOnARoundBowlTakesOneStep() {
        Map<String, Object> at = look("x0^2 + x1^2", "x0=-3,x1=-3");
        assertThat(numbers(at.get("gradient"))).containsExactly(-6, -6);
        assertMatrix(at, "hessian", 0, 2, 0, 0, 2);
        assertMatrix(at, "inverse", 1e-15, 0.5, 0, 0, 0.5);
        Run run = RealEngine.run(
                "minimize", "x0^2 + x1^2", "--start", "x0=-3,x1=-3", "--method", "newton", "--emit", "trajectory");
        assertThat(column(run, "x0")).containsExactly(new double[] {-3, 0}, within(1e-15));
        assertThat(column(run, "x1")).containsExactly(new double[] {-3, 0}, within(1e-15));
    }

    @Test
    void theInverseOfATiltedBowl() {
        Map<String, Object> at = look("x0^2 - x0*x1/2 + (x1/3)^2", "x0=-3,x1=-3");
        assertThat(numbers(at.get("gradient"))).containsExactly(new double[] {-4.5, 0.8333333}, within(5.1e-8));
        assertMatrix(at, "hessian", 5.1e-8, 2, -0.5, -0.5, 0.2222222);
        assertMatrix(at, "inverse", 5.1e-8, 1.1428571, 2.5714286, 2.5714286, 10.2857143);
    }

    @Test
    void thePlainNewtonStepWouldHaveGoneUp() {
        Map<String, Object> at = look(WAVES, "x0=3.1,x1=1.3");
        assertThat(at).containsEntry("kind", "saddle");
        assertMatrix(at, "hessian", 5.1e-7, 1.20250029, -1.007762, -1.007762, -1.2574737);
        double[] g = numbers(at.get("gradient"));
        double[] inverse = matrix(at, "inverse");
        double[] step = {-(inverse[0] * g[0] + inverse[1] * g[1]), -(inverse[2] * g[0] + inverse[3] * g[1])};
        assertThat(step).containsExactly(new double[] {-0.220231, -0.872558}, within(5.1e-7));
        Map<String, Object> reached = look(WAVES, "x0=" + (3.1 + step[0]) + ",x1=" + (1.3 + step[1]));
        assertThat((Double) reached.get("value")).isCloseTo(0.963976, within(5.1e-7));
        Run run = RealEngine.run("minimize", WAVES, "--start", "x0=3.1,x1=1.3", "--method", "newton");
        assertThat(run.err())
                .contains("a saddle region; a descent step was taken")
                .contains("the plain Newton step would have led from 0.525131 to 0.963976");
    }

    @Test
    void theHessianOfTheConvexStart() {
        Map<String, Object> at = look(WAVES, "x0=3.1,x1=1.8");
        assertMatrix(at, "hessian", 5.1e-7, 2.321159, -0.240871, -0.240871, 0.532342);
        assertThat(at).containsEntry("kind", "minimum");
    }

    @Test
    void theVerdictOnABouncingDescentNamesTheRate() {
        for (String start : List.of("x0=3.1,x1=1.3", "x0=3.1,x1=1.8")) {
            Run run = RealEngine.run(
                    "minimize",
                    WAVES,
                    "--start",
                    start,
                    "--method",
                    "gd",
                    "--rate",
                    "0.5",
                    "--max-iter",
                    "30",
                    "-f",
                    "json");
            assertThat((String) json(run).get("explanation")).contains("the learning rate 0.5 is too large");
        }
    }

    @Test
    void valueAndGradientOfThreeExponentialsAtZero() {
        Map<String, Object> at = look(VALLEY, "x1=0,x2=0");
        assertThat((Double) at.get("value")).isCloseTo(1.11, within(1e-15));
        assertThat(numbers(at.get("gradient"))).containsExactly(new double[] {-0.83, -0.04}, within(1e-15));
    }

    @Test
    void theSecondOrderLookEqualsFormulasWrittenByHand() {
        double a = 0.06 * Math.exp(2);
        double b = 0.05 * Math.exp(-4);
        Map<String, Object> valley = look(VALLEY, "x1=0,x2=2");
        assertThat((Double) valley.get("value")).isCloseTo(a + b + 1, within(1e-14));
        assertThat(numbers(valley.get("gradient")))
                .containsExactly(new double[] {2 * a + b - 1, a - 2 * b}, within(1e-14));
        assertMatrix(valley, "hessian", 1e-14, 4 * a + b + 1, 2 * a - 2 * b, 2 * a - 2 * b, a + 4 * b);
        double e = Math.exp(-2);
        Map<String, Object> hollow = look(HOLLOW, "x1=-1,x2=1");
        assertThat((Double) hollow.get("value")).isCloseTo(-e, within(1e-15));
        assertThat(numbers(hollow.get("gradient"))).containsExactly(new double[] {-e, 2 * e}, within(1e-15));
        assertMatrix(hollow, "hessian", 1e-14, 2 * e, 2 * e, 2 * e, -2 * e);
    }

    /** Value, gradient and Hessian at a point. */
    static Map<String, Object> look(String loss, String point) {
        return member(
                json(RealEngine.run("minimize", loss, "--start", point, "--max-iter", "0", "-f", "json")),
                "critical_point");
    }

    private static void assertMatrix(Map<String, Object> at, String name, double tolerance, double... expected) {
        assertThat(matrix(at, name)).as(name).containsExactly(expected, within(tolerance));
    }

    private static double[] matrix(Map<String, Object> at, String name) {
        return ((List<?>) at.get(name))
                .stream().flatMapToDouble(row -> Arrays.stream(numbers(row))).toArray();
    }
}
