package org.curvefit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.OutputException;
import org.curvefit.api.io.FileOutput;

/** Files that the command line itself writes. */
final class TextFile {
    private TextFile() {}

    /** Writes a file that appears whole or not at all. */
    static void write(Path file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            FileOutput.write(file, out -> out.write(bytes));
        } catch (IOException failure) {
            throw new OutputException(
                    "E401",
                    "cannot write " + file + ": " + failure.getMessage(),
                    Location.at(file.toAbsolutePath().toString()),
                    "choose another place; a file that was there is untouched");
        }
    }

    /** Refuses to write over the input. */
    static void keepApart(Path output, Optional<Path> input) {
        if (input.isPresent() && same(output, input.get())) {
            throw new OutputException(
                    "E403",
                    "output and input are the same file",
                    Location.at(output.toString()),
                    "choose another name for the output");
        }
    }

    /** The lower-case extension without the dot; empty when there is none. */
    static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException unreadable) {
            throw new OutputException(
                    "E401",
                    "cannot look at " + one + ": " + unreadable.getMessage(),
                    Location.none(),
                    "choose another place for the output");
        }
    }
}
