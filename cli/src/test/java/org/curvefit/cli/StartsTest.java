package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.curvefit.cli.RealEngine.column;
import static org.curvefit.cli.RealEngine.json;
import static org.curvefit.cli.RealEngine.value;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where runs begin, and that the result names it. */
final class StartsTest {
    private static final String PLANE = "y = w1*x1 + w2*x2";
    private static final String DATA = "examples/quadratic.csv";
    private static final String DECAY = "temp_C = a + b*exp(-c*minute)";
    private static final String COOLING = "examples/cooling.csv";
    private static final String GRID = "w1=-5:5:20,w2=-5:5:20";

    @Test
    void aRunMayBeginAtTheBestNodeOfAGivenGrid() {
        String[] command = {PLANE, DATA, "--method", "gd", "--rate", "0.1", "--start", "grid", "--grid", GRID};
        Run run = RealEngine.run(with(command, "--max-iter", "1", "--emit", "trajectory"));
        assertThat(column(run, "w1")[0]).isCloseTo(1.3157894736842106, within(1e-12));
        assertThat(column(run, "w2")[0]).isCloseTo(2.894736842105263, within(1e-12));
        Map<String, Object> result = json(RealEngine.run(with(command, "-f", "json")));
        assertThat(result)
                .containsEntry("start_origin", "grid: best of 400 nodes")
                .containsEntry("status", "EXACT");
        assertThat(RealEngine.run(with(command, "-f", "text")).out())
                .contains("gradient descent, started at the best of 400 nodes of a grid");
    }

    @Test
    void theDataSuggestTheGridWhereNoneIsGiven() {
        Map<String, Object> plane =
                json(RealEngine.run(PLANE, DATA, "--method", "gd", "--rate", "0.1", "--start", "grid", "-f", "json"));
        assertThat(plane).containsEntry("start_origin", "grid: best of 400 nodes");
        assertThat(value(plane, "w1")).isCloseTo(1.19742, within(1e-6));
        Map<String, Object> decay =
                json(RealEngine.run(DECAY, COOLING, "--method", "lm", "--start", "grid", "-f", "json"));
        assertThat((String) decay.get("start_origin")).startsWith("grid: best of ");
        assertThat(decay).containsEntry("status", "CONVERGED");
        assertThat(value(decay, "a")).isCloseTo(22.2949818920976, within(1e-6));
    }

    @Test
    void boundsAreAxesAndGivenValuesNeedNone() {
        String[] loss = {"minimize", "w^2 + v^2", "--start", "grid", "--method", "gd", "-f", "json"};
        Map<String, Object> bounded = json(RealEngine.run(with(loss, "--bound", "w=-3:4", "--bound", "v=-1:5")));
        assertThat(start(bounded, "w")).isCloseTo(-3 + 8 * 7.0 / 19, within(1e-12));
        assertThat(start(bounded, "v")).isCloseTo(-1 + 3 * 6.0 / 19, within(1e-12));
        Map<String, Object> half = json(RealEngine.run(with(loss, "--grid", "w=-2;1;3", "--start", "v=7")));
        assertThat(start(half, "w")).isEqualTo(1);
        assertThat(start(half, "v")).isEqualTo(7);
        assertThat(half).containsEntry("start_origin", "grid: best of 3 nodes");
    }

    @Test
    void theSameGridServesEveryMethod() {
        Run run = RealEngine.run(PLANE, DATA, "--method", "all", "--start", "grid", "--grid", GRID, "--rate", "0.1");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("\ngrid,GRID_BEST,")
                .contains("\ngd,EXACT,")
                .contains("\nnewton,EXACT,");
    }

    @ParameterizedTest
    @CsvSource({
        "'', E124, add --grid",
        "--multi-start 3, E125, normal:MEAN",
        "--grid q=1:2:3, E116, free parameters",
        "--grid w=1:2, E124, NAME=LOW:HIGH:COUNT"
    })
    void refusesAGridThatCannotBe(String more, String error, String fix) {
        String[] loss = {"minimize", "w^2", "--start", "grid", "--method", "gd"};
        Run run = RealEngine.run(more.isEmpty() ? loss : with(loss, more.split(" ")));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("error " + error + "  ").contains(fix);
    }

    @Test
    void everyOriginIsNamed() {
        String[] fit = {PLANE, DATA, "--method", "gd", "--rate", "0.1", "-f", "json"};
        assertThat(origin(with(fit, "--start", "w1=0,w2=0"))).isEqualTo("given");
        assertThat(origin(with(fit, "--start", "normal:0,3"))).isEqualTo("normal:0,3");
        assertThat(origin(with(fit, "--start", "uniform:-5,5", "--multi-start", "4", "--seed", "9")))
                .isEqualTo("uniform:-5,5");
        assertThat(origin(PLANE, DATA, "--method", "grid", "--grid", GRID, "-f", "json"))
                .isEqualTo("grid");
        assertThat(origin(DECAY, COOLING, "-f", "json")).isEqualTo("auto");
    }

    @Test
    void drawsFollowTheirDistributionAndTheirSeed() {
        double[] starts = new double[200];
        for (int seed = 0; seed < starts.length; seed++) {
            starts[seed] = drawn("normal:10,2", seed);
        }
        double mean = Arrays.stream(starts).average().orElseThrow();
        double variance =
                Arrays.stream(starts).map(w -> (w - mean) * (w - mean)).sum() / (starts.length - 1);
        assertThat(mean).isCloseTo(10, within(0.6));
        assertThat(Math.sqrt(variance)).isBetween(1.6, 2.4);
        assertThat(drawn("normal:10,2", 5)).isEqualTo(starts[5]);
        assertThat(drawn("uniform:3,4", 5)).isBetween(3.0, 4.0);
    }

    @Test
    void ofSeveralStartsTheBestEndIsKept() {
        String[] waves = {
            "minimize", "sin(3*w) + 0.1*w^2", "--method", "newton", "--start", "uniform:-6,6", "-f", "json"
        };
        double lowest = Double.POSITIVE_INFINITY;
        for (int seed = 1; seed <= 5; seed++) {
            Map<String, Object> one = json(RealEngine.run(with(waves, "--seed", Integer.toString(seed))));
            lowest = Math.min(lowest, loss(one));
        }
        Map<String, Object> best = json(RealEngine.run(with(waves, "--seed", "1", "--multi-start", "20")));
        assertThat(loss(best)).isLessThanOrEqualTo(lowest).isCloseTo(-0.973180, within(1e-6));
    }

    private static double loss(Map<String, Object> result) {
        return (Double) RealEngine.member(result, "summary").get("loss");
    }

    private static double drawn(String rule, int seed) {
        Run run = RealEngine.run(
                "minimize",
                "w^2",
                "--method",
                "gd",
                "--start",
                rule,
                "--seed",
                Integer.toString(seed),
                "--max-iter",
                "0",
                "--emit",
                "trajectory");
        return column(run, "w")[0];
    }

    private static String origin(String... args) {
        return (String) json(RealEngine.run(args)).get("start_origin");
    }

    private static double start(Map<String, Object> result, String parameter) {
        for (Object estimate : (List<?>) result.get("parameters")) {
            if (((Map<?, ?>) estimate).get("name").equals(parameter)) {
                return (Double) ((Map<?, ?>) estimate).get("start");
            }
        }
        throw new AssertionError("no " + parameter);
    }

    private static String[] with(String[] first, String... more) {
        String[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }
}
