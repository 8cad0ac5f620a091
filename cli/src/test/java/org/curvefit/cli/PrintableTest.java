package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrintableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[31m",
                "\u001b]0;title\u0007",
                "a\rb",
                "\u009b31m",
                "\u202ereversed",
                "\u2066x",
                "\u200b",
                "\u0000",
                "\u2028",
                "\ufeff",
                "\b\b\b",
                "\u007f",
                "\ud800"
            })
    void showsEveryCharacterThatCouldSteerATerminalByItsNumber(String hostile) {
        String shown = Printable.lines(hostile);
        assertThat(shown).contains("U+");
        assertThat(shown.codePoints())
                .noneMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.FORMAT);
    }

    @Test
    void leavesLettersOfAllScriptsAlone() {
        String text = "Zeit in \u00b5s, \u6e29\u5ea6 \ud83c\udf21, a\tb\nc";
        assertThat(Printable.lines(text)).isSameAs(text);
    }

    @Test
    void showsLineEndsInTextThatIsOneLine() {
        assertThat(Printable.line("a\nb\tc")).isEqualTo("aU+000AbU+0009c");
    }

    @Test
    void showsEverythingBeyondAsciiByNumberWhereAsked() {
        assertThat(Printable.ascii("\u00b5s")).isEqualTo("U+00B5s");
    }

    @Test
    void guardsATerminalAgainstBytesOfTheData() throws IOException {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        TerminalGuard guard = new TerminalGuard(terminal);
        guard.write("a\u001b[2Jb,\u00e4\r\nc".getBytes(StandardCharsets.UTF_8));
        guard.flush();
        assertThat(terminal.toString(StandardCharsets.UTF_8)).isEqualTo("aU+001B[2Jb,\u00e4\nc");
    }
}
