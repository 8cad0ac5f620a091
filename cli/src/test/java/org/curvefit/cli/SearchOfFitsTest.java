package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.curvefit.cli.RealEngine.column;
import static org.curvefit.cli.RealEngine.json;
import static org.curvefit.cli.RealEngine.member;
import static org.curvefit.cli.RealEngine.value;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Search methods on data, with the figures of the worked quadratic example. */
final class SearchOfFitsTest {
    private static final String PLANE = "y = w1*x1 + w2*x2";
    private static final String DATA = "examples/quadratic.csv";
    private static final String GRID = "w1=-5:5:20,w2=-5:5:20";

    @Test
    void gridSearchFindsTheBestNodeAndClaimsNoMinimum() {
        Run run = RealEngine.run(PLANE, DATA, "--method", "grid", "--grid", GRID, "-f", "json");
        Map<String, Object> result = json(run);
        assertThat(run.code()).isZero();
        assertThat(result).containsEntry("status", "GRID_BEST");
        assertThat(value(result, "w1")).isCloseTo(1.3157894736842106, within(1e-12));
        assertThat(value(result, "w2")).isCloseTo(2.894736842105263, within(1e-12));
        assertThat((Double) member(result, "summary").get("mse")).isCloseTo(0.0207, within(5e-5));
    }

    @Test
    void scanWritesEveryNode() {
        Run run = RealEngine.run("scan", PLANE, DATA, "--grid", GRID);
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("w1,w2,loss\n-5,-5,");
        double[] losses = column(run, "loss");
        assertThat(losses).hasSize(400);
        assertThat(Arrays.stream(losses).min().orElseThrow()).isCloseTo(0.0207, within(5e-5));
        assertThat(RealEngine.run(PLANE, DATA, "--method", "grid", "--grid", GRID, "--emit", "surface")
                        .out())
                .isEqualTo(run.out());
    }

    @Test
    void scanShowsPeopleTheFiveBestNodes() {
        Run run = RealEngine.run("scan", PLANE, DATA, "--grid", GRID, "-f", "text");
        assertThat(run.out()).contains("GRID_BEST").contains("nodes    400, the best 5:\n");
        String table = run.out().substring(run.out().indexOf("nodes  "));
        assertThat(table.lines()).hasSize(7);
        assertThat(table.lines().toList().get(2)).startsWith("1.31579").endsWith("0.0206674");
    }

    @Test
    void gradientDescentOnOneWeightFollowsThePrintedSteps() {
        Run run = descent("--fix", "w2=1", "--start", "w1=1", "--rate", "0.2", "--step", "0.1", "--max-iter", "10");
        assertThat(rows(column(run, "w1"), 1, 11))
                .containsExactly(
                        new double[] {1.087, 1.123, 1.137, 1.143, 1.146, 1.147, 1.147, 1.147, 1.147, 1.147},
                        within(5.1e-4));
        assertThat(rows(column(run, "grad_w1"), 0, 10))
                .containsExactly(
                        new double[] {
                            -0.43450, -0.17837, -0.07323, -0.03006, -0.01234, -0.00507, -0.00208, -0.00085, -0.00035,
                            -0.00014
                        },
                        within(5.1e-6));
        assertThat(rows(column(run, "loss"), 1, 6))
                .containsExactly(new double[] {13.972, 13.963, 13.960, 13.959, 13.958}, within(5.1e-4));
        assertThat(run.code()).isEqualTo(10);
    }

    @Test
    void everyWeightMayHaveItsOwnDifferenceStep() {
        String[] start = {"--start", "w1=-10,w2=10", "--rate", "0.2", "--max-iter", "10"};
        Run together = descent(with(start, "--step", "w1=0.1,w2=0.05"));
        Run apart = descent(with(start, "--step", "w1=0.1", "--step", "w2=0.05"));
        double[] losses = column(together, "loss");
        assertThat(losses[10]).isCloseTo(0.0040, within(5e-5));
        assertThat(apart.out()).isEqualTo(together.out());
    }

    @Test
    void theLargestDerivativeStopsTheDescent() {
        String[] options = {
            PLANE,
            DATA,
            "--method",
            "gd",
            "--start",
            "w1=-10,w2=10",
            "--rate",
            "0.1",
            "--diff",
            "forward",
            "--step",
            "0.01",
            "--max-iter",
            "500",
            "--grad-max",
            "1e-4"
        };
        Map<String, Object> result = json(RealEngine.run(with(options, "-f", "json")));
        assertThat((Double) member(result, "summary").get("iterations")).isEqualTo(38);
        assertThat(value(result, "w1")).isCloseTo(1.19240, within(5.1e-6));
        assertThat(value(result, "w2")).isCloseTo(2.88752, within(5.1e-6));
        assertThat((Double) member(result, "summary").get("mse")).isCloseTo(0.0001, within(5e-5));
        assertThat(member(result, "stop")).containsEntry("rule", "grad-max");
    }

    @Test
    void exactDerivativesLeadFurtherThanDifferences() {
        Map<String, Object> result = json(RealEngine.run(
                PLANE,
                DATA,
                "--method",
                "gd",
                "--start",
                "w1=-10,w2=10",
                "--rate",
                "0.1",
                "--max-iter",
                "500",
                "--grad-max",
                "1e-4",
                "-f",
                "json"));
        assertThat((Double) member(result, "summary").get("mse")).isLessThan(1e-8);
    }

    @Test
    void stochasticDescentRepeatsItselfForTheSameSeed() {
        String[] options = {
            PLANE,
            DATA,
            "--method",
            "sgd",
            "--batch",
            "5",
            "--rate",
            "0.05",
            "--start",
            "w1=0,w2=0",
            "--max-iter",
            "200"
        };
        Run one = RealEngine.run(with(options, "--seed", "7"));
        assertThat(RealEngine.run(with(options, "--seed", "7")).out()).isEqualTo(one.out());
        assertThat(RealEngine.run(with(options, "--seed", "8")).out()).isNotEqualTo(one.out());
    }

    @Test
    void aMethodMayGoOnWhereAnotherEnds() {
        Map<String, Object> result = json(RealEngine.run(
                "temp_C = a + b*exp(-c*minute)",
                "examples/cooling.csv",
                "--method",
                "grid",
                "--grid",
                "a=0:40:5,b=40:80:5,c=log:1e-3:1:7",
                "--then",
                "lm",
                "-f",
                "json"));
        assertThat(result).containsEntry("method", "grid+lm").containsEntry("status", "CONVERGED");
        assertThat(value(result, "a")).isCloseTo(22.2949818920976, within(1e-6));
    }

    @Test
    void startsMayBeDrawn() {
        Map<String, Object> result = json(RealEngine.run(
                "temp_C = a + b*exp(-c*minute)",
                "examples/cooling.csv",
                "--method",
                "lm",
                "--start",
                "uniform:0,1",
                "--multi-start",
                "5",
                "--seed",
                "3",
                "-f",
                "json"));
        assertThat(result).containsEntry("start_origin", "uniform:0,1");
    }

    private static Run descent(String... options) {
        String[] fixed = {"fit", PLANE, DATA, "--method", "gd", "--diff", "forward", "--emit", "trajectory", "-f", "csv"
        };
        return RealEngine.run(with(fixed, options));
    }

    private static String[] with(String[] first, String... more) {
        String[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    private static double[] rows(double[] values, int from, int to) {
        return Arrays.copyOfRange(values, from, to);
    }
}
