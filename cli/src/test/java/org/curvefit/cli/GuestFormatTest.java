package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.curvefit.api.CurveFit;
import org.curvefit.cli.guest.Guests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A format that a plugin adds is chosen by the extension of a file, like those that come with the program. */
final class GuestFormatTest {
    private static final String FORMULA = "y = a + b*x";

    @TempDir
    private Path folder;

    @Test
    void rowsCarryTextThatIsNoMark() throws IOException {
        Files.writeString(folder.resolve("line.csv"), "x,y,who|what\n0,1,a|b\n1,3.5,c_d\n2,5,\\\n3,7.5,\n");
        Run run = run(FORMULA, "line.csv", "-o", "rows.md", "--emit", "rows", "--keep", "who|what", "--digits", "3");
        assertThat(run.err()).doesNotContain("error");
        List<String> lines = Files.readAllLines(folder.resolve("rows.md"));
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0))
                .startsWith("| row | line | x | y | fit | residual | std\\_residual |")
                .endsWith("| who\\|what |");
        assertThat(lines.get(1)).startsWith("|---:|---:|---:|").endsWith("|---|");
        assertThat(lines.get(2)).startsWith("| 1 | 2 | 0 | 1 | 1.1 | -0.1 |").endsWith("| a\\|b |");
        assertThat(lines.get(3)).endsWith("| c\\_d |");
        assertThat(lines.get(4)).endsWith("| \\\\ |");
        assertThat(lines.get(5)).endsWith("|  |");
    }

    @Test
    void tablesAreSetApartByAnEmptyLine() throws IOException {
        Files.writeString(folder.resolve("line.csv"), "x,y\n0,1\n1,3.5\n2,5\n3,7.5\n");
        Run run = run(FORMULA, "line.csv", "-o", "all.md", "--emit", "all");
        assertThat(run.err()).doesNotContain("error");
        assertThat(Files.readString(folder.resolve("all.md")))
                .startsWith("| name | value | std\\_error |")
                .contains("\n\n| formula | method | status | ok |")
                .contains("|\n| y = a + b\\*x | linear | SOLVED | true | 4 |")
                .doesNotContain("\n\n\n")
                .doesNotContain("NaN");
    }

    @Test
    void listsAndErrorsNameIt() throws IOException {
        Files.writeString(folder.resolve("line.csv"), "x,y\n0,1\n1,3.5\n2,5\n");
        assertThat(run("plugins").out()).containsPattern("writer +md +result tables as Markdown");
        assertThat(run(FORMULA, "line.csv", "-o", "rows.mdx").err())
                .contains("no writer for \"mdx\"")
                .containsPattern("known: .*\\bmd\\b");
    }

    private Run run(String... args) {
        return Run.of(new Environment(folder, Map.of(), Terminals.none(), () -> CurveFit.load(Guests.found())), args);
    }
}
