package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;
import org.curvefit.api.CurveFit;
import org.curvefit.api.fit.FitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code explain} print the word that they explain, and end as its group says. */
final class ExplainedExamplesTest {
    private static final int FEWEST_EXAMPLES = 30;

    @TempDir
    private Path folder;

    private static Stream<Explanation> examples() throws IOException {
        return Explanations.load().entries().stream().filter(Explanation::runs);
    }

    @Test
    void mostEntriesHaveAnExampleThatRuns() throws IOException {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(FEWEST_EXAMPLES);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplePrintsTheWordAndEndsWithItsExitCode(Explanation entry) throws IOException {
        Run last = new Run(0, "", "");
        Path file = folder;
        for (Explanation.Line line : entry.lines()) {
            switch (line.kind()) {
                case FILE -> file = Files.createFile(folder.resolve(line.text()));
                case DATA -> Files.writeString(file, line.text() + "\n", StandardOpenOption.APPEND);
                case RUN -> last = run(line.text());
                case MEANS, WHY, DO, LIKE -> {}
            }
        }
        assertThat(last.out() + last.err()).as(entry.word()).contains(entry.word());
        assertThat(last.code()).as(entry.word() + ": " + last.err()).isEqualTo(exitCode(entry.word()));
    }

    private Run run(String command) {
        assertThat(command).startsWith("curvefit ");
        Environment here = new Environment(folder, Map.of(), Terminals.none(), CurveFit::load);
        return Run.of(here, CommandWords.of(command.substring("curvefit ".length())));
    }

    private static int exitCode(String word) {
        if (word.matches("E[0-9]{3}")) {
            int kind = word.charAt(1) - '0';
            return kind <= 2 ? kind + 1 : kind;
        }
        boolean untrusted = word.equals("W321") || word.equals("NOT_FITTED") || isStatusNotOk(word);
        return untrusted ? ExitCode.UNTRUSTED.number() : ExitCode.DONE.number();
    }

    private static boolean isStatusNotOk(String word) {
        return Stream.of(FitStatus.values()).anyMatch(status -> status.name().equals(word) && !status.ok());
    }
}
