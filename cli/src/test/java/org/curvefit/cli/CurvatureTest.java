package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.curvefit.cli.RealEngine.column;
import static org.curvefit.cli.RealEngine.json;
import static org.curvefit.cli.RealEngine.member;
import static org.curvefit.cli.RealEngine.numbers;
import static org.curvefit.cli.RealEngine.value;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second-order look at points, and what the curvature does to methods. */
final class CurvatureTest {
    private static final String PLANE = "y = w1*x1 + w2*x2";
    private static final String DATA = "examples/quadratic.csv";
    private static final String HOLLOW = "x1*exp(-(x1^2+x2^2))";

    @ParameterizedTest
    @CsvSource({
        "x1^2 + 4*x2^2, minimum, 2, 8, 4",
        "0 - x1^2 - 3*x2^2, maximum, -6, -2, 3",
        "x1^2 - x2^2, saddle, -2, 2, 1",
        "x1^2 + x2^4, inconclusive, 0, 2, ''"
    })
    void theSecondDerivativeTestOfAWrittenLoss(String loss, String kind, double low, double high, String condition) {
        Map<String, Object> at = WorkedFiguresTest.look(loss, "x1=0,x2=0");
        assertThat(at).containsEntry("kind", kind);
        assertThat(numbers(at.get("eigenvalues"))).containsExactly(new double[] {low, high}, within(1e-14));
        if (!condition.isEmpty()) {
            assertThat((Double) at.get("condition")).isCloseTo(Double.parseDouble(condition), within(1e-12));
        }
    }

    @Test
    void theSecondDerivativeTestOfAFit() {
        Map<String, Object> at = member(json(RealEngine.run(PLANE, DATA, "-f", "json")), "critical_point");
        assertThat(at).containsEntry("kind", "minimum");
        assertThat(numbers(at.get("eigenvalues")))
                .containsExactly(new double[] {2.947368421052632, 7.792156291004519}, within(1e-12));
        assertThat((Double) at.get("condition")).isCloseTo(2.64376731301939, within(1e-12));
    }

    @Test
    void conditionFiveMakesDescentZigZagAndNewtonTakesOneStep() {
        String loss = "3*x1^2 + 3*x2^2 + 4*x1*x2";
        assertThat(numbers(WorkedFiguresTest.look(loss, "x1=5,x2=-1").get("eigenvalues")))
                .containsExactly(new double[] {2, 10}, within(1e-12));
        Run all = RealEngine.run(
                "minimize", loss, "--start", "x1=5,x2=-1", "--method", "all", "--rate", "0.15", "--max-iter", "500");
        double[] steps = column(all, "iterations");
        List<String> methods =
                all.out().lines().skip(1).map(line -> line.split(",")[0]).toList();
        assertThat(steps[methods.indexOf("newton")]).isEqualTo(1);
        assertThat(steps[methods.indexOf("gd")]).isGreaterThan(20);
        Run path = RealEngine.run(
                "minimize",
                loss,
                "--start",
                "x1=5,x2=-1",
                "--method",
                "gd",
                "--rate",
                "0.15",
                "--max-iter",
                "6",
                "--emit",
                "trajectory");
        double[] x1 = column(path, "x1");
        double[] x2 = column(path, "x2");
        for (int k = 1; k < x1.length; k++) {
            assertThat((x1[k] + x2[k]) * (x1[k - 1] + x2[k - 1])).isNegative();
        }
    }

    @Test
    void maximizingIsMinimizingTheNegative() {
        Map<String, Object> highest = json(RealEngine.run(
                "minimize", HOLLOW, "--maximize", "--start", "x1=0.5,x2=0.1", "--method", "newton", "-f", "json"));
        Map<String, Object> lowest = json(RealEngine.run(
                "minimize", "0 - (" + HOLLOW + ")", "--start", "x1=0.5,x2=0.1", "--method", "newton", "-f", "json"));
        assertThat(value(highest, "x1")).isEqualTo(value(lowest, "x1"));
        assertThat(value(highest, "x2")).isEqualTo(value(lowest, "x2"));
        assertThat(member(highest, "critical_point")).containsEntry("kind", "maximum");
        assertThat(member(lowest, "critical_point")).containsEntry("kind", "minimum");
    }
}
