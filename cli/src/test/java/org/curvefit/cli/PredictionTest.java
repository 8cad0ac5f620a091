package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Predictions from a saved result alone, with the real engine. */
class PredictionTest {
    private static final String COOLING = "examples/cooling.csv";

    @TempDir
    private Path folder;

    /** Fit, confidence and prediction interval at minutes 70 and 80, from the formulas with scipy's t quantile and minimum. */
    private static final double[][] FIGURES = {
        {70, 23.17280627306095, 22.888721528615335, 23.456891017506564, 22.605338099712135, 23.740274446409764},
        {80, 22.76662882696247, 22.46024334813514, 23.0730143057898, 22.187674556425183, 23.34558309749976}
    };

    @Test
    void givesTheIntervalsOfTheFit() {
        Run run = predict(saved(), "minute\n70\n80\n");
        List<String> lines = run.out().lines().toList();
        for (int i = 0; i < FIGURES.length; i++) {
            double[] row = Arrays.stream(lines.get(i + 1).split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertThat(row).containsExactly(FIGURES[i], within(1e-7));
        }
    }

    /** Each row by the fit of its group, in the order of the rows; a group that was not fitted is left blank. */
    @Test
    void rowsArePredictedByTheFitOfTheirGroup() {
        String saved = folder.resolve("cups.json").toString();
        RealEngine.run("temp_C = a + b*exp(-c*minute)", "examples/cups.csv", "--by", "cup", "-o", saved);
        Run run = predict(saved, "cup,minute\nsteel,12\npaper,0\nglass,3\nsteel,18\n");
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("cup,minute,fit,ci_low,ci_high,pi_low,pi_high");
        assertThat(lines.get(1)).startsWith("steel,12,");
        assertThat(lines.get(2)).startsWith("paper,0,");
        assertThat(lines.get(3)).isEqualTo("glass,,,,,,");
        assertThat(run.err()).contains("warning W331", "1 of 4 rows");
        Run rows = RealEngine.run(
                "temp_C = a + b*exp(-c*minute)", "examples/cups.csv", "--by", "cup", "--emit", "rows", "-f", "csv");
        double[] fitted = RealEngine.column(rows, "fit");
        double[] predicted = RealEngine.column(run, "fit");
        assertThat(predicted[1]).isEqualTo(fitted[0]);
        assertThat(predicted[0]).isEqualTo(fitted[24]);
        assertThat(predicted[3]).isEqualTo(fitted[25]);
    }

    @Test
    void rootsAreFoundOnTheCurveOfTheGroup() {
        String saved = folder.resolve("cups.json").toString();
        RealEngine.run("temp_C = a + b*exp(-c*minute)", "examples/cups.csv", "--by", "cup", "-o", saved);
        Run run = predict(saved, "cup,temp_C\npaper,50\nsteel,50\n", "--inverse");
        assertThat(run.out().lines().map(line -> line.split(",")[0])).containsExactly("cup", "paper", "steel");
        double[] minutes = RealEngine.column(run, "minute");
        assertThat(minutes[0]).isLessThan(minutes[1]);
    }

    @Test
    void warnsOfPointsOutsideTheRangeOfTheFit() {
        assertThat(predict(saved(), "minute\n30\n70\n").err())
                .contains("warning W320", "1 of 2 rows", "minute 0 .. 60");
        assertThat(predict(saved(), "minute\n0\n60\n").err()).doesNotContain("W320");
    }

    @Test
    void saysWhyThereIsNoPredictionInterval() {
        String saved = folder.resolve("weighted.json").toString();
        String sigma = "0.01*temp_C";
        Run.of(RealEngine.environment(), "temp_C = a + b*exp(-c*minute)", COOLING, "--sigma", sigma, "-o", saved);
        Run without = predict(saved, "minute\n30\n40\n");
        assertThat(without.out()).endsWith(",,\n");
        assertThat(without.err()).contains("warning W328", "2 of 2 rows", "column named \"" + sigma + "\"");
        Run with = predict(saved, "minute," + sigma + "\n30,0.3\n40,0.3\n");
        assertThat(with.err()).doesNotContain("W328");
        assertThat(RealEngine.column(with, "pi_low")[0]).isLessThan(RealEngine.column(with, "ci_low")[0]);
        assertThat(predict(saved, "temp_C\n30\n", "--inverse").err()).contains("W328");
        assertThat(predict(saved(), "minute\n30\n").err()).doesNotContain("W328");
    }

    @Test
    void writesJson() {
        assertThat(predict(saved(), "minute\n30\n", "-f", "json").out()).startsWith("[{\"minute\":30,\"fit\":32.8");
    }

    @Test
    void aResultSavedWithoutIntervalsGivesValuesAlone() throws IOException {
        Path saved = Path.of(saved());
        String without = Files.readString(saved).replaceFirst("\"intervals\":", "\"before\":");
        Files.writeString(saved, without);
        assertThat(predict(saved.toString(), "minute\n30\n").out()).startsWith("minute,fit\n30,");
    }

    /** The quantile of Student's t with 10 degrees of freedom at 0.995 instead of 0.975, from tables. */
    @Test
    void givesIntervalsOfTheLevelAskedFor() {
        String saved = saved();
        double[] low = RealEngine.column(predict(saved, "minute\n70\n80\n", "--confidence", "99"), "pi_low");
        for (int i = 0; i < FIGURES.length; i++) {
            double half = (FIGURES[i][1] - FIGURES[i][4]) * 3.169272672616951 / 2.2281388519649385;
            assertThat(low[i]).isCloseTo(FIGURES[i][1] - half, within(1e-7));
        }
    }

    @Test
    void ofAFitWithKnownSigmaUsesTheNormalDistribution() {
        String saved = folder.resolve("known.json").toString();
        Run.of(
                RealEngine.environment(),
                "temp_C = a + b*exp(-c*minute)",
                COOLING,
                "--sigma",
                "0.5",
                "--known-sigma",
                "-o",
                saved);
        Run usual = predict(saved, "minute\n70\n");
        Run wider = predict(saved, "minute\n70\n", "--confidence", "99");
        double half = RealEngine.column(usual, "fit")[0] - RealEngine.column(usual, "pi_low")[0];
        assertThat(RealEngine.column(wider, "fit")[0] - RealEngine.column(wider, "pi_low")[0])
                .isCloseTo(half * 2.5758293035489004 / 1.959963984540054, within(1e-12));
    }

    @Test
    void readsTheCurveBackwards() {
        Run run = predict(saved(), "temp_C\n40\n15\n22.6\n", "--inverse");
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("temp_C,minute,ci_low,ci_high,pi_low,pi_high,note");
        double[] row = Arrays.stream(lines.get(1).split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        Run there = predict(saved(), "minute\n" + row[1] + "\n" + row[2] + "\n" + row[5] + "\n");
        assertThat(RealEngine.column(there, "fit")[0]).isCloseTo(40, within(1e-12));
        assertThat(RealEngine.column(there, "ci_low")[1]).isCloseTo(40, within(1e-12));
        assertThat(RealEngine.column(there, "pi_high")[2]).isCloseTo(40, within(1e-12));
        assertThat(lines.get(2)).startsWith("15,,,,,,\"below the curve, which is at least ");
        assertThat(lines.get(3)).endsWith("the prediction interval has no upper end");
        assertThat(run.err())
                .contains("warning W320", "1 of 2 inputs found", "warning W322", "1 of 3 values have no input");
    }

    @Test
    void readsBackwardsWhatTheLeftSideMakesOfTheColumn() {
        String saved = folder.resolve("log.json").toString();
        Run.of(RealEngine.environment(), "log(temp_C - 20) = a + b*minute", COOLING, "-o", saved);
        Run run = predict(saved, "temp_C\n40\n", "--inverse", "-f", "json");
        assertThat(run.out()).startsWith("[{\"log(temp_C - 20)\":2.99573");
        double x = RealEngine.column(predict(saved, "temp_C\n40\n", "--inverse"), "minute")[0];
        assertThat(RealEngine.column(predict(saved, "minute\n" + x + "\n"), "fit")[0])
                .isCloseTo(Math.log(20), within(1e-12));
    }

    @Test
    void refusesToReadBackwardsWithoutTheRangeOfTheInput() throws IOException {
        Path saved = Path.of(saved());
        Files.writeString(saved, Files.readString(saved).replaceFirst("\"intervals\":", "\"before\":"));
        Run run = predict(saved.toString(), "temp_C\n40\n", "--inverse");
        assertThat(run.err()).contains("E214", "does not tell the range of its input");
        assertThat(predict(saved.toString(), "minute\n4\n", "--confidence", "90")
                        .err())
                .contains("E214", "has no standard errors");
    }

    private String saved() {
        String saved = folder.resolve("cooling.json").toString();
        Run run = Run.of(RealEngine.environment(), "temp_C = a + b*exp(-c*minute)", COOLING, "-o", saved);
        assertThat(run.code()).isZero();
        return saved;
    }

    private static Run predict(String saved, String data, String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "predict";
        arguments[1] = saved;
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Run.of(RealEngine.environment(), data, arguments);
    }
}
