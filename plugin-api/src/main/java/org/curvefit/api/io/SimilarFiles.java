package org.curvefit.api.io;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.curvefit.api.error.Spelling;

/** Proposes a file whose name is like one that is missing. */
final class SimilarFiles {
    private static final int MOST_FILES = 10_000;

    private SimilarFiles() {}

    /** A question with the nearest name in the same folder, or a general hint. */
    static String hint(Path missing) {
        Path folder = missing.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "check the folder and the name";
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            java.util.List<String> names = new java.util.ArrayList<>();
            for (Path file : files) {
                names.add(file.getFileName().toString());
                if (names.size() >= MOST_FILES) {
                    break;
                }
            }
            return Spelling.nearest(missing.getFileName().toString(), names)
                    .map(name -> "did you mean " + missing.resolveSibling(name) + "?")
                    .orElse("check the folder and the name");
        } catch (IOException unreadable) {
            return "check the folder and the name; the folder cannot be listed: " + unreadable.getMessage();
        }
    }
}
