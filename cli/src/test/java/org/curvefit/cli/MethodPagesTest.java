package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of each method shows a command and what it prints, and the commands of the overview run. */
final class MethodPagesTest {
    private static final Path TOP = Path.of("..");
    private static final Pattern SHOWN = Pattern.compile("(?m)^    \\./curvefit (.*)\n\n```text\n([^`]*)```");
    private static final Pattern COMMAND = Pattern.compile("(?m)^    \\./curvefit ((?:minimize|scan|.*--method) .*)$");

    /** Shown digits may differ in the last place between machines, and what is rounding of zero differs altogether. */
    private static final double SHARE = 2e-3;

    private static final double ZERO = 1e-7;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index",
                "closed-form",
                "gauss-newton",
                "gradient-descent",
                "grid-search",
                "levenberg-marquardt",
                "newton",
                "stochastic-gradient-descent"
            })
    void thePageShowsWhatItsCommandPrints(String page) throws IOException {
        Matcher shown = SHOWN.matcher(Files.readString(TOP.resolve("docs/methods/" + page + ".md")));
        assertThat(shown.find()).isTrue();
        String[] printed = cells(
                withoutTimes(RealEngine.run(CommandWords.of(shown.group(1))).out()));
        String[] expected = cells(withoutTimes(shown.group(2)));
        assertThat(printed).hasSameSizeAs(expected);
        for (int i = 0; i < printed.length; i++) {
            assertSame(printed[i], expected[i]);
        }
    }

    @Test
    void theCommandsOfTheReadmeRun() throws IOException {
        Matcher command = COMMAND.matcher(Files.readString(TOP.resolve("README.md")));
        int commands = 0;
        while (command.find()) {
            assertThat(RealEngine.run(CommandWords.of(command.group(1))).code())
                    .as(command.group())
                    .isZero();
            commands++;
        }
        assertThat(commands).isEqualTo(4);
    }

    private static void assertSame(String printed, String expected) {
        if (expected.matches("-?[0-9]+\\.?[0-9]*([eE][-+]?[0-9]+)?")) {
            double value = Double.parseDouble(expected);
            assertThat(Double.parseDouble(printed)).isCloseTo(value, within(SHARE * Math.abs(value) + ZERO));
        } else {
            assertThat(printed).isEqualTo(expected);
        }
    }

    /** A last column of times is never the same twice. */
    private static String withoutTimes(String table) {
        return table.startsWith("method,") ? table.replaceAll("(?m),[^,]*$", "") : table;
    }

    private static String[] cells(String text) {
        return text.split("[\\s,()]+");
    }
}
