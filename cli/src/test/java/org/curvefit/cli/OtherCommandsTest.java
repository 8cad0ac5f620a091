package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OtherCommandsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeData() throws IOException {
        Files.writeString(folder.resolve("line.csv"), "u,v\n0,1\n1,3\n2,5.5\n");
    }

    @Test
    void checkShowsParametersDerivativesAndStartValues() {
        Run run = Run.of(Run.pipes(folder), "check", "v = a + b*u", file("line.csv"));
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                        formula     v = a + b*u
                        understood  v = a + (b * u)
                        response    v
                        inputs      u

                        parameter  enters    start    derivative
                        a          linearly  1.00000  1
                        b          linearly  2.00000  u

                        start values found automatically
                        """);
    }

    @Test
    void checkNeedsNoFile() {
        Run run = Run.of(Run.terminal(folder), "check", "v = a + b*u");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("parameter  enters    derivative");
        assertThat(Run.of(Run.terminal(folder), "check").code()).isEqualTo(2);
    }

    @Test
    void peekShowsColumnsAndACommandThatRuns() {
        Run run = Run.of(Run.pipes(folder), "peek", file("line.csv"));
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo("file       " + file("line.csv") + "  18 bytes\n"
                        + """
                        dialect    delimiter comma (guessed)   decimal point (guessed)   header yes (guessed)
                        columns    1  u  3 numbers  0 .. 2
                                   2  v  3 numbers  1 .. 5.5
                        rows       3
                        rejected   0 rows
                        """
                        + "command    curvefit 'v = a + b*u' " + file("line.csv") + "\n");
        assertThat(Run.of(Run.pipes(folder), "v = a + b*u", file("line.csv"), "-f", "json")
                        .code())
                .isZero();
    }

    @Test
    void predictReadsBackWhatFitSaved() {
        String saved = file("line.json");
        Run.of(Run.pipes(folder), "v = a + b*u", file("line.csv"), "-o", saved);
        Run run = Run.of(Run.pipes(folder), "u\n10\n20\n", new String[] {"predict", saved});
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("u,fit\n10,23.5\n20,46\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void predictWritesTablesForPeopleAndFiles() throws IOException {
        String saved = file("line.json");
        Run.of(Run.pipes(folder), "v = a + b*u", file("line.csv"), "-o", saved);
        Run text = Run.of(Run.terminal(folder), "predict", saved, file("line.csv"));
        assertThat(text.out()).isEqualTo("u  fit\n0  1\n1  3.25000\n2  5.50000\n");
        Run files = Run.of(Run.terminal(folder), "predict", saved, file("line.csv"), "-o", file("p.tsv"));
        assertThat(files.out()).isEmpty();
        assertThat(Files.readString(folder.resolve("p.tsv"))).isEqualTo("u\tfit\n0\t1\n1\t3.25\n2\t5.5\n");
        assertThat(Run.of(Run.terminal(folder), "predict", saved, file("line.csv"), "-o", file("line.csv"))
                        .code())
                .isEqualTo(4);
    }

    @Test
    void predictWarnsOfAResultThatIsNotToBeTrusted() {
        String saved = file("line.json");
        Run.of(Run.pipes(folder), "v = a + b*u", file("line.csv"), "-o", saved, "--method", "diverged");
        Run run = Run.of(Run.pipes(folder), "predict", saved, file("line.csv"));
        assertThat(run.code()).isEqualTo(10);
        assertThat(run.err()).contains("warning W321").contains("DIVERGED");
    }

    @Test
    void predictNamesAMissingColumnAndAFileThatIsNoResult() {
        String saved = file("line.json");
        Run.of(Run.pipes(folder), "v = a + b*u", file("line.csv"), "-o", saved);
        Run column = Run.of(Run.pipes(folder), "w\n1\n", new String[] {"predict", saved});
        assertThat(column.code()).isEqualTo(3);
        assertThat(column.err()).contains("E203").contains("\"u\"");
        Run file = Run.of(Run.pipes(folder), "predict", file("line.csv"), file("line.csv"));
        assertThat(file.code()).isEqualTo(3);
        assertThat(file.err()).contains("E215");
    }

    @Test
    void demoSaysWhatItWritesAndNeverOverwrites() throws IOException {
        Run run = Run.of(Run.pipes(folder), "demo");
        assertThat(run.err())
                .startsWith("demo     writing cooling.csv into this folder")
                .contains("demo     curvefit 'temp_C = a + b*exp(-c*minute)' cooling.csv\n");
        assertThat(Files.readString(folder.resolve("cooling.csv"))).isEqualTo(DemoCommand.example());
        Files.writeString(folder.resolve("cooling.csv"), "mine");
        Run again = Run.of(Run.pipes(folder), "demo");
        assertThat(again.code()).isEqualTo(4);
        assertThat(again.err()).contains("E405");
        assertThat(Files.readString(folder.resolve("cooling.csv"))).isEqualTo("mine");
    }

    @Test
    void theExampleOfTheDemoIsTheOneInTheExamplesFolder() throws IOException {
        assertThat(Files.readString(Path.of("../examples/cooling.csv"))).isEqualTo(DemoCommand.example());
    }

    @Test
    void pluginsListsWhatWasFound() {
        assertThat(Run.of(Run.pipes(folder), "plugins").out())
                .contains("engine")
                .contains("jsonl");
    }

    @ParameterizedTest
    @EnumSource(CommandName.class)
    void everyCommandHasHelpThatFitsATerminal(CommandName command) {
        Run asked = Run.of(Run.pipes(folder), "help", command.word());
        assertThat(asked.code()).isZero();
        assertThat(asked.out().lines()).allMatch(line -> line.length() <= 80).hasSizeLessThanOrEqualTo(80);
        assertThat(asked.out()).contains(command.summary());
        if (command != CommandName.HELP) {
            assertThat(Run.of(Run.pipes(folder), command.word(), "--help").out())
                    .isEqualTo(asked.out());
        }
    }

    @Test
    void theOverviewFitsATerminalAndNamesEveryCommand() {
        Run run = Run.of(Run.pipes(folder), "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80).hasSizeLessThanOrEqualTo(40);
        assertThat(CommandName.words()).allMatch(run.out()::contains);
        assertThat(Run.of(Run.pipes(folder), "help").out()).isEqualTo(run.out());
    }

    @Test
    void helpExplainsExitCodesFormulasAndFunctions() {
        assertThat(Run.of(Run.pipes(folder), "help", "exit-codes").out().lines())
                .extracting(line -> line.substring(0, 3).strip())
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "10", "130");
        assertThat(Run.of(Run.pipes(folder), "help", "formula").out()).contains("pi, e");
        assertThat(Run.of(Run.pipes(folder), "help", "functions").out()).contains("besselj0");
        assertThat(Run.of(Run.pipes(folder), "help", "function").err()).contains("did you mean functions?");
    }

    @Test
    void versionIsOneLine() {
        assertThat(Run.of(Run.pipes(folder), "version").out())
                .startsWith("curvefit ")
                .hasLineCount(1);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
