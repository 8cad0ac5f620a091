package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guides show the classes of the plugin as they are compiled and tested, and the lines that register them. */
final class GuidesTest {
    private static final Path GUIDES = Path.of("..", "docs", "guides");
    private static final Path REGISTRATION =
            Path.of("src/test/resources/guest/META-INF/services/org.curvefit.api.spi.Provider");

    @ParameterizedTest
    @CsvSource({
        "add-a-solver, CompassSearch",
        "add-a-solver, Growing",
        "add-a-solver, CompassSearchContractTest",
        "add-a-loss, Welsch",
        "add-a-loss, WelschContractTest",
        "add-a-model, ProgressCurve",
        "add-a-model, ProgressCurveContractTest",
        "add-a-format, MarkdownWriter",
        "add-a-format, MarkdownWriterContractTest"
    })
    void showTheirClasses(String guide, String name) throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/curvefit/cli/guest/" + name + ".java"));
        String body = source.substring(source.indexOf("\n\n", source.lastIndexOf("\nimport ")) + 2);
        assertThat(text(guide)).contains("```java\n" + body + "```");
    }

    @Test
    void showEveryLineOfRegistration() throws IOException {
        String shown = text("add-a-solver") + text("add-a-loss") + text("add-a-format");
        assertThat(Files.readAllLines(REGISTRATION))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(shown).contains("\n" + line + "\n"));
    }

    private static String text(String guide) throws IOException {
        return Files.readString(GUIDES.resolve(guide + ".md"));
    }
}
