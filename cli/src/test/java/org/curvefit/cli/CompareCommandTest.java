package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.curvefit.testkit.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code curvefit compare}: several formulas for the same rows. */
class CompareCommandTest {
    private static final String COOLING = "examples/cooling.csv";
    private static final String DECAY = "temp_C = a + b*exp(-c*minute)";
    private static final String LINE = "temp_C = m*minute + t0";
    private static final String PARABOLA = "temp_C = p + q*minute + r*minute^2";

    @TempDir
    Path folder;

    @Test
    void theTableOfProgramsHasTheBestModelFirst() {
        Run run = RealEngine.run("compare", LINE, PARABOLA, DECAY, COOLING);
        List<String> lines = run.out().lines().toList();
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(lines.get(0))
                .isEqualTo("model,status,ok,rows_used,parameters,dof,rss,residual_variance,residual_sd,r2,adj_r2,"
                        + "log_likelihood,k,aic,aicc,bic,delta_aicc,akaike_weight,evidence_ratio,lack_of_fit_p,"
                        + "test_against,test,test_statistic,test_df1,test_df2,test_p");
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).startsWith(DECAY + ",CONVERGED,true,13,3,10,");
        double[] weights = RealEngine.column(run, "akaike_weight");
        assertThat(weights[0] + weights[1] + weights[2]).isCloseTo(1, within(1e-12));
    }

    @Test
    void peopleReadTheTestAndTheCommandThatGoesOn() {
        String text =
                RealEngine.run("compare", LINE, PARABOLA, COOLING, "-f", "text").out();
        assertThat(text)
                .contains(PARABOLA + " against " + LINE + ": F(1, 10) = ")
                .contains("its additional parameter is needed")
                .contains("best     " + PARABOLA)
                .contains("next     curvefit '" + PARABOLA + "' " + COOLING);
    }

    @Test
    void oneFormulaOrNoneIsRefused() {
        Run one = RealEngine.run("compare", LINE, COOLING);
        assertThat(one.code()).isEqualTo(2);
        assertThat(one.err()).contains("E123").contains("curvefit compare");
        assertThat(RealEngine.run("compare").code()).isEqualTo(2);
    }

    @Test
    void aMissingFileIsTakenForOneByItsName() {
        Run run = RealEngine.run("compare", LINE, DECAY, "coolng.csv");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("E201").contains("coolng.csv");
    }

    @Test
    void dataMayComeFromStandardInput() {
        String data = "x,y\n1,2.1\n2,3.9\n3,6.2\n4,7.8\n5,10.1\n";
        Run run =
                Run.of(RealEngine.environment(), data, new String[] {"compare", "y = a*x", "y = a*x + b", "-f", "csv"});
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines()).hasSize(3);
    }

    @Test
    void aModelWithoutAnAnswerMakesTheExitCodeTen() {
        Run run = RealEngine.run("compare", "temp_C = a*b*minute", LINE, COOLING);
        assertThat(run.code()).isEqualTo(10);
        assertThat(run.err()).contains("is not ranked: NOT_IDENTIFIABLE");
        assertThat(RealEngine.run("compare", "temp_C = a*b*minute", LINE, COOLING, "--accept-unconverged")
                        .code())
                .isZero();
    }

    @Test
    void otherTablesHaveAColumnThatNamesTheModel() {
        Run run = RealEngine.run("compare", LINE, DECAY, COOLING, "--emit", "parameters");
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0)).startsWith("model,name,value,std_error");
        assertThat(lines).hasSize(6);
        Run json = RealEngine.run("compare", LINE, DECAY, COOLING, "--emit", "parameters", "-f", "json");
        List<?> results = (List<?>) JsonText.parse(json.out());
        assertThat(((Map<?, ?>) results.get(0)).get("group")).isEqualTo(Map.of("model", DECAY));
    }

    @Test
    void filesHoldTheSame() throws IOException {
        Path csv = folder.resolve("models.csv");
        Path json = folder.resolve("models.json");
        Path text = folder.resolve("models.txt");
        Path book = folder.resolve("models.xlsx");
        Path picture = folder.resolve("models.svg");
        Run run = RealEngine.run(
                "compare",
                LINE,
                DECAY,
                COOLING,
                "-o",
                csv.toString(),
                "-o",
                json.toString(),
                "-o",
                text.toString(),
                "-o",
                book.toString(),
                "-o",
                picture.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(csv))
                .isEqualTo(RealEngine.run("compare", LINE, DECAY, COOLING).out());
        List<?> rows = (List<?>) JsonText.parse(Files.readString(json));
        assertThat(((Map<?, ?>) rows.get(0)).get("model")).isEqualTo(DECAY);
        assertThat(Files.readString(text)).contains("best     " + DECAY);
        assertThat(Files.readString(picture)).contains(DECAY).contains(LINE);
        Run read = RealEngine.run("peek", book.toString());
        assertThat(read.out() + read.err()).contains("Comparison").contains("delta_aicc");
    }

    @Test
    void anUnknownTableIsRefusedForASingleFit() {
        Run run = RealEngine.run(LINE, COOLING, "--emit", "comparison");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("E118").contains("curvefit compare");
    }
}
