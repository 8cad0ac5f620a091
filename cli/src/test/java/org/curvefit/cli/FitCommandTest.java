package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.curvefit.testkit.JsonText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line does with the answers of an engine, whatever they are. */
final class FitCommandTest {
    private static final String LINE = "v = a + b*u";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeData() throws IOException {
        Files.writeString(folder.resolve("line.csv"), "u,v\n0,1\n1,3\n2,\n3,7\n");
    }

    @Test
    void saysHowTheDataWereReadAndWhichRowsWereLeftOut() {
        Run run = Run.of(Run.pipes(folder), LINE, file("line.csv"), "-f", "json");
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .isEqualTo("read     " + file("line.csv")
                        + ": comma, header, 3 rows used, 1 skipped; x = u, y = v; parameters a, b\n"
                        + "note     1 row left out: " + file("line.csv") + " line 4, column \"v\" is empty\n");
    }

    @Test
    void writesTextOnATerminalAndNothingElse() {
        Run run = Run.of(Run.terminal(folder), LINE, file("line.csv"), "--color", "never");
        assertThat(run.out())
                .startsWith("v = a + (b * u)\n\nSOLVED       closed form (the formula is linear in its parameters)\n");
        assertThat(run.out()).contains("next     add  -o line.json");
    }

    @Test
    void writesNothingOnStandardOutputWhenFilesAreNamed() throws IOException {
        Path saved = folder.resolve("a.json");
        Run run = Run.of(Run.terminal(folder), LINE, file("line.csv"), "-o", saved.toString());
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("wrote").contains("a.json");
        assertThat(JsonText.object(Files.readString(saved))).containsEntry("status", "SOLVED");
    }

    @Test
    void writesTheReportForPeopleToATextFileWithoutColours() throws IOException {
        Path report = folder.resolve("a.txt");
        Run.of(Run.terminal(folder), LINE, file("line.csv"), "-o", report.toString(), "--color", "always");
        assertThat(Files.readString(report))
                .contains("SOLVED       closed form")
                .doesNotContain("\u001b");
    }

    @Test
    void readsStandardInputWhereNoFileOrADashIsNamed() {
        String data = "u,v\n0,1\n1,3\n2,5\n";
        assertThat(Run.of(Run.pipes(folder), data, new String[] {LINE, "-f", "json"})
                        .out())
                .contains("\"source\":\"stdin\"");
        assertThat(Run.of(Run.pipes(folder), data, new String[] {LINE, "-", "-f", "json"})
                        .code())
                .isZero();
    }

    @Test
    void explainsItselfInsteadOfWaitingForSomebodyToTypeData() {
        Run run = Run.of(Run.terminal(folder), LINE);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("curvefit demo");
        assertThat(Run.of(Run.pipes(folder)).code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "solved,0",
        "converged,0",
        "exact,0",
        "at-bound,0",
        "not-identifiable,10",
        "stuck-at-start,10",
        "max-iterations,10",
        "time-limit,10",
        "diverged,10",
        "nonfinite,10",
        "nonfinite-at-start,10",
        "cancelled,130"
    })
    void writesTheResultOfEveryStatusAndEndsWithItsNumber(String status, int code) {
        Run run = Run.of(Run.pipes(folder), LINE, file("line.csv"), "-f", "json", "--method", status);
        assertThat(run.code()).isEqualTo(code);
        String word = status.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
        assertThat(JsonText.object(run.out())).containsEntry("status", word);
        assertThat(run.err().contains("this is what " + word + " means"))
                .isEqualTo(code != 0 || word.equals("AT_BOUND"));
    }

    @Test
    void writesNothingForTooFewPoints() {
        Run run = Run.of(Run.pipes(folder), LINE, file("line.csv"), "-f", "json", "--method", "too-few-points");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("error E304  this is what TOO_FEW_POINTS means");
    }

    @Test
    void acceptsAnAnswerThatIsNotOkOnlyWhenAsked() {
        String[] args = {LINE, file("line.csv"), "-f", "json", "--method", "diverged", "--accept-unconverged"};
        assertThat(Run.of(Run.pipes(folder), args).code()).isZero();
    }

    @Test
    void tellsWarningsOnStandardErrorAndCountsThemWhenStrict() {
        Run run = Run.of(Run.pipes(folder), LINE, file("line.csv"), "-f", "json", "--method", "warned");
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains("warning W310  residuals looked at")
                .contains("warning W312  the model explains");
        String[] strict = {LINE, file("line.csv"), "--method", "warned", "--strict", "-q", "-f", "json"};
        assertThat(Run.of(Run.pipes(folder), strict).code()).isEqualTo(10);
        assertThat(Run.of(Run.terminal(folder), LINE, file("line.csv"), "--method", "warned", "--strict")
                        .code())
                .isEqualTo(10);
        assertThat(Run.of(Run.pipes(folder), LINE, file("line.csv"), "--strict", "-f", "json")
                        .code())
                .isZero();
    }

    @Test
    void isSilentOnStandardErrorWhenQuiet() {
        assertThat(Run.of(Run.pipes(folder), LINE, file("line.csv"), "-q", "-f", "json", "--method", "warned")
                        .err())
                .isEmpty();
    }

    @Test
    void endsSilentlyWithZeroWhenNobodyReadsTheResult() {
        Run run = Run.into(failing("Broken pipe"), Run.pipes(folder), "", LINE, file("line.csv"), "-f", "json", "-q");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void saysSoWhenTheDiskBehindStandardOutputIsFull() {
        Run run = Run.into(
                failing("No space left on device"), Run.pipes(folder), "", LINE, file("line.csv"), "-f", "json");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("error E401  cannot write to standard output: No space left on device");
    }

    @Test
    void refusesToWriteOverItsInput() throws IOException {
        String before = Files.readString(folder.resolve("line.csv"));
        Run run = Run.of(Run.pipes(folder), LINE, file("line.csv"), "-o", folder + "/./line.csv", "-f", "json");
        assertThat(run.code()).isIn(2, 4);
        Run rejects =
                Run.of(Run.pipes(folder), LINE, file("line.csv"), "--rejects", folder + "/./line.csv", "-f", "json");
        assertThat(rejects.code()).isEqualTo(4);
        assertThat(rejects.err()).contains("error E403  output and input are the same file");
        assertThat(Files.readString(folder.resolve("line.csv"))).isEqualTo(before);
    }

    @Test
    void namesTheFolderThatIsNotThere() {
        for (String name : new String[] {"a.json", "a.txt"}) {
            Run run = Run.of(Run.pipes(folder), LINE, file("line.csv"), "-o", file("nowhere/" + name));
            assertThat(run.code()).isEqualTo(4);
            assertThat(run.err()).contains("error E401").contains("there is no folder " + folder.resolve("nowhere"));
        }
    }

    @Test
    void refusesAColumnToKeepThatIsNotThere() {
        Run run = Run.of(Run.pipes(folder), LINE, file("line.csv"), "--emit", "rows", "--keep", "w", "-f", "json");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no column \"w\"");
    }

    @Test
    void refusesAFormatThatNobodyWritesBeforeItReadsAnything() {
        Run run = Run.of(Run.pipes(folder), LINE, "missing.csv", "-o", "result.docx");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("error E120").contains("docx").contains("json");
    }

    @Test
    void listsRowsLeftOutInAFileOfTheirOwn() throws IOException {
        Files.writeString(folder.resolve("ragged.csv"), "u,v\n0,1\n2,\n3,7\n=2\n");
        Path rejects = folder.resolve("rejects.csv");
        Run.of(Run.pipes(folder), LINE, file("ragged.csv"), "-f", "json", "--rejects", rejects.toString());
        assertThat(Files.readAllLines(rejects))
                .containsExactly(
                        "address,text,reason",
                        file("ragged.csv") + " line 5,'=2,has too few cells",
                        "\"" + file("ragged.csv") + " line 3, column \"\"v\"\"\",,is empty");
    }

    @Test
    void showsAFormulaErrorWithItsCaret() {
        Run run = Run.of(Run.pipes(folder), "v = (a + b*u", file("line.csv"), "-f", "json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("error E103  this ( is never closed\n    v = (a + b*u\n        ^\n"
                        + "  where   position 5\n  fix     add ) at the end?\n");
    }

    @Test
    void namesABugWithoutItsTraceUnlessAsked() {
        Run run = Run.of(Run.pipes(folder), LINE, file("line.csv"), "-f", "json", "--method", "broken");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("this should not happen: IllegalStateException")
                .doesNotContain("\tat ");
        assertThat(Run.of(Run.pipes(folder), LINE, file("line.csv"), "-f", "json", "--method", "broken", "--debug")
                        .err())
                .contains("\tat org.curvefit.cli.FakeFitter");
    }

    @Test
    void doesNotTakeACommandOfAnotherDayForAFormula() {
        for (String word : new String[] {"models", "doctor", "completion"}) {
            Run run = Run.of(Run.pipes(folder), word, "x");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .contains("\"" + word + "\" is not a command")
                    .contains("fit, minimize, scan, compare, check");
        }
    }

    @Test
    void refusesArgumentsTooMany() {
        Run run = Run.of(Run.pipes(folder), "y", "=", "a*x", "data.csv");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("too many arguments: a*x data.csv").contains("quotes");
    }

    @Test
    void keepsControlCharactersOfNamesFromTheTerminal() throws IOException {
        Files.writeString(folder.resolve("evil.csv"), "u,\u001b]0;v\u0007\u202e\n0,1\n1,3\n2,5\n");
        String formula = "\u001b]0;v\u0007\u202e = a + b*u";
        for (String format : new String[] {"text", "json", "jsonl"}) {
            Run run = Run.of(Run.terminal(folder), formula, file("evil.csv"), "-f", format, "--color", "never");
            assertThat(run.code()).isZero();
            assertThat(run.out() + run.err())
                    .doesNotContain("\u001b", "\u0007", "\u202e")
                    .contains("v");
        }
    }

    @Test
    void coloursOnlyWhereATerminalWantsThem() {
        Environment terminal = Run.terminal(folder);
        assertThat(Run.of(terminal, LINE, file("line.csv")).out()).contains("\u001b[32mSOLVED");
        for (Map<String, String> variables : java.util.List.of(
                Map.of("TERM", "dumb"), Map.of("TERM", "xterm", "NO_COLOR", "1"), Map.<String, String>of())) {
            Environment plain = new Environment(folder, variables, terminal.terminals(), terminal.loading());
            assertThat(Run.of(plain, LINE, file("line.csv")).out()).doesNotContain("\u001b");
        }
        assertThat(Run.of(terminal, LINE, file("line.csv"), "--color=never").out())
                .doesNotContain("\u001b");
    }

    @Test
    void reportsProgressAsJsonLines() {
        Run run = Run.of(Run.pipes(folder), LINE, file("line.csv"), "-f", "json", "-q", "--progress", "json");
        assertThat(JsonText.object(run.err())).containsEntry("phase", "fit").containsEntry("loss", 0.5);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
