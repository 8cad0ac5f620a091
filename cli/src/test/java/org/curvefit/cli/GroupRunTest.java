package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.curvefit.testkit.JsonText;
import org.curvefit.testkit.reference.Digits;
import org.curvefit.testkit.reference.JsonTree;
import org.curvefit.testkit.reference.ReferenceSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --by}: a fit for each group of rows of one table. */
class GroupRunTest {
    private static final String CUPS = "examples/cups.csv";
    private static final String DECAY = "temp_C = a + b*exp(-c*minute)";

    @TempDir
    Path folder;

    @Test
    void everyGroupIsALineOfTheSummary() {
        Run run = RealEngine.run(DECAY, CUPS, "--by", "cup");
        List<String> lines = run.out().lines().toList();
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .startsWith("cup,formula,method,status,ok,rows_used,")
                .endsWith(",a,a_std_error,b,b_std_error,c,c_std_error,a_ci_low,a_ci_high,b_ci_low,b_ci_high,"
                        + "c_ci_low,c_ci_high,flags,message");
        assertThat(lines.get(1)).startsWith("paper," + DECAY + ",lm,CONVERGED,true,11,");
    }

    @Test
    void groupColumnsStandFirstInEveryTable() {
        assertThat(RealEngine.run(DECAY, CUPS, "--by", "cup", "--emit", "rows").out())
                .startsWith("cup,row,line,minute,temp_C,fit,residual,")
                .contains("\nceramic,12,13,0,");
        assertThat(RealEngine.run(DECAY, CUPS, "--by", "cup", "--emit", "parameters")
                        .out())
                .startsWith("cup,name,value,");
    }

    @Test
    void jsonIsAnArrayOfResultsWithTheirGroup() {
        List<?> results = (List<?>) JsonText.parse(
                RealEngine.run(DECAY, CUPS, "--by", "cup", "-f", "json").out());
        assertThat(results).hasSize(3);
        assertThat(((Map<?, ?>) results.get(2)).get("group")).isEqualTo(Map.of("cup", "steel"));
        assertThat(RealEngine.run(DECAY, CUPS, "--by", "cup", "-f", "jsonl")
                        .out()
                        .lines())
                .hasSize(3);
    }

    @Test
    void peopleReadWhetherOneCurveIsEnough() {
        String text = RealEngine.run(DECAY, CUPS, "--by", "cup", "-f", "text").out();
        assertThat(text)
                .contains("a curve for each group against one curve for all groups: F(6, 24) = ")
                .contains("its 6 additional parameters are needed");
    }

    @Test
    void aSharedParameterHasOneValue() {
        Run run = RealEngine.run(DECAY, CUPS, "--by", "cup", "--share", "a");
        double[] room = RealEngine.column(run, "a");
        assertThat(room[0]).isEqualTo(room[1]).isEqualTo(room[2]).isCloseTo(22.1, within(0.5));
        assertThat(RealEngine.column(run, "dof")).containsOnly(26);
    }

    @Test
    void theComparisonOfCurvesIsATableToo() {
        Run run = RealEngine.run(DECAY, CUPS, "--by", "cup", "--share", "a", "--emit", "comparison");
        assertThat(run.out().lines().skip(1).map(line -> line.split(",")[0]))
                .containsExactlyInAnyOrder(
                        "one curve for all groups", "curves with shared parameters", "a curve for each group");
    }

    @Test
    void aFailingGroupIsALineAndTheExitCodeTen() throws IOException {
        Path data = folder.resolve("data.csv");
        Files.writeString(data, "g,x,y\n1,1,2\n2,1,2.1\n2,2,3.9\n2,3,6.1\n2,4,8.2\n");
        Run run = RealEngine.run("y = a + b*x", data.toString(), "--by", "g");
        assertThat(run.code()).isEqualTo(10);
        assertThat(run.out()).contains("TOO_FEW_POINTS").contains("E304");
        assertThat(run.err()).contains("warning E304").contains("g = 1");
        assertThat(RealEngine.run("y = a + b*x", data.toString(), "--by", "g", "--accept-unconverged")
                        .code())
                .isZero();
    }

    /** A limit of defective rows is about the whole table, and each group counts its own. */
    @Test
    void defectiveRowsAreToleratedForTheWholeTable() throws IOException {
        Path data = folder.resolve("data.csv");
        Files.writeString(data, "g,x,y\nA,1,2\nA,2,oops\nA,3,6.1\nA,4,8\nB,1,2.1\nB,2,3.9\nB,3,6.1\nB,4,8.2\n");
        assertThat(RealEngine.run("y = a + b*x", data.toString(), "--by", "g").code())
                .isEqualTo(3);
        Run run = RealEngine.run("y = a + b*x", data.toString(), "--by", "g", "--max-rejects", "10%");
        assertThat(run.code()).isEqualTo(3);
        run = RealEngine.run("y = a + b*x", data.toString(), "--by", "g", "--max-rejects", "20%");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(RealEngine.column(run, "rows_rejected")).containsExactly(1, 0);
    }

    @Test
    void whatBelongsToASingleFitIsRefused() {
        assertThat(RealEngine.run(DECAY, CUPS, "--by", "cup", "--method", "all").err())
                .contains("E123");
        assertThat(RealEngine.run(DECAY, CUPS, "--share", "a").err())
                .contains("E123")
                .contains("--by");
        assertThat(RealEngine.run(DECAY, CUPS, "--by", "mug").code()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"puromycin-mm-by-state", "orange-logistic-by-tree"})
    void agreesWithGroupedFitsMadeWithR(String name) throws IOException {
        Path set = ReferenceSet.folder()
                .orElseGet(() ->
                        abort("SKIPPED: no reference data, " + name + " is not tested; set -Dcurvefit.referenceData"))
                .resolve("r-reference");
        Map<String, Object> reference = JsonTree.object(set.resolve(name + ".json"));
        String by = (String) reference.get("group_column");
        Run run = RealEngine.run(
                reference.get("response") + " = " + reference.get("formula"),
                set.resolve(name + ".csv").toAbsolutePath().toString(),
                "--by",
                by,
                "-f",
                "json");
        List<?> results = (List<?>) JsonText.parse(run.out());
        List<?> groups = (List<?>) reference.get("groups");
        assertThat(results).hasSameSizeAs(groups);
        for (int g = 0; g < groups.size(); g++) {
            compare((Map<?, ?>) results.get(g), (Map<?, ?>) groups.get(g));
        }
    }

    private static void compare(Map<?, ?> result, Map<?, ?> group) {
        Map<?, ?> summary = (Map<?, ?>) result.get("summary");
        assertThat(digits(summary.get("rss"), group.get("residual_sum_of_squares")))
                .isGreaterThan(8);
        assertThat(digits(summary.get("log_likelihood"), group.get("logLik"))).isGreaterThan(8);
        List<?> estimates = (List<?>) result.get("parameters");
        List<?> certified = (List<?>) group.get("parameters");
        for (int k = 0; k < estimates.size(); k++) {
            Map<?, ?> estimate = (Map<?, ?>) estimates.get(k);
            for (Object element : certified) {
                Map<?, ?> expected = (Map<?, ?>) element;
                if (expected.get("name").equals(estimate.get("name"))) {
                    assertThat(digits(estimate.get("value"), expected.get("certified")))
                            .isGreaterThan(6);
                    assertThat(digits(estimate.get("std_error"), expected.get("certified_sd")))
                            .isGreaterThan(5);
                }
            }
        }
    }

    private static double digits(Object value, Object expected) {
        return Digits.agreeing((Double) value, (Double) expected);
    }
}
