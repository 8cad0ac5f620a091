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

    @Test
    void warnsOfPointsOutsideTheRangeOfTheFit() {
        assertThat(predict(saved(), "minute\n30\n70\n").err())
                .contains("warning W320", "1 of 2 rows", "minute 0 .. 60");
        assertThat(predict(saved(), "minute\n0\n60\n").err()).doesNotContain("W320");
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
