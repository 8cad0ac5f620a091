package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.curvefit.api.CurveFit;
import org.curvefit.testkit.JsonText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weights, filters, losses and outliers on the command line, with the real engine behind it. */
final class WeightedFitsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeData() throws IOException {
        StringBuilder text = new StringBuilder("x,y,sd,city\n");
        for (int i = 0; i < 20; i++) {
            double noise = 0.1 * ((i * 7) % 5 - 2);
            text.append(i).append(',').append(1 + 2 * i + noise + (i == 13 ? 30 : 0));
            text.append(",").append(i % 2 == 0 ? "0.1" : "0.2").append(i < 10 ? ",Rome\n" : ",Oslo\n");
        }
        Files.writeString(folder.resolve("data.csv"), text);
    }

    @Test
    void saysTheConventionOfTheWeightsInWords() {
        Run text = run("y = a + b*x", "data.csv", "--sigma", "sd", "-f", "text");
        assertThat(text.out()).contains("weights 1/sigma^2, sigma = sd; errors are rescaled by the residuals");
        Run known = run("y = a + b*x", "data.csv", "--sigma", "1", "--known-sigma", "-f", "text", "--where", "x != 13");
        assertThat(known.out()).contains("chi-square").contains("z instead of t");
        Map<String, Object> json = JsonText.object(
                run("y = a + b*x", "data.csv", "--sigma", "sd", "--known-sigma", "-f", "json", "--where", "x != 13")
                        .out());
        assertThat(errors(json))
                .containsEntry("sigma", "sd")
                .containsEntry("sigma_known", true)
                .containsEntry("weights", "1/sigma^2, sigma = sd")
                .containsEntry("distribution", "normal");
        Run rows = run("y = a + b*x", "data.csv", "--sigma", "sd", "--emit", "rows");
        assertThat(rows.out()).startsWith("row,line,x,y,sigma,fit");
    }

    @Test
    void countsTheRowsThatTheFilterLeavesOut() {
        Run run = run("y = a + b*x", "data.csv", "--where", "city == 'Rome'", "-f", "json");
        assertThat(run.err()).contains("10 rows used, 0 skipped, 10 left out by --where");
        Run refused = run("y = a + b*x", "data.csv", "--where", "city > 5");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("E306").contains("city == 'text'");
    }

    @Test
    void aSigmaThatIsNoneIsRefusedWithItsLine() throws IOException {
        Files.writeString(folder.resolve("zero.csv"), "x,y,sd\n1,2,1\n2,4,0\n3,7,1\n");
        Run run = run("y = a*x", "zero.csv", "--sigma", "sd");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("E311").contains("zero.csv line 3").contains("\"sd\"");
    }

    @Test
    void reportsARobustFit() {
        Run text = run("y = a + b*x", "data.csv", "--loss", "huber", "-f", "text");
        assertThat(text.code()).as(text.err()).isZero();
        assertThat(text.out())
                .contains("loss huber, scale ")
                .contains("1.345 times the robust standard deviation (MAD)")
                .contains("sandwich");
        Map<String, Object> json =
                JsonText.object(run("y = a + b*x", "data.csv", "--loss", "cauchy", "--loss-scale", "0.3", "-f", "json")
                        .out());
        assertThat(errors(json))
                .containsEntry("loss", "cauchy")
                .containsEntry("loss_scale", 0.3)
                .containsEntry("loss_scale_origin", "given");
    }

    @Test
    void anUnknownLossListsTheKnownOnes() {
        Run run = run("y = a + b*x", "data.csv", "--loss", "hubber");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("squared, huber, cauchy, soft-l1, arctan")
                .contains("did you mean huber?");
    }

    @Test
    void flagsOutliersInTheirRows() {
        Run rows = run("y = a + b*x", "data.csv", "--outliers", "1%", "--emit", "rows");
        assertThat(rows.out().lines().filter(line -> line.contains(",outlier,")))
                .hasSize(1);
        assertThat(rows.out().lines().findFirst().orElseThrow()).endsWith(",flag,outlier_t,outlier_q");
        Run text = run("y = a + b*x", "data.csv", "--outliers", "1%", "-f", "text");
        assertThat(text.out()).contains("W327").contains("1 outlier (ROUT").contains("data.csv line 15");
    }

    @Test
    void aSavedWeightedFitStillPredicts() {
        run("y = a + b*x", "data.csv", "--sigma", "sd", "--loss", "huber", "-o", "fit.json");
        Run predicted = run("predict", "fit.json", "data.csv", "-f", "csv");
        assertThat(predicted.code()).as(predicted.err()).isZero();
        assertThat(predicted.out().lines()).hasSize(21);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> errors(Map<String, Object> json) {
        return (Map<String, Object>) json.get("errors");
    }

    private Run run(String... args) {
        return Run.of(new Environment(folder, Map.of(), Terminals.none(), CurveFit::load), args);
    }
}
