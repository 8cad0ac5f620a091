package org.curvefit.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be read from the source files only. */
final class SourceFilesTest {

    private static final int MOST_LINES = 300;

    /** Every Java file of every module, tests too; the build runs a test in the directory of its module. */
    private static List<Path> javaFiles() throws IOException {
        Path checkout = Path.of("").toAbsolutePath().getParent();
        try (Stream<Path> modules = Files.list(checkout)) {
            return modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(SourceFilesTest::javaFilesBelow)
                    .toList();
        }
    }

    private static Stream<Path> javaFilesBelow(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noFileIsLongerThanThreeHundredLines() throws IOException {
        assertThat(javaFiles())
                .anyMatch(file -> file.endsWith("org/curvefit/api/CurveFit.java"))
                .allSatisfy(file -> assertThat(lines(file)).isLessThanOrEqualTo(MOST_LINES));
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        assertThat(javaFiles())
                .filteredOn(file -> file.toString().contains("/src/main/java/org/"))
                .allSatisfy(file ->
                        assertThat(file.resolveSibling("package-info.java")).exists());
    }
}
