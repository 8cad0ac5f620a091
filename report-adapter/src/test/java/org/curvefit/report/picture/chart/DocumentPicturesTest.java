package org.curvefit.report.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.curvefit.report.picture.scene.SvgDocument;
import org.curvefit.report.picture.scene.SvgPainter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures in docs/pictures are those that the charts draw today; {@link Redraw} draws them anew. */
final class DocumentPicturesTest {
    /** The build runs a test in the directory of its module. */
    private static final Path PICTURES =
            Path.of("").toAbsolutePath().getParent().resolve("docs/pictures");

    static Stream<String> names() {
        return Examples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPictureOfTheDocumentsIsUpToDate(String name) throws IOException {
        byte[] drawn = SvgDocument.of(Examples.all().get(name).scene()).bytes();
        assertThat(java.util.Arrays.equals(Files.readAllBytes(PICTURES.resolve(name + ".svg")), drawn))
                .as("docs/pictures/%s.svg is what the chart draws", name)
                .isTrue();
    }

    /** Writes all pictures of the documents. */
    static final class Redraw {
        private Redraw() {}

        public static void main(String[] arguments) throws IOException {
            Path folder = Files.createDirectories(Path.of(arguments[0]));
            for (Map.Entry<String, Chart> example : Examples.all().entrySet()) {
                try (OutputStream out =
                        new BufferedOutputStream(Files.newOutputStream(folder.resolve(example.getKey() + ".svg")))) {
                    SvgPainter.write(example.getValue().scene(), out);
                }
            }
        }
    }
}
