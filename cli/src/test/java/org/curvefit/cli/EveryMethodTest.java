package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.curvefit.cli.RealEngine.column;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One question to every method, the answers in one table. */
final class EveryMethodTest {
    private static final String PLANE = "y = w1*x1 + w2*x2";
    private static final String DATA = "examples/quadratic.csv";
    private static final String BOWL = "(a-1)^2 + 2*(b+3)^2";

    @TempDir
    private Path folder;

    @Test
    void allMethodsFindThePlaneFromTheSameStart() {
        Run run = RealEngine.run(PLANE, DATA, "--method", "all", "--start", "w1=-10,w2=10", "--rate", "0.1");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("method,status,ok,loss,iterations,evaluations,distance,ms\nlinear,EXACT,true,");
        assertThat(run.out().lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyInAnyOrder("linear", "lm", "gauss-newton", "newton", "gd", "sgd");
        for (double distance : column(run, "distance")) {
            assertThat(distance).isCloseTo(0, within(1e-6));
        }
        assertThat(run.err()).contains("note     grid is left out: it needs --grid");
    }

    @Test
    void theStartThatIsFoundServesAllMethods() {
        Run run = RealEngine.run(
                "temp_C = a + b*exp(-c*minute)", "examples/cooling.csv", "--method", "all", "--max-iter", "200");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("note     linear is left out: closed form is impossible");
        assertThat(run.out()).contains("\nlm,CONVERGED,true,").contains("\nnewton,CONVERGED,true,");
    }

    @Test
    void aWrittenLossIsAskedOfTheMethodsThatCanAnswer() {
        Run run = RealEngine.run(
                "minimize",
                BOWL,
                "--start",
                "a=0,b=0",
                "--method",
                "all",
                "--grid",
                "a=-5:5:11,b=-5:5:11",
                "-f",
                "json");
        assertThat(run.out()).startsWith("[{\"method\":").endsWith("}]\n");
        assertThat(run.out())
                .contains("{\"method\":\"newton\",\"status\":\"CONVERGED\",\"ok\":true,\"loss\":0,\"iterations\":1,")
                .contains("{\"method\":\"grid\",\"status\":\"GRID_BEST\",\"ok\":true,\"loss\":0,");
        assertThat(run.err()).contains("note     lm is left out");
    }

    @Test
    void peopleSeeTheTimeAndTheBestAnswer() {
        Run run = RealEngine.run(
                "minimize", BOWL, "--start", "a=0,b=0", "--method", "all", "--rate", "0.1", "-f", "text");
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(2).split("  +"))
                .containsExactly("method", "status", "loss", "iterations", "evaluations", "ms", "distance to the best");
        assertThat(lines.subList(3, lines.size())).anyMatch(line -> line.endsWith("  best"));
    }

    @Test
    void theBestOfMaximizationIsTheLargest() {
        Run run = RealEngine.run(
                "minimize",
                "1 - w^2",
                "--maximize",
                "--start",
                "w=2",
                "--method",
                "all",
                "--rate",
                "0.1",
                "-f",
                "jsonl",
                "--max-iter",
                "5");
        assertThat(run.out().lines())
                .anyMatch(line -> line.contains("\"newton\"") && line.contains("\"distance\":0,\"ms\":"))
                .anyMatch(line -> line.contains("\"gd\"") && line.contains("MAX_ITERATIONS"));
        assertThat(run.code()).isZero();
    }

    @Test
    void theWaysAndTheLossesOfAllMethodsGoIntoOnePicture() throws IOException {
        Path picture = folder.resolve("runs.svg");
        Path table = folder.resolve("runs.txt");
        Run run = RealEngine.run(
                PLANE,
                DATA,
                "--method",
                "all",
                "--start",
                "w1=-10,w2=10",
                "--max-iter",
                "20",
                "-o",
                picture.toString(),
                "-o",
                table.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        String drawn = Files.readString(picture);
        assertThat(occurrences(drawn, "class=\"contours\"")).isEqualTo(1);
        assertThat(occurrences(drawn, "class=\"path\"")).isEqualTo(6);
        assertThat(occurrences(drawn, ">gauss-newton<")).isEqualTo(2);
        assertThat(Files.readString(table)).contains("distance to the best");
    }

    @Test
    void withMoreParametersTheLossesAloneAreDrawn() throws IOException {
        Path picture = folder.resolve("runs.svg");
        Run run = RealEngine.run(
                "temp_C = a + b*exp(-c*minute)",
                "examples/cooling.csv",
                "--method",
                "all",
                "--max-iter",
                "500",
                "-o",
                picture.toString());
        assertThat(run.code()).isZero();
        assertThat(Files.readString(picture))
                .doesNotContain("class=\"contours\"")
                .contains(">1 + iteration<")
                .contains(">gd (MAX_ITERATIONS)<");
    }

    @Test
    void severalRatesAreComparedInOneTableAndOnePicture() throws IOException {
        Path picture = folder.resolve("rates.svg");
        String[] question = {
            "minimize",
            "w^2",
            "--method",
            "gd",
            "--start",
            "w=10",
            "--max-iter",
            "50",
            "--rate",
            "0.1",
            "--rate",
            "0.3",
            "--rate",
            "1.1",
            "-f",
            "csv",
            "-o",
            picture.toString()
        };
        Run run = RealEngine.run(question);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("\ngd rate 0.1,MAX_ITERATIONS,false,")
                .contains("\ngd rate 0.3,CONVERGED,true,")
                .contains("\ngd rate 1.1,DIVERGED,false,");
        assertThat(Files.readString(picture))
                .contains(">gd rate 0.3<")
                .contains(">gd rate 1.1 (DIVERGED)<")
                .contains(">1e-12<");
    }

    @Test
    void ratesAreComparedForOneMethod() {
        assertThat(RealEngine.run(PLANE, DATA, "--method", "all", "--rate", "0.1", "--rate", "0.2")
                        .err())
                .contains("error E118")
                .contains("several rates are compared for one method");
    }

    private static int occurrences(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @Test
    void refusesOptionsThatNeedOneMethod() {
        assertThat(RealEngine.run(PLANE, DATA, "--method", "all", "--emit", "rows")
                        .err())
                .contains("error E118")
                .contains("leave out --emit");
        assertThat(RealEngine.run(PLANE, DATA, "--method", "all", "--then", "lm")
                        .err())
                .contains("error E118")
                .contains("leave out --then");
    }
}
