package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.curvefit.api.CurveFit;
import org.curvefit.testkit.JsonText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Errors in x on the command line, with the real engine behind it. */
final class ErrorsInXTest {
    private static final Offset<Double> SHOWN = Offset.offset(1e-8);

    @TempDir
    private Path folder;

    /** Pearson's data with York's weights, as standard deviations. */
    @BeforeEach
    void writeData() throws IOException {
        double[] x = {0, 0.9, 1.8, 2.6, 3.3, 4.4, 5.2, 6.1, 6.5, 7.4};
        double[] y = {5.9, 5.4, 4.4, 4.6, 3.5, 3.7, 2.8, 2.8, 2.4, 1.5};
        double[] wx = {1000, 1000, 500, 800, 200, 80, 60, 20, 1.8, 1};
        double[] wy = {1, 1.8, 4, 8, 20, 20, 70, 70, 100, 500};
        StringBuilder text = new StringBuilder("x,y,sx,sy\n");
        for (int i = 0; i < x.length; i++) {
            text.append(x[i]).append(',').append(y[i]).append(',');
            text.append(1 / Math.sqrt(wx[i]))
                    .append(',')
                    .append(1 / Math.sqrt(wy[i]))
                    .append('\n');
        }
        Files.writeString(folder.resolve("york.csv"), text);
    }

    @Test
    void lineOfYork() {
        Run run = run("y = a + b*x", "york.csv", "--sigma", "sy", "--sigma-x", "sx", "-f", "json");
        assertThat(run.code()).isZero();
        Map<String, Object> json = JsonText.object(run.out());
        assertThat(json).containsEntry("method", "odr").containsEntry("status", "CONVERGED");
        Map<?, ?> a = (Map<?, ?>) ((List<?>) json.get("parameters")).get(0);
        assertThat((Double) a.get("value")).isCloseTo(5.479910224, SHOWN);
        assertThat((Double) a.get("std_error")).isCloseTo(0.35924652, SHOWN);
        Map<?, ?> errors = (Map<?, ?>) json.get("errors");
        assertThat(errors.get("sigma_x")).isEqualTo(List.of("sx"));
        assertThat(errors.get("weights").toString()).contains("sigma = sy").contains("sigma_x = sx");
    }

    @Test
    void reportTellsBothPartsOfTheSumOfSquares() {
        Run run = run("y = a + b*x", "york.csv", "--sigma", "sy", "--sigma-x", "sx", "-f", "text");
        assertThat(run.out())
                .contains("orthogonal distances (errors in x)")
                .contains("sum of squares: 9.424 from errors in y, 2.442 from errors in x");
    }

    @Test
    void rowsEndWithThePointOnTheCurve() {
        Run run = run("y = a + b*x", "york.csv", "--sigma", "sy", "--sigma-x", "sx", "--emit", "rows");
        String[] lines = run.out().split("\r?\n");
        assertThat(lines[0]).startsWith("row,line,x,y,sigma,fit").endsWith(",flag,x_estimated,y_estimated");
        String[] cells = lines[1].split(",");
        double x = Double.parseDouble(cells[cells.length - 2]);
        double y = Double.parseDouble(cells[cells.length - 1]);
        assertThat(x).isCloseTo(-2.018206e-4, Offset.offset(1e-9));
        assertThat(y).isCloseTo(5.479910224 - 0.480533407 * x, SHOWN);
    }

    @Test
    void statisticsAndSummaryNameThem() {
        Run statistics = run("y = a + b*x", "york.csv", "--sigma-x", "sx", "--emit", "statistics");
        assertThat(statistics.out()).contains("rss_y,").contains("rss_x,");
        Run summary = run("y = a + b*x", "york.csv", "--sigma-x", "sqrt(0.04),", "--emit", "summary");
        assertThat(summary.code()).isEqualTo(2);
        summary = run("y = a + b*x", "york.csv", "--sigma-x", "max(sx, 0.1)", "--emit", "summary");
        assertThat(summary.out()).contains("sigma_x").contains("max(sx, 0.1)");
    }

    @Test
    void whatIsNotPossibleIsRefused() {
        refused("E148", "--method", "gd");
        refused("E148", "--loss", "huber");
        refused("E148", "--ci", "bootstrap");
        Run run = run("y = a + b*x", "york.csv", "--sigma-x", "sx,sy");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("E147").contains("the model has 1 input");
    }

    private void refused(String code, String option, String value) {
        Run run = run("y = a + b*x", "york.csv", "--sigma-x", "sx", option, value);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(code).contains(value);
    }

    private Run run(String formula, String file, String... options) {
        List<String> args = new ArrayList<>(List.of(formula, file));
        args.addAll(List.of(options));
        return Run.of(new Environment(folder, Map.of(), Terminals.none(), CurveFit::load), args.toArray(String[]::new));
    }
}
