package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.curvefit.api.CurveFit;
import org.curvefit.testkit.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line with the real engine, reader and writers behind it. */
final class AcceptanceTest {
    private static final String COOLING = Path.of("../examples/cooling.csv").toString();
    private static final String DECAY = "temp_C = a + b*exp(-c*minute)";

    @TempDir
    private Path folder;

    @Test
    void fitsTheFirstExampleWithoutStartValues() {
        Run run = run(DECAY, COOLING, "-f", "json", "-q");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        Map<String, Object> result = JsonText.object(run.out());
        assertThat(result).containsEntry("status", "CONVERGED").containsEntry("ok", true);
        assertParameter(result, "a", 22.2949818920976, 0.153863353892);
        assertParameter(result, "b", 67.9112922695225, 0.209169717462);
        assertParameter(result, "c", 0.0621215864952947, 0.00051037871975);
    }

    @Test
    void writesTheParameterTableThatScriptsRelyOn() {
        Run run = run(DECAY, COOLING);
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("name,value,std_error,t,p,ci_low,ci_high,start,bound_low,bound_high,fixed,status,"
                        + "std_error_percent,ci_half_width");
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).startsWith("a,22.29498189").contains(",false,CONVERGED,0.6901");
        assertThat(run.err())
                .isEqualTo("read     " + COOLING
                        + ": comma, header, 13 rows used, 0 skipped; x = minute, y = temp_C; parameters a, b, c\n"
                        + "note     stdout is not a terminal, writing CSV (see -f)\n");
    }

    @Test
    void answersTheSameInEveryFormat() {
        Map<String, Object> json =
                JsonText.object(run(DECAY, COOLING, "-f", "json").out());
        Map<String, Object> line =
                JsonText.object(run(DECAY, COOLING, "-f", "jsonl").out());
        String csv = run(DECAY, COOLING, "-f", "csv").out();
        String tsv = run(DECAY, COOLING, "-f", "tsv").out();
        assertThat(line).isEqualTo(json);
        assertThat(tsv).isEqualTo(csv.replace(',', '\t'));
        Object value = parameter(json, "b").get("value");
        assertThat(csv.lines().toList().get(2).split(",")[1]).isEqualTo(text(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows", "summary", "trajectory", "all"})
    void writesTheOtherTables(String table) {
        for (String format : List.of("csv", "tsv", "json", "jsonl", "text")) {
            Run run = run(DECAY, COOLING, "--emit", table, "-f", format, "-q");
            assertThat(run.code()).as(format).isZero();
            assertThat(run.out()).as(format).isNotEmpty();
        }
    }

    @Test
    void carriesColumnsAndLinesIntoTheRowsTable() {
        List<String> lines = run(DECAY, COOLING, "--emit", "rows", "--keep", "minute", "-q")
                .out()
                .lines()
                .toList();
        assertThat(lines.get(0))
                .isEqualTo("row,line,minute,temp_C,fit,residual,std_residual,studentized,leverage,cook,ci_low,ci_high,"
                        + "pi_low,pi_high,flag,minute");
        assertThat(lines.get(1)).startsWith("1,2,0,90.1,90.206");
        assertThat(lines).hasSize(14);
    }

    @ParameterizedTest
    @CsvSource({
        "temp_C = a + sine(c*minute), 2, E104, did you mean sin?",
        "temp_C = a + (b*exp(-c*minute), 2, E103, add )",
        "temp_C = a + b*minutes, 2, E107, did you mean minute?",
        "temp = a + b*minute, 2, E137, temp_C",
        "temp_C = minute, 2, E106, add a parameter",
        "'', 2, E130, for example"
    })
    void explainsAFormulaThatCannotBeUsed(String formula, int code, String error, String fix) {
        assertRefused(run(formula, COOLING), code, error, fix);
    }

    @Test
    void explainsAMissingFileAndAMissingColumn() {
        assertRefused(run(DECAY, "../examples/coolng.csv"), 3, "E201", "did you mean ../examples/cooling.csv?");
        assertRefused(run("a + b*x", COOLING, "-x", "time"), 3, "E203", "choose one of these columns");
    }

    @Test
    void explainsTextInAColumnOfNumbers() {
        Run run = run("y = a + b*x", file("text.csv", "x,y\n1,2\n2,12 kg\n3,6\n4,8\n"));
        assertRefused(run, 3, "E301", "--max-rejects");
        assertThat(run.err()).contains("12 kg").contains("line 3").contains("\"y\"");
        assertThat(run("y = a + b*x", file("text.csv", "x,y\n1,2\n2,12 kg\n3,6\n4,8\n"), "--max-rejects", "1")
                        .code())
                .isZero();
    }

    @Test
    void tellsOfEveryRowLeftOutOnce() throws IOException {
        String rejects = folder.resolve("rejects.csv").toString();
        String ragged = file("ragged.csv", "x,y\n1,2\n2,3,4\n3,6\n4,8.5\n5,\n6,11.5\n");
        Run run = run("y = a + b*x", ragged, "--max-rejects", "1", "--rejects", rejects, "-f", "json");
        assertThat(run.err()).contains("4 rows used, 1 skipped, 1 rejected").contains("note     2 rows left out: ");
        assertThat((List<?>) JsonText.object(run.out()).get("rejects")).hasSize(2);
        assertThat(Files.readAllLines(Path.of(rejects))).hasSize(3);
    }

    @Test
    void explainsThatThereAreFewerRowsThanParameters() {
        Run run = run("y = a + b*x + c*x^2", file("two.csv", "x,y\n1,2\n2,4.1\n"));
        assertRefused(run, 3, "E304", "add rows");
        assertThat(run.err()).contains("3 parameters").contains("there are 2");
    }

    @Test
    void refusesNumbersThatCanBeReadInTwoWays() {
        Run run = run("y = a + b*x", file("q.csv", "x,y\n\"1,5\",\"2,25\"\n\"2,0\",\"3,1\"\n\"3,5\",\"4,2\"\n"));
        assertRefused(run, 3, "E312", "--decimal ,");
    }

    @Test
    void readsDecimalCommasAndSaysSo() {
        Run run = run("temp = a + b*exp(-c*zeit)", "../examples/messung.csv", "-f", "json");
        assertThat(run.err()).contains("decimal comma");
        assertParameter(JsonText.object(run.out()), "a", 22.2949818920976, 0.153863353892);
    }

    @Test
    void findsThePlaneOfTheQuadraticExample() {
        Run run = run("y = w1*x1 + w2*x2", "../examples/quadratic.csv", "-f", "json");
        Map<String, Object> result = JsonText.object(run.out());
        assertThat(result).containsEntry("status", "EXACT");
        assertThat((Double) parameter(result, "w1").get("value")).isCloseTo(1.19742, within(1e-12));
        assertThat((Double) parameter(result, "w2").get("value")).isCloseTo(2.89252, within(1e-12));
    }

    @Test
    void takesXAndYForChosenColumns() {
        String[] named = {"y = a + b*x", "../examples/quadratic.csv", "-x", "x2", "-y", "x1", "-f", "json"};
        Map<String, Object> reading = map(JsonText.object(run(named).out()).get("reading"));
        assertThat(reading).containsEntry("x", List.of("x2")).containsEntry("y", "y");
        Map<String, Object> standIns = map(JsonText.object(
                        run("y = a + b*exp(-c*x)", COOLING, "-f", "json").out())
                .get("reading"));
        assertThat(standIns).containsEntry("x", List.of("minute")).containsEntry("y", "temp_C");
    }

    @Test
    void doesNotClaimParametersThatTheDataDoNotDetermine() {
        Run run = run("temp_C = a*b*minute", COOLING, "-f", "json");
        assertThat(run.code()).isEqualTo(10);
        assertThat(run.err()).contains("NOT_IDENTIFIABLE").contains("a*b");
        Map<String, Object> result = JsonText.object(run.out());
        assertThat(parameter(result, "a"))
                .containsEntry("std_error", JsonText.NULL)
                .containsKey("reason");
        assertThat(run("temp_C = a*b*minute", COOLING, "--accept-unconverged").code())
                .isZero();
    }

    @Test
    void warnsOfAModelThatMissesTheBend() {
        Run run = run("temp_C = m*minute + t0", COOLING);
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("warning W310");
        assertThat(run("temp_C = m*minute + t0", COOLING, "--strict").code()).isEqualTo(10);
    }

    @Test
    void predictsAtNewPointsFromASavedResult() {
        String saved = folder.resolve("cool.json").toString();
        assertThat(run(DECAY, COOLING, "-o", saved).code()).isZero();
        Run run = Run.of(environment(), "minute\n70\n80\n", new String[] {"predict", saved});
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("minute,fit,ci_low,ci_high,pi_low,pi_high");
        assertThat(Double.parseDouble(lines.get(1).split(",")[1])).isCloseTo(23.17280627, within(1e-7));
        assertThat(Double.parseDouble(lines.get(2).split(",")[1])).isCloseTo(22.76662883, within(1e-7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"y = a + b*exp(-c*x)", "a + b*exp(-c*x)", "log(temp_C) = a - c*minute", "log(y) = a - c*x"})
    void predictsFromEveryWayToWriteAFormula(String formula) {
        String saved = folder.resolve("cool.json").toString();
        assertThat(run(formula, COOLING, "-o", saved).code()).isZero();
        Run run = Run.of(environment(), "minute\n0\n", new String[] {"predict", saved});
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("minute,fit,ci_low,ci_high,pi_low,pi_high\n0,");
    }

    @Test
    void checksFormulasWithAndWithoutAFile() {
        Run with = run("check", DECAY, COOLING);
        assertThat(with.out()).contains("start values found automatically").contains("exp((-c) * minute)");
        Run without = run("check", "y = a*exp(-b*x)");
        assertThat(without.out()).contains("inputs      x").contains("nonlinearly");
        assertRefused(run("check", "y = a*("), 2, "E101", "");
    }

    @Test
    void theCommandThatPeekProposesRuns() {
        Run peek = run("peek", COOLING);
        assertThat(peek.out()).endsWith("command    curvefit 'temp_C = a + b*minute' " + COOLING + "\n");
        assertThat(run("temp_C = a + b*minute", COOLING).code()).isZero();
    }

    @Test
    void everyFunctionOfTheHelpIsAFunctionOfTheLanguage() {
        String help = run("help", "functions").out();
        for (String word : help.replaceAll("(?m) {4,}.*$", " ")
                .replaceAll("\\([^)]*\\)", " ")
                .split("\\s+")) {
            Run run = run("check", "y = a*" + word + "(x)");
            assertThat(run.err()).as(word).doesNotContain("E104");
        }
    }

    @Test
    void demoFitsItsExample() {
        Environment here = new Environment(folder, Map.of(), Terminals.none(), CurveFit::load);
        Run run = Run.of(here, "demo");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("CONVERGED    Levenberg-Marquardt, start values found automatically");
        assertThat(Files.exists(folder.resolve("cooling.csv"))).isTrue();
    }

    private Run run(String... args) {
        return Run.of(environment(), args);
    }

    private static Environment environment() {
        return new Environment(Path.of(""), Map.of(), Terminals.none(), CurveFit::load);
    }

    private String file(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content).toString();
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    private static void assertRefused(Run run, int code, String error, String fix) {
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("error " + error + "  ").contains(fix).doesNotContain("Exception");
        assertThat(run.err().contains("  where   ") || run.err().contains("^") || error.equals("E130"))
                .isTrue();
        assertThat(run.err()).contains("  fix     ");
    }

    private static void assertParameter(Map<String, Object> result, String name, double value, double error) {
        assertThat((Double) parameter(result, name).get("value")).isCloseTo(value, within(1e-8 * Math.abs(value)));
        assertThat((Double) parameter(result, name).get("std_error")).isCloseTo(error, within(1e-6 * error));
    }

    private static Map<String, Object> parameter(Map<String, Object> result, String name) {
        for (Object parameter : (List<?>) result.get("parameters")) {
            if (map(parameter).get("name").equals(name)) {
                return map(parameter);
            }
        }
        throw new AssertionError("no " + name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static String text(Object value) {
        return org.curvefit.api.numeric.Decimal.text((Double) value);
    }
}
