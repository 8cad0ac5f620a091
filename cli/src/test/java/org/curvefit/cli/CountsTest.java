package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.curvefit.api.CurveFit;
import org.curvefit.testkit.JsonText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fits of counts on the command line: every output tells the same figures, and none that are wrong for counts. */
final class CountsTest {
    private static final String DECAY = "n = a*exp(-k*x) + b";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeData() throws IOException {
        Files.writeString(
                folder.resolve("decay.csv"),
                "x,n\n0,102\n1,77\n2,55\n3,50\n4,30\n5,26\n6,16\n7,15\n8,6\n9,9\n10,3\n12,4\n15,0\n20,1\n25,0\n");
    }

    private Run run(String... args) {
        return Run.of(new Environment(folder, Map.of(), Terminals.none(), CurveFit::load), args);
    }

    private Run fit(String... more) {
        String[] args = new String[4 + more.length];
        System.arraycopy(new String[] {DECAY, "decay.csv", "--loss", "poisson"}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return run(args);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> json, String name) {
        return (Map<String, Object>) json.get(name);
    }

    @Test
    void theReportTellsDevianceAndDispersion() {
        Run text = fit("-f", "text");
        assertThat(text.code()).as(text.err()).isZero();
        assertThat(text.out())
                .contains("fit      pseudo R2 0.981046   deviance 9.311   dispersion 0.6789 (12 degrees of freedom)")
                .contains("the counts scatter as counts do")
                .doesNotContain("residual std dev");
    }

    @Test
    void jsonAndSummaryCarryTheSameFigures() {
        Map<String, Object> json = JsonText.object(fit("-f", "json").out());
        Map<String, Object> errors = part(json, "errors");
        assertThat(errors)
                .containsEntry("loss", "poisson")
                .containsEntry("distribution", "normal")
                .containsKeys("deviance", "null_deviance", "pseudo_r2", "pearson_chi2", "dispersion");
        assertThat((double) errors.get("deviance")).isCloseTo(9.3107294436495288, Offset.offset(1e-9));
        String[] lines = fit("--emit", "summary").out().split("\n");
        List<String> names = List.of(lines[0].split(","));
        List<String> values = List.of(lines[1].split(","));
        for (String name : List.of("deviance", "null_deviance", "pseudo_r2", "pearson_chi2", "dispersion")) {
            assertThat(Double.parseDouble(values.get(names.indexOf(name)))).isEqualTo(errors.get(name));
        }
        assertThat(values.get(names.indexOf("loss"))).isEqualTo("poisson");
        assertThat(run("n = a*exp(-k*x) + b", "decay.csv", "--emit", "summary").out())
                .doesNotContain("deviance");
    }

    /** R's figures of the line through other counts stand in the tests of the engine. */
    @Test
    void aSavedFitPredictsWithTheVarianceOfACount() {
        fit("-o", "fit.json", "-q");
        Map<String, Object> intervals = part(JsonText.object(fit("-f", "json").out()), "intervals");
        assertThat(intervals).containsEntry("counts", true);
        Run predicted =
                Run.of(new Environment(folder, Map.of(), Terminals.none(), CurveFit::load), "x\n1\n", new String[] {
                    "predict", "fit.json", "-q"
                });
        Run rows = fit("--emit", "rows");
        String[] expected = rows.out().split("\n")[2].split(",");
        String[] found = predicted.out().split("\n")[1].split(",");
        assertThat(Double.parseDouble(found[1])).isCloseTo(Double.parseDouble(expected[4]), Offset.offset(1e-10));
        double half = Double.parseDouble(found[3]) - Double.parseDouble(found[1]);
        double whole = Double.parseDouble(found[5]) - Double.parseDouble(found[1]);
        double z = 1.959963984540054;
        assertThat(whole * whole).isCloseTo(half * half + z * z * Double.parseDouble(found[1]), Offset.offset(1e-8));
    }

    /** {@code anova(glm(n ~ x), glm(n ~ x + I(x^2)), test = "Chisq")} of R. */
    @Test
    void modelsAreComparedByTheFallOfTheDeviance() {
        Run compared = run(
                "compare", "n = exp(a+b*x)", "n = exp(a+b*x+c*x^2)", "decay.csv", "--loss", "poisson", "-f", "text");
        assertThat(compared.code()).as(compared.err()).isZero();
        assertThat(compared.out()).contains("chi2(1) = 0.02353, p = 0.88");
    }

    /** The analysis of deviance of R for {@code n ~ x}, {@code n ~ g + x} and {@code n ~ g * x}. */
    @Test
    void groupsAreComparedByTheFallOfTheDeviance() throws IOException {
        Files.writeString(
                folder.resolve("two.csv"),
                "x,n,g\n0,102,A\n1,77,A\n2,55,A\n3,50,A\n4,30,A\n5,26,A\n6,16,A\n7,15,A\n"
                        + "0,62,B\n1,50,B\n2,40,B\n3,31,B\n4,22,B\n5,18,B\n6,13,B\n7,12,B\n");
        Run groups = run("n = exp(a+b*x)", "two.csv", "--by", "g", "--share", "b", "--loss", "poisson", "-f", "text");
        assertThat(groups.code()).as(groups.err()).isZero();
        assertThat(groups.out())
                .contains("chi2(1) = 24.60, p = 7.0e-07")
                .contains("chi2(1) = 0.7532, p = 0.39")
                .contains("0.0672794");
    }

    @Test
    void methodsAreComparedByTheMeanDeviance() {
        Run all = fit("--method", "all", "--start", "a=80,k=0.2,b=1", "--max-iter", "50", "-f", "text");
        assertThat(all.out()).contains("0.620715");
    }

    @Test
    void theCommandToTryKeepsTheLoss() throws IOException {
        Files.writeString(
                folder.resolve("bent.csv"),
                "x,n\n0,4\n1,7\n2,12\n3,18\n4,27\n5,41\n6,62\n7,94\n8,140\n9,212\n10,320\n11,480\n12,720\n");
        Run bent =
                run("n = a + b*x", "bent.csv", "--loss", "poisson", "--bound", "a=0:", "--bound", "b=0:", "-f", "text");
        assertThat(bent.out()).contains("W329").contains("W310");
        assertThat(bent.out()).contains("try ").contains("--loss poisson");
    }

    @Test
    void aBackgroundThatWasSubtractedIsToldWithItsLine() throws IOException {
        Files.writeString(folder.resolve("less.csv"), "x,n\n1,7\n2,3\n3,-1.5\n");
        Run refused = run("n = a*x", "less.csv", "--loss", "poisson");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err())
                .contains("E313")
                .contains("-1.5 is not a count")
                .contains("less.csv line 4");
    }

    @Test
    void halvesOfCountsAreNotedOnce() throws IOException {
        Files.writeString(folder.resolve("halves.csv"), "x,n\n1,2.5\n2,4\n3,6.5\n4,7\n");
        Run noted = run("n = a*x", "halves.csv", "--loss", "poisson", "--strict");
        assertThat(noted.code()).as(noted.err()).isZero();
        assertThat(noted.err()).contains("note ").contains("quasi-likelihood").doesNotContain("warning");
    }
}
