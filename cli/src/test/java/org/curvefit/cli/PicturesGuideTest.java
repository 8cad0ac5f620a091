package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command of the guide to pictures draws what its sentence says. */
final class PicturesGuideTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)^    \\./curvefit (.*)$");

    /** Names of parts of the pictures, in the order of the commands. */
    private static final List<List<String>> PARTS = List.of(
            List.of("data", "fit", "residuals"),
            List.of("identity", "residuals"),
            List.of("contours", "best", "lowest", "surface"),
            List.of("contours", "gradient", "path", "loss"),
            List.of("contours", "gradient", "path"),
            List.of("loss", "gradient"),
            List.of("function", "model", "zero"),
            List.of("loss"),
            List.of("contours", "path", "loss"));

    @TempDir
    private Path folder;

    @Test
    void everyCommandDrawsItsPicture() throws IOException {
        Matcher command = COMMAND.matcher(Files.readString(Path.of("../docs/guides/pictures.md")));
        int shown = 0;
        while (command.find()) {
            assertThat(shown).isLessThan(PARTS.size());
            Path picture = folder.resolve("picture-" + shown + ".svg");
            RealEngine.run(CommandWords.of(command.group(1).replaceAll("-o \\S+", "-o " + picture)));
            assertThat(Files.readString(picture)).as(command.group(1)).contains(named(PARTS.get(shown)));
            shown++;
        }
        assertThat(shown).isEqualTo(PARTS.size());
    }

    private static List<String> named(List<String> parts) {
        return parts.stream().map(part -> "class=\"" + part + "\"").toList();
    }
}
