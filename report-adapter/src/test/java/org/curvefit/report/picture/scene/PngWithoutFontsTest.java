package org.curvefit.report.picture.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.curvefit.api.error.OutputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** In a process of its own: a Java without fonts cannot be made of one that has found some. */
final class PngWithoutFontsTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    void saysWhatIsMissingAndThatSvgWorks() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-Dsun.awt.fontconfig=/nowhere",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Drawing.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).startsWith("svg\nE406 this Java cannot draw text").contains("write .svg instead");
    }

    /** Draws one text in both formats and prints how it went. */
    static final class Drawing {
        private Drawing() {}

        public static void main(String[] arguments) throws IOException {
            Shape text = new Shape.Text(5, 20, "text", TextStyle.title());
            Scene scene = new Scene(100, 50, "title", "description", List.of(text));
            SvgPainter.write(scene, new ByteArrayOutputStream());
            System.out.println("svg");
            try {
                PngPainter.write(scene, new ByteArrayOutputStream());
                System.out.println("png");
            } catch (OutputException refused) {
                System.out.println(refused.code() + " " + refused.getMessage() + ": " + refused.hint());
            }
        }
    }
}
