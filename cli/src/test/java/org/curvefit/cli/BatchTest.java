package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.curvefit.testkit.JsonText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One formula and several files: a line for each, also for those that cannot be fitted. */
class BatchTest {
    private static final String LINE = "y = a*x + b";

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("up.csv"), "x,y\n1,3.1\n2,4.9\n3,7.2\n4,8.8\n");
        Files.writeString(folder.resolve("down.csv"), "x,y\n1,9.1\n2,6.8\n3,5.2\n4,2.9\n");
        Files.writeString(folder.resolve("short.csv"), "x,y\n1,2\n");
        Files.writeString(folder.resolve("text.csv"), "x,y\n1,one\n2,two\n");
    }

    @Test
    void everyFileIsALineInTheOrderGiven() {
        Run run = run("down.csv", "up.csv", "-f", "csv");
        List<String> lines = run.out().lines().toList();
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith("file,formula,method,status,ok,")
                .endsWith(",a,a_std_error,b,b_std_error,a_ci_low,a_ci_high,b_ci_low,b_ci_high,flags,message");
        assertThat(lines.get(1)).startsWith(folder.resolve("down.csv") + ",").contains(",SOLVED,true,");
        assertThat(lines.get(2)).startsWith(folder.resolve("up.csv") + ",").contains(",SOLVED,true,");
    }

    @Test
    void whatCannotBeFittedIsALineWithItsReason() {
        Run run = run("short.csv", "up.csv", "text.csv", "missing.csv", "-f", "csv");
        List<String> lines = run.out().lines().toList();
        assertThat(run.code()).isEqualTo(10);
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1)).contains("TOO_FEW_POINTS,false").contains("E304");
        assertThat(lines.get(2)).contains("SOLVED,true");
        assertThat(lines.get(3)).contains("NOT_FITTED,false").contains("E306");
        assertThat(lines.get(4)).contains("NOT_FITTED,false").contains("E201");
        assertThat(run.err()).contains("warning E304").contains("warning E306").contains("warning E201");
    }

    @Test
    void theOthersCanBeEnough() {
        assertThat(run("short.csv", "up.csv", "--accept-unconverged", "-f", "csv")
                        .code())
                .isZero();
    }

    @Test
    void jsonIsAnArrayOfResultsWithTheirFile() {
        Run run = run("short.csv", "up.csv", "-f", "json");
        List<?> all = (List<?>) JsonText.parse(run.out());
        assertThat(all).hasSize(2);
        assertThat(((Map<?, ?>) all.get(0)).get("status")).isEqualTo("TOO_FEW_POINTS");
        assertThat(((Map<?, ?>) all.get(1)).get("status")).isEqualTo("SOLVED");
        assertThat(((Map<?, ?>) all.get(1)).get("group"))
                .isEqualTo(Map.of("file", folder.resolve("up.csv").toString()));
    }

    @Test
    void parametersOfAllFilesAreOneTable() {
        List<String> lines = run("up.csv", "down.csv", "--emit", "parameters", "-f", "csv")
                .out()
                .lines()
                .toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).startsWith("file,name,value,std_error");
        assertThat(lines.get(3)).startsWith(folder.resolve("down.csv") + ",a,");
    }

    @Test
    void peopleSeeAShortTable() {
        Run run = run("up.csv", "down.csv", "-f", "text");
        assertThat(run.out().lines().findFirst().orElseThrow())
                .contains("file")
                .contains("status")
                .contains("a_std_error")
                .doesNotContain("aicc");
    }

    @Test
    void aFormulaWithoutQuotesIsStillRecognized() {
        Run run = Run.of(Run.pipes(folder), "y", "=", "a*x", "data.csv");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("E123").contains("quotes");
    }

    @Test
    void optionsOfASingleFitAreRefused() {
        Run run = run("up.csv", "down.csv", "--rejects", "left.csv");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--rejects");
    }

    private Run run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = LINE;
        for (int i = 0; i < arguments.length; i++) {
            all[i + 1] = arguments[i].endsWith(".csv") && !arguments[i].equals("left.csv")
                    ? folder.resolve(arguments[i]).toString()
                    : arguments[i];
        }
        return RealEngine.run(all);
    }
}
