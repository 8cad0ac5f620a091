package org.curvefit.api.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOutputTest {
    @TempDir
    private Path folder;

    @Test
    void writesANewFile() throws IOException {
        Path file = folder.resolve("new.csv");
        FileOutput.write(file, out -> print(out, "new"));
        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("new.csv");
    }

    @Test
    void replacesAnOldFileByAShorterOneWithoutRemains() throws IOException {
        Path file = Files.writeString(folder.resolve("old.csv"), "old and long");
        FileOutput.write(file, out -> print(out, "new"));
        assertThat(file).hasContent("new");
    }

    @Test
    void aFailingBodyLeavesTheOldFileAndNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("old.csv"), "old");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> FileOutput.write(file, out -> {
                    print(out, "half");
                    throw new IOException("disk full");
                }));
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("old.csv");
    }

    @Test
    void aBodyWithABugLeavesNoFileWhereThereWasNone() throws IOException {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> FileOutput.write(folder.resolve("new.csv"), out -> {
                    print(out, "half");
                    throw new IllegalStateException("bug");
                }));
        assertThat(names()).isEmpty();
    }

    @Test
    void theOldFileIsWholeWhileTheNewOneIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("old.csv"), "old");
        FileOutput.write(file, out -> {
            print(out, "x".repeat(1 << 20));
            out.flush();
            assertThat(file).hasContent("old");
        });
        assertThat(file).hasSize(1 << 20);
    }

    @Test
    void aLinkStaysALinkAndItsTargetIsReplaced() throws IOException {
        Path target = Files.writeString(folder.resolve("target.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), target);
        FileOutput.write(link, out -> print(out, "new"));
        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("new");
    }

    @Test
    void theModeOfTheOldFileIsKept() throws IOException {
        assumeTrue(posix());
        Path file = Files.writeString(folder.resolve("old.csv"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        FileOutput.write(file, out -> print(out, "new"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void aNewFileCanBeReadByOthers() throws IOException {
        assumeTrue(posix());
        Path file = folder.resolve("new.csv");
        FileOutput.write(file, out -> print(out, "new"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void aDeviceIsWrittenDirectlyAndNotReplaced() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device));
        FileOutput.write(device, out -> print(out, "new"));
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> FileOutput.write(inside, out -> print(out, "new")));
        assertThat(inside).isDirectory();
    }

    @Test
    void aMissingFolderIsAnErrorAndIsNotMade() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> FileOutput.write(folder.resolve("gone/new.csv"), out -> print(out, "new")));
        assertThat(folder.resolve("gone")).doesNotExist();
    }

    private boolean posix() throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix");
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    private static void print(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
